import { formatNumber, listed } from '../../ui/format.ts';
import type { Inputs } from './inputs.ts';
import type { Answer } from './results.ts';
import { conventionWords, limitWords, pointWords, same, stepWords } from './words.ts';

const say = (x: number): string => formatNumber(x);
const joined = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(' ');

/**
 * Every state of the widget in words: for the live region, the caption, print and the tests. It speaks of
 * the settings that the answer is for, even while newer ones are being computed.
 */
export function describe(
  { look, stage }: Pick<Inputs, 'look' | 'stage'>,
  answer: Answer | null,
  faulty = false,
): string {
  if (!answer) {
    return faulty
      ? 'There is no picture yet: the function needs a repair first.'
      : 'The picture is being computed.';
  }
  if (!Number.isFinite(answer.value)) {
    return `At ${answer.variable} = ${say(answer.asked.at)} the function has no finite value. Move the point.`;
  }
  if (look === 'steps') return quotients(answer);
  if (look === 'chain') return chain(answer, stage);
  return zoom(answer);
}

function place({ variable, value, asked: { at } }: Answer): string {
  return `At ${variable} = ${say(at)} the value is ${say(value)}`;
}

function zoom(t: Answer): string {
  const tried = t.asked.m !== null && !same(t.m, t.slope);
  const slope = Number.isFinite(t.slope) ? ` and the slope ${say(t.slope)}` : '';
  return joined(
    `${place(t)}${slope}.`,
    tried || !Number.isFinite(t.slope) ? `The line has slope ${say(t.m)}.` : '',
    pointWords(t),
    stepWords(t, t.asked.at, t.asked.h),
    limitWords(t),
    conventionWords(t),
  );
}

function quotients(t: Answer): string {
  if (!Number.isFinite(t.slope)) {
    return joined(
      pointWords(t),
      'Errors need a derivative to be measured against: move the point.',
    );
  }
  const { forwardAt, centralAt, bestForward, bestCentral } = t.differences;
  return joined(
    `Difference quotients at ${t.variable} = ${say(t.asked.at)} against the slope ${say(t.slope)}.`,
    `With h = ${say(Math.abs(t.asked.h))} the forward quotient ${off(forwardAt)}, the central one ${off(centralAt)}.`,
    inside(bestForward, t) && inside(bestCentral, t)
      ? `The errors drawn are least at h = ${say(bestForward)} (forward) and h = ${say(bestCentral)} (central): with larger steps truncation rules, with smaller ones rounding.`
      : '',
    exact(t)
      ? 'Both quotients are exact for every step, but for rounding: there is no error to draw.'
      : '',
    conventionWords(t),
  );
}

const off = (error: number): string =>
  Number.isFinite(error) ? `is off by ${say(error)}` : 'has no value';

/** The least error is a bottom only where errors rise to both sides of it. */
function inside(best: number, { differences: { h } }: Answer): boolean {
  return best > 1.01 * Math.min(...h) && best < 0.99 * Math.max(...h);
}

const exact = ({ differences: { forward, central } }: Answer): boolean =>
  [...forward, ...central].every((error) => !(error > 0));

/** Why a program is no chain, and how to write one. */
export const CHAIN_ADVICE = {
  single: 'This is one formula, so there is one arrow only. Write stages: u = x^2; y = sin(u).',
  long: 'This has more than four stages. Write two to four of them.',
  branched:
    'Here a stage uses more than the stage before it, so slopes do not simply multiply. Let each stage take only the one before.',
} as const;

function chain(t: Answer, walked: number): string {
  const { stages, reason } = t.chain;
  if (reason) return CHAIN_ADVICE[reason];
  const { at, h } = t.asked;
  const last = Math.min(walked, stages.length);
  const route = stages.slice(0, last).map((s) => `${s.name} = ${say(s.value)}`);
  if (last === 0) return `${t.variable} = ${say(at)}. No stage has been walked yet.`;
  const slopes = stages.slice(0, last).map(({ slope }) => say(slope));
  const product = stages.slice(0, last).reduce((p, { slope }) => p * slope, 1);
  const end = stages[last - 1];
  return joined(
    `${t.variable} = ${say(at)} goes to ${route.join(', then to ')}.`,
    last === 1
      ? `The slope is ${slopes[0]}.`
      : `The slopes ${listed(slopes)} multiply to ${say(product)}.`,
    t.remarks.length > 0
      ? `Where a stage has no slope, the one that automatic differentiation takes is shown: ${t.remarks.join('; ')}.`
      : '',
    Number.isFinite(end.moved)
      ? `A move of ${say(h)} in ${t.variable} moves ${end.name} by ${say(end.moved - end.value)}; the slopes foretell ${say(product * h)}.`
      : '',
  );
}

const LONGEST_SOURCE = 24;

/** A name for a state that is kept: which function, where, and how it is looked at. */
export function brief({ source, at, h, look }: Inputs): string {
  const own = source.length > LONGEST_SOURCE ? `${source.slice(0, LONGEST_SOURCE - 1)}…` : source;
  const how = look === 'chain' ? 'chain' : `h = ${say(h)}`;
  return `${own} at ${say(at)}, ${how}`;
}
