import { gradientDescent } from '../../core/optim/gradientDescent.ts';
import { formatNumber } from '../../ui/format.ts';
import type { Contour, Descent } from '../../worker/protocol.ts';
import type { Inputs } from './inputs.ts';
import { methods } from './methods.ts';
import { presets } from './presets.ts';
import type { AnsweredRun } from './results.ts';
import { standing, type Standing } from './standing.ts';

const count = (steps: number): string => `${steps} ${steps === 1 ? 'step' : 'steps'}`;
const pair = (x: number, y: number): string => `(${formatNumber(x)}, ${formatNumber(y)})`;

/**
 * Every state of the widget in words: for the live region, the caption, print and the tests. It speaks of
 * the settings that the run answers for, even while newer ones are being computed.
 */
export function describe(
  { step }: Pick<Inputs, 'step'>,
  descent: AnsweredRun | null,
  contour: Contour | null,
  faulty = false,
): string {
  if (!descent) {
    return faulty
      ? 'There is no path yet: the function needs a repair first.'
      : 'The path is being computed.';
  }
  const { start, optimiser } = descent.asked;
  const { eta, beta } = descent.asked.parameters;
  const at = standing(descent, step);
  const plain = beta === 0 || optimiser === gradientDescent.id;
  const name = plain ? gradientDescent.title : (methods.get(optimiser)?.title ?? 'The run');
  const settings = plain
    ? `η = ${formatNumber(eta)}`
    : `η = ${formatNumber(eta)} and β = ${formatNumber(beta)}`;
  const sentences = [
    `${name} with ${settings} from ${pair(start[0], start[1])}.`,
    at.step === 0
      ? `At the start the loss is ${formatNumber(at.loss)}.`
      : `After ${count(at.step)} it is at ${pair(at.x, at.y)} with loss ${formatNumber(at.loss)}.`,
    ending(descent),
    stability(eta, descent, at),
    remark(descent, at.step),
    gaps(contour),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** How the whole run ends, shown so far or not. */
export function ending(descent: Descent): string {
  const { steps, loss } = descent;
  switch (descent.ending) {
    case 'diverged':
      return `The run diverges: after ${count(steps)} it is beyond all numbers. Make the step size smaller.`;
    case 'undefined':
      return steps === 0
        ? 'The function has no value or no slope at the start: move the start.'
        : `The run stops after ${count(steps)}, at a point where the function has no value or no slope.`;
    case 'converged':
      return steps === 0
        ? 'The gradient is zero at the start, so the run stays there.'
        : `After ${count(steps)} the gradient is zero to all digits.`;
    case 'complete':
      return loss[steps] > loss[0] * (1 + 1e-9) + 1e-12
        ? 'The run ends higher than it began: the step size is too large here.'
        : '';
    case 'singular':
    case 'noDescent':
      return `The run stops after ${count(steps)}: the method has no further step from there.`;
  }
}

/** Where the step size stands to the limit, and for how much of the plane that holds. */
export function stability(eta: number, descent: Descent, at: Standing): string {
  if (!Number.isFinite(at.limit)) return '';
  const where = descent.quadratic ? 'everywhere, since f is quadratic' : 'near this point';
  const part = eta / at.limit;
  const verdict =
    Math.abs(part - 1) < 1e-9
      ? 'The step size is exactly at the limit'
      : part > 1
        ? 'The step size is above the limit'
        : `The step size is ${formatNumber(100 * part, 2)} % of the limit`;
  return `${verdict} ${formatNumber(at.limit)} (${where}).`;
}

/** Where the derivative is a convention or a limit, the reader is told. */
function remark(descent: Descent, step: number): string {
  const why = descent.remarks.find(([t]) => t === step)?.[1];
  return why === undefined ? '' : `At this point ${why}.`;
}

function gaps(contour: Contour | null): string {
  if (!contour || contour.gapShare === 0) return '';
  const share = contour.gapShare * 100;
  if (share >= 100) return 'The function has no finite value anywhere in this view.';
  const amount = share < 1 ? 'less than 1 %' : `${formatNumber(share, 2)} %`;
  return `In the hatched part, ${amount} of the picture, the function has no finite value.`;
}

const LONGEST_SOURCE = 24;

/** A name for a state that is kept: what is descended, and with what. */
export function brief({ source, eta, beta }: Inputs): string {
  const known = presets.find((surface) => surface.source === source)?.title;
  const own = source.length > LONGEST_SOURCE ? `${source.slice(0, LONGEST_SOURCE - 1)}…` : source;
  const momentum = beta === 0 ? '' : `, β = ${formatNumber(beta)}`;
  return `${known ?? own}, η = ${formatNumber(eta)}${momentum}`;
}
