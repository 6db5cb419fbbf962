import { fromFraction, toFraction, type Scale } from '../../ui/controls/scale.ts';
import { WIDEST } from './inputs.ts';

/** Both axes of the map: whole numbers from 1, on a log scale. */
export const AXIS: Scale = { kind: 'log', min: 1, max: WIDEST, integer: true };

/** Pixels around the plane, for the numbers and the names of the axes. */
export const ROOM = { left: 46, right: 14, top: 12, bottom: 46 } as const;

export const TICKS = [1, 10, 100, 1000] as const;

/** The plane of the map in pixels: as wide as there is room, as high as it is wide. */
export function sideOf(width: number, tall: number): number {
  return Math.max(80, Math.min(width - ROOM.left - ROOM.right, tall - ROOM.top - ROOM.bottom));
}

/** The place of (n, m) on the drawing; what is beyond the map stands at its edge. */
export const placeOf = (n: number, m: number, side: number): readonly [x: number, y: number] => [
  ROOM.left + toFraction(AXIS, n) * side,
  ROOM.top + (1 - toFraction(AXIS, m)) * side,
];

/** The whole number at a place of an axis, 0 to 1. */
export const countAt = (fraction: number): number => Math.round(fromFraction(AXIS, fraction));

/** n and m at a place of the drawing. */
export const pairAt = (x: number, y: number, side: number): readonly [n: number, m: number] => [
  countAt((x - ROOM.left) / side),
  countAt(1 - (y - ROOM.top) / side),
];

/** The lines on which one mode takes so many times as many sweeps as the other: n = ratio·m, and m = ratio·n. */
export function ratioLines(ratio: number, side: number) {
  const last = WIDEST / ratio;
  return [
    { mode: 'reverse' as const, from: placeOf(ratio, 1, side), to: placeOf(WIDEST, last, side) },
    { mode: 'forward' as const, from: placeOf(1, ratio, side), to: placeOf(last, WIDEST, side) },
  ];
}
