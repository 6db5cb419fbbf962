import { projection } from '../../../core/optim/constraint.ts';
import type { Opened, Shown } from '../../../worker/protocol/descent.ts';
import { hasParameter } from '../methods.ts';
import { valueFrom } from '../race/valueFrom.ts';
import type { AnsweredRace } from '../results.ts';
import { chosenOf, runsOf, titleOf } from '../runs.ts';
import type { Inputs, Point } from '../state.ts';
import { along, apart, between } from './points.ts';
import { gradientShare } from './gradientShare.ts';
import type { StepQuestion } from './stepQuestion.ts';

/** Pixels across the picture, about. */
const ACROSS = 900;

/** The next step of the chosen run as a question; null at the end of the run, or while the run is not there. */
export function questionOf(
  race: AnsweredRace,
  opened: Opened | null,
  settled: Inputs,
): StepQuestion | null {
  const k = chosenOf(settled);
  const run = race.runs.at(k);
  const asked = race.asked.runs.at(k);
  if (!run || !asked || settled.step >= run.steps) return null;
  const t = settled.step;
  const { optimiser } = asked;
  const at = (step: number): Point => [run.path[2 * step], run.path[2 * step + 1]];
  const [from, to] = [at(t), at(t + 1)];
  const gradient: Point = [run.gradient[2 * t], run.gradient[2 * t + 1]];
  const beta = hasParameter(optimiser, 'beta')
    ? valueFrom({ ...runsOf(settled)[k], ...asked }, 'beta', t)
    : 0;
  const { noise, constraint } = race.asked;
  const known = opened && isOf(opened, t, from, to) ? opened : null;
  const free = known && freeLanding(optimiser, known);
  const seen = pairOf(known?.report?.gradient);
  const share = gradientShare(optimiser, beta);
  const eta = run.eta[t];
  const noisy: Point | null = seen && between(gradient, seen);
  const back = constraint ? backInto(projection(constraint)) : (p: Point): Point => p;
  return {
    key: [k, t, ...from, ...to].join(' '),
    step: t,
    k,
    title: titleOf(asked),
    optimiser,
    from,
    to,
    gradient,
    eta,
    beta,
    last: t > 0 ? between(at(t - 1), from) : null,
    memory:
      beta > 0 && free && seen && share !== null
        ? between(along(from, -eta * share, seen), free)
        : null,
    free,
    quiet:
      noise > 0 && free && noisy && share !== null ? back(along(free, eta * share, noisy)) : null,
    minimum: race.target?.kind === 'minimum' ? race.target.at : null,
    noise,
    constraint,
    pixel: (settled.view[1] - settled.view[0]) / ACROSS,
  };
}

const backInto =
  (project: (x: Float64Array) => Float64Array) =>
  ([x, y]: Point): Point => {
    const [px, py] = project(Float64Array.of(x, y));
    return [px, py];
  };

/** The opened step may still be that of an earlier state. */
function isOf({ step, x, report }: Opened, t: number, from: Point, to: Point): boolean {
  const taken = pairOf(report?.step);
  if (step !== t || !taken || x[0] !== from[0] || x[1] !== from[1]) return false;
  return apart(along(x, 1, taken), to) <= 1e-9 * (1 + Math.hypot(...to));
}

const pairOf = (shown: Shown | undefined): Point | null =>
  Array.isArray(shown) && shown.length === 2 ? [shown[0], shown[1]] : null;

/** Where the step lands before it is moved back into the box or the disc; null for methods without a velocity. */
function freeLanding(optimiser: string, { x, report }: Opened): Point | null {
  const velocity = pairOf(report?.velocity);
  const gradient = pairOf(report?.gradient);
  const [eta, beta] = [report?.eta, report?.beta];
  if (!gradient || typeof eta !== 'number') return null;
  if (optimiser === 'gradientDescent') return along(x, -eta, gradient);
  if (!velocity) return null;
  if (optimiser === 'heavyBallClassic') return along(x, 1, velocity);
  if (optimiser === 'heavyBall' || optimiser === 'heavyBallAveraged')
    return along(x, -eta, velocity);
  if (optimiser !== 'nesterov' || typeof beta !== 'number') return null;
  return along(along(x, -eta, gradient), -eta * beta, velocity);
}
