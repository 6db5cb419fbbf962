import type { StepPart } from '../../../plot/drawStepArrows.ts';
import type { Opened, Shown } from '../../../worker/protocol/descent.ts';

type Pair = readonly [number, number];

/** As many times longer than the step, an arrow would leave the picture, or the step would be too small to be read. */
const TOO_LONG = 8;

/**
 * The arrows of an opened step: what the gradient alone would do, what memory adds to it where a method has a
 * velocity, and the step that is taken. Where −η∇f is no part of the step it is named after the method that would
 * take it; where that is out of all proportion, or there is no η, only its direction is drawn.
 */
export function stepParts(opened: Opened): readonly StepPart[] {
  const { report, gradient: own } = opened;
  const gradient = pairOf(report?.gradient);
  const step = pairOf(report?.step);
  if (!report || !gradient || !step) return [];
  // With noise the step follows another gradient than that of f.
  const slope = gradient.some((gi, i) => gi !== own[i]) ? 'g' : '∇f';
  const taken: StepPart = { vector: step, concept: 'linear', label: 'step' };
  const ahead = downhill(gradient, size(step) / size(gradient), `direction of −${slope}`);
  if (typeof report.eta !== 'number') return [ahead, taken];
  const plain = downhill(gradient, report.eta, `−η${slope}`);
  if ('velocity' in report) {
    return sumOf(opened, gradient, step, slope) ?? leadingTo(taken, plain);
  }
  if (!('squares' in report || 'correctedSquares' in report)) return leadingTo(taken, plain);
  const outOfScale = size(plain.vector) > TOO_LONG * size(step);
  return [outOfScale ? ahead : { ...plain, label: 'gradient descent' }, taken];
}

/** One arrow where two would lie on each other. */
const leadingTo = (taken: StepPart, first: StepPart): readonly StepPart[] =>
  isSame(first.vector, taken.vector) ? [first] : [first, taken];

/**
 * The step as a sum of what the gradient and what the memory does, in the convention whose two terms add up to it. Null
 * where none does: after a projection.
 */
function sumOf(
  { report, before }: Opened,
  gradient: Pair,
  step: Pair,
  slope: string,
): readonly StepPart[] | null {
  const { eta, beta, velocity } = report ?? {};
  const now = pairOf(velocity);
  if (typeof eta !== 'number' || typeof beta !== 'number' || !now) return null;
  const last = pairOf(before?.velocity) ?? [0, 0];
  const whole = downhill(gradient, eta, `−η${slope}`);
  const share = downhill(gradient, eta * (1 - beta), `−η(1−β)${slope}`);
  // PyTorch's form, the averaged, the classic, Nesterov's, which looks ahead by the new velocity.
  const forms: readonly (readonly [StepPart, Pair])[] = [
    [whole, times(last, -eta * beta)],
    [share, times(last, -eta * beta)],
    [whole, times(last, beta)],
    [whole, times(now, -eta * beta)],
  ];
  const found = forms.find(
    ([
      {
        vector: [a, b],
      },
      [c, d],
    ]) => isSame([a + c, b + d], step),
  );
  if (!found) return null;
  const [fresh, memory] = found;
  if (isSame(fresh.vector, step)) return [fresh];
  return [
    fresh,
    { vector: memory, concept: 'tangent', label: 'momentum' },
    { vector: step, concept: 'linear', label: 'step' },
  ];
}

const downhill = (gradient: Pair, by: number, label: string): StepPart => ({
  vector: times(gradient, -by),
  concept: 'gradient',
  label,
});

const pairOf = (shown: Shown | undefined): Pair | null =>
  Array.isArray(shown) && shown.length === 2 ? [shown[0], shown[1]] : null;
const times = ([a, b]: Pair, by: number): Pair => [by * a, by * b];
const size = ([a, b]: Pair): number => Math.hypot(a, b);

/** Equal to a millionth of the longer one. */
const isSame = ([a, b]: Pair, [c, d]: Pair): boolean =>
  Math.hypot(a - c, b - d) <= 1e-6 * Math.max(Math.hypot(a, b), Math.hypot(c, d));
