import type { Optimiser, UpdateLine } from '../../../core/optim/optimiser.ts';
import {
  isAfresh,
  lineValue,
  PLACE,
  stepValues,
  type StepValues,
} from '../../../core/optim/updateLine.ts';
import type { Curvature, Opened, RunRequest } from '../../../worker/protocol/descent.ts';
import { methodOf } from '../methods.ts';
import { titleOf } from '../runs.ts';

/** A step as it is written out: the equations that hold for it, and the numbers of their places. */
export interface Written {
  readonly step: number;
  readonly lines: readonly UpdateLine[];
  /** With `true`, the gradient of f itself, and `noise`, what was added to it; `landing` before a projection. */
  readonly values: StepValues;
  readonly noisy: boolean;
  readonly projected: boolean;
}

const STEEPEST = {
  is: '-\\nabla f(\\mathbf x_{t})^{\\top}',
  with: '-{gradient}',
} as const;
const GRADIENT = '\\nabla f(\\mathbf x_{t})^{\\top}';
const SEEN = '\\mathbf g_{t}';
/** Parts of a point by which sums in another order may differ. */
const ROUNDING = 1e-9;

/**
 * The equations of an opened step. Null at the end of a run, and while the numbers are those of another method.
 *
 * @param constrained whether points are moved back into an allowed set.
 */
export function writtenStep(
  optimiser: Optimiser,
  { step, x, gradient, report, before, curvature }: Opened,
  constrained = false,
): Written | null {
  if (!report) return null;
  const hessian = curvature && hessianOf(curvature);
  const known = stepValues({ step, x, report, before, ...(hessian && { hessian }) });
  if (!knowsAll(optimiser, known)) return null;
  const seen = known.gradient as readonly number[];
  const noise = seen.map((gi, i) => gi - gradient[i]);
  const noisy = noise.some((xi) => xi !== 0);
  const landing = lineValue((optimiser.update.at(-1) as UpdateLine).with, known);
  const projected = constrained && !isSame(landing, known.next);
  const own = optimiser.update.flatMap((line): UpdateLine[] => {
    if (!line.afresh || !isAfresh(known)) return [line];
    return line.afresh === 'steepest' ? [{ ...line, ...STEEPEST }] : [];
  });
  const met = noisy ? withSeen(own) : own;
  const lines = projected ? withProjection(met) : met;
  return { step, lines, noisy, projected, values: { ...known, true: gradient, noise, landing } };
}

/** The method whose equations are written: without momentum, every form of the heavy ball is gradient descent. */
export function writtenMethod(
  run: Pick<RunRequest, 'optimiser' | 'parameters' | 'changes'>,
): Optimiser {
  const plain = methodOf('gradientDescent');
  return titleOf(run) === plain.title ? plain : methodOf(run.optimiser);
}

function knowsAll({ update }: Optimiser, values: StepValues): boolean {
  const places = update.flatMap((line) =>
    Array.from((line.with + line.gives).matchAll(PLACE), ([, id, minus]) => id + minus),
  );
  return places.every((place) => place in values);
}

/** Where the gradient is not seen as it is, the method's equations are about what it sees. */
const withSeen = (lines: readonly UpdateLine[]): readonly UpdateLine[] => [
  {
    of: SEEN,
    is: `${GRADIENT} + \\boldsymbol\\xi_{t}`,
    with: '{true} + {noise}',
    gives: '{gradient}',
  },
  ...lines
    .filter(({ of }) => of !== SEEN)
    .map((line) => ({ ...line, is: line.is.replaceAll(GRADIENT, SEEN) })),
];

const AIMED = '\\tilde{\\mathbf x}_{t+1}';

/** The line of the point leads to where the method aims, and the nearest allowed point is the next one. */
function withProjection(lines: readonly UpdateLine[]): readonly UpdateLine[] {
  const point = lines.at(-1) as UpdateLine;
  return [
    ...lines.slice(0, -1),
    { ...point, of: AIMED, gives: '{landing}' },
    { of: point.of, is: `P(${AIMED})`, with: '', gives: '{next}' },
  ];
}

/** Q Λ Qᵀ, row by row. */
function hessianOf({ eigenvalues, eigenvectors }: Curvature): readonly number[] {
  return [0, 1, 2, 3].map((k) =>
    eigenvalues.reduce(
      (sum, l, m) => sum + l * eigenvectors[m][k >> 1] * eigenvectors[m][k & 1],
      0,
    ),
  );
}

function isSame(a: StepValues[string], b: StepValues[string]): boolean {
  const [u, v] = [a, b] as readonly (readonly number[])[];
  const scale = Math.max(1, ...v.map(Math.abs));
  return u.every((ui, i) => Math.abs(ui - v[i]) <= ROUNDING * scale);
}
