import type { Memory } from '../../../worker/protocol/program.ts';

/** What is needed of a plan to place checkpoints in it. */
export type Steps = Pick<Memory, 'names' | 'first'>;

/** Nodes after which a segment can end: the steps, but not the last one, which is the output. */
export const lastPlace = ({ names }: Steps): number => names.length - 2;

/** Number of steps, the L of the lesson. */
export const stepCount = ({ names, first }: Steps): number => names.length - first;

/** Where the checkpoints of a state stand, in program order; names of another program are passed over. */
export function placesOf(plan: Steps, cuts: readonly string[]): readonly number[] {
  const index = new Map(plan.names.map((name, k) => [name, k]));
  const places = cuts.flatMap((name) => index.get(name) ?? []);
  return [...new Set(places)]
    .filter((k) => k >= plan.first && k <= lastPlace(plan))
    .sort((a, b) => a - b);
}

export const namesAt = ({ names }: Steps, places: readonly number[]): readonly string[] =>
  places.map((k) => names[k]);

/** Between which nodes a checkpoint can be moved: it does not pass its neighbours, so that it keeps its turn. */
export function limitsOf(
  plan: Steps,
  places: readonly number[],
  turn: number,
): readonly [lowest: number, highest: number] {
  const before = places.at(turn - 1);
  const after = places.at(turn + 1);
  return [
    turn > 0 && before !== undefined ? before + 1 : plan.first,
    after === undefined ? lastPlace(plan) : after - 1,
  ];
}

/** The checkpoints with one of them moved, as far as its neighbours let it. */
export function moved(
  plan: Steps,
  places: readonly number[],
  turn: number,
  to: number,
): readonly number[] {
  const [lowest, highest] = limitsOf(plan, places, turn);
  const place = Math.min(highest, Math.max(lowest, Math.round(to)));
  return places.map((other, k) => (k === turn ? place : other));
}

/** The checkpoints with one more; as they were where it cannot be. */
export function added(plan: Steps, places: readonly number[], node: number): readonly number[] {
  if (node < plan.first || node > lastPlace(plan) || places.includes(node)) return places;
  return [...places, node].sort((a, b) => a - b);
}

export const removed = (places: readonly number[], turn: number): readonly number[] =>
  places.filter((_, k) => k !== turn);

/** The middle of the longest segment: where one more checkpoint helps most. Null where every step has one. */
export function middleOfLongest(plan: Steps, places: readonly number[]): number | null {
  const ends = [plan.first - 1, ...places, plan.names.length - 1];
  let best: { readonly size: number; readonly middle: number } | null = null;
  for (let k = 1; k < ends.length; k++) {
    const size = ends[k] - ends[k - 1];
    if (size < 2 || size <= (best?.size ?? 0)) continue;
    best = { size, middle: ends[k - 1] + Math.floor(size / 2) };
  }
  return best?.middle ?? null;
}

/** The turn of the checkpoint nearest to a height, no farther than `reach`; null where there is none. */
export function nearestTurn(
  heights: readonly number[],
  height: number,
  reach: number,
): number | null {
  let best: number | null = null;
  heights.forEach((at, k) => {
    const far = Math.abs(at - height);
    if (far <= reach && (best === null || far < Math.abs(heights[best] - height))) best = k;
  });
  return best;
}
