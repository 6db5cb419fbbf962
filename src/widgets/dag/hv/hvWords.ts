import { formatNumber } from '../../../ui/format.ts';
import { apart, curvatureOf, extremesOf, times, unitAt, type Hessian } from './curvature.ts';

/** So near, in degrees, a guess is right. */
const NEAR = 8;

const number = (x: number): string => formatNumber(x, 4);
const degrees = (x: number): string => `${formatNumber(x, 3)}°`;

/** What a guess was worth; null for one who only asked. */
export function guessWords(hessian: Hessian, guess: number | null): string {
  if (guess === null) return '';
  const { most, round } = extremesOf(hessian);
  const unit = unitAt(guess);
  const there = number(curvatureOf(unit, times(hessian, unit)));
  if (round) return `You said ${degrees(guess)}: curvature ${there}, as everywhere.`;
  return apart(guess, most.angle) <= NEAR
    ? `Right: you said ${degrees(guess)}, where it is ${there}.`
    : `You said ${degrees(guess)}: curvature ${there}.`;
}

/** Where Hv goes while v goes around its circle. */
export function aroundWords(hessian: Hessian): string {
  const { most, least, round } = extremesOf(hessian);
  if (round && most.value === 0) return 'H is 0, and so is Hv for every v.';
  const head = 'While v goes around the dotted circle, Hv goes';
  if (round) return `${head} around a circle, too, on the line of v.`;
  const way = most.value * least.value === 0 ? 'to and fro on a line' : 'around an ellipse';
  return `${head} ${way}; on the dotted lines it lies on the line of v.`;
}

/** Where the curvature is greatest and least. */
export function extremesWords(hessian: Hessian): string {
  const { most, least, round } = extremesOf(hessian);
  if (round) {
    return `The curvature is ${number(most.value)} along every v: H is that number times the identity.`;
  }
  return (
    `The largest curvature is ${number(most.value)}, along v at ${degrees(most.angle)} and its opposite; ` +
    `the least is ${number(least.value)}, at right angles to it. ` +
    `They are the eigenvalues of H, and there alone Hv lies on the line of v. ${bendWords(most.value, least.value)}`
  );
}

function bendWords(most: number, least: number): string {
  if (least > 0) return 'Both are positive: the surface bends up along every v.';
  if (most < 0) return 'Both are negative: the surface bends down along every v.';
  if (least < 0 && most > 0) return 'It bends up along the one and down along the other.';
  return 'Along one of them it does not bend at all.';
}
