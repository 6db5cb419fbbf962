import type { Memory } from '../../../worker/protocol/program.ts';
import { PHASES, type Phase } from './memoryWords.ts';

/** Neighbouring steps of one phase: from the first, to the one after the last. */
export interface Band {
  readonly phase: Phase;
  readonly from: number;
  readonly to: number;
}

/** The phases of a plan, one after the other. */
export function bandsOf(steps: Memory['steps']): readonly Band[] {
  const bands: { phase: Phase; from: number; to: number }[] = [];
  steps.forEach(({ phase }, t) => {
    const open = bands.at(-1);
    if (open?.phase === phase) open.to = t + 1;
    else bands.push({ phase, from: t, to: t + 1 });
  });
  return bands;
}

/** The name of a phase over its band, or over the first of many that are too narrow for it. */
export interface BandName {
  readonly text: string;
  readonly phase: Phase;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** Where it belongs to, in pixels: the near end of its band. */
  readonly at: number;
  /** 0 stands on the band, 1 above that. */
  readonly lane: 0 | 1;
}

interface Room {
  readonly x: (step: number) => number;
  /** Pixels of a letter, on average. */
  readonly letter: number;
  readonly right: number;
}

const ALSO = 'run again, then backward, segment by segment';
const GAP = 10;

/** Names for the phases: on every band with room for one; else once, at its first band, with a line down to it. */
export function bandNames(bands: readonly Band[], room: Room): readonly BandName[] {
  const names: BandName[] = [];
  const widthOf = (text: string): number => text.length * room.letter;
  for (const { phase, from, to } of bands) {
    const at = room.x(from);
    if (widthOf(PHASES[phase]) + GAP > room.x(to) - at) continue;
    names.push({ text: PHASES[phase], phase, x: at, anchor: 'start', at, lane: 0 });
  }
  const isFree = (low: number, high: number, lane: 0 | 1): boolean =>
    names.every((name) => {
      const start = name.anchor === 'start' ? name.x : name.x - widthOf(name.text);
      return name.lane !== lane || high + GAP < start || start + widthOf(name.text) + GAP < low;
    });
  for (const phase of ['recompute', 'reverse', 'forward'] as const) {
    if (names.some((name) => name.phase === phase)) continue;
    const first = bands.find((band) => band.phase === phase);
    if (!first) continue;
    // What goes on to the right is told there; the sweep before it is named towards the left.
    const leftwards = phase === 'reverse' && bands.some((band) => band.phase === 'recompute');
    const at = leftwards ? room.x(first.to) : room.x(first.from);
    const texts =
      phase === 'recompute' && bands.length > 4 ? [ALSO, PHASES[phase]] : [PHASES[phase]];
    const found = texts.flatMap((text) =>
      ([0, 1] as const).flatMap((lane) => {
        const low = leftwards ? at - widthOf(text) : at;
        const fits = low >= room.x(0) - 1 && low + widthOf(text) <= room.right + 1;
        return fits && isFree(low, low + widthOf(text), lane) ? [{ text, lane }] : [];
      }),
    );
    const place = found.at(0);
    if (place) names.push({ ...place, phase, x: at, anchor: leftwards ? 'end' : 'start', at });
  }
  return names;
}
