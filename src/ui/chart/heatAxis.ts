import type { KeyboardEvent } from 'react';
import { fromFraction, type Scale } from '../controls/scale.ts';
import { scaleKey } from '../controls/scaleKey.ts';
import { numberAxis, type Axis } from './axis.ts';

/** One of the two numbers of a heat map. */
export interface HeatAxis {
  readonly min: number;
  readonly max: number;
  readonly label: string;
  readonly scale?: 'linear' | 'log';
  readonly format: (value: number) => string;
}

type Point = readonly [x: number, y: number];

export const scaleOf = ({ min, max, scale = 'linear' }: HeatAxis): Scale => ({
  kind: scale,
  min,
  max,
});

/** Its places, on a log axis exponents of ten, with ticks. */
export const axisOf = ({ min, max, scale = 'linear', format }: HeatAxis): Axis =>
  numberAxis([], { log: scale === 'log', domain: [min, max], format });

/** Where a number stands, from 0 to 1 along the axis, beyond its ends too; not finite where it has no place. */
export function shareOf({ min, max, scale = 'linear' }: HeatAxis, value: number): number {
  const place = scale === 'log' ? Math.log : (x: number) => x;
  return (place(value) - place(min)) / (place(max) - place(min));
}

/** The numbers under a place of the map, of as many digits as a pixel can tell. */
export const pointUnder = (x: HeatAxis, y: HeatAxis, [u, v]: Point): Point => [
  fromFraction(scaleOf(x), u),
  fromFraction(scaleOf(y), v),
];

/**
 * Where a key takes the point: the arrows along both axes (Shift ten steps, Alt a tenth of one), the page keys ten
 * steps up and down, Home and End to the ends across, with Shift to the lower and the upper end. Null if the key
 * means something else.
 */
export function heatKey(
  event: KeyboardEvent,
  x: HeatAxis,
  y: HeatAxis,
  [px, py]: Point,
): Point | null {
  if (event.key === 'Home' || event.key === 'End') {
    if (event.ctrlKey || event.metaKey) return null;
    const end = event.key === 'Home' ? 'min' : 'max';
    return event.shiftKey ? [px, y[end]] : [x[end], py];
  }
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const next = scaleKey(event, scaleOf(x), px);
    return next === null ? null : [next, py];
  }
  const next = scaleKey(event, scaleOf(y), py);
  return next === null ? null : [px, next];
}
