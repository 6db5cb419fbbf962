/** What a run has at each of its steps. */
export interface Steps {
  readonly values: ArrayLike<number>;
  /** Ascending; left out, the steps themselves. */
  readonly x?: ArrayLike<number>;
}

/** How many steps of a run have a place. */
export const lengthOf = ({ values, x }: Steps): number =>
  x === undefined ? values.length : Math.min(values.length, x.length);

/** Where a step of a run stands on the horizontal axis: at its own number, or where the run says. */
export const placeOfStep = ({ x }: Steps, step: number): number =>
  x === undefined ? step : (x[step] ?? Number.NaN);

/** The last step that is not beyond a place; −1 before the first. Of equal places the last. */
function lastStepBy(steps: Steps, place: number): number {
  let [low, high] = [-1, lengthOf(steps)];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (placeOfStep(steps, middle) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** Where a run stands when the cursor is at a place: a step of it, or why there is none. */
export type Standing = number | 'before' | 'ended';

/** The step a run has come to at a place of the axis. */
export function standingAt(steps: Steps, place: number): Standing {
  const last = lengthOf(steps) - 1;
  if (last < 0 || place > placeOfStep(steps, last)) return 'ended';
  const step = lastStepBy(steps, place);
  return step < 0 ? 'before' : step;
}

/** The step of a run that is nearest to a place of the axis; 0 of a run without steps. */
export function nearestStep(steps: Steps, place: number): number {
  const before = Math.max(0, lastStepBy(steps, place));
  const after = Math.min(before + 1, Math.max(0, lengthOf(steps) - 1));
  return placeOfStep(steps, after) - place < place - placeOfStep(steps, before) ? after : before;
}
