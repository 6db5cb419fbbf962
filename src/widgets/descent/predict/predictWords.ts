import { formatNumber } from '../../../ui/format.ts';
import type { Point } from '../state.ts';
import type { Score } from './game.ts';
import type { Verdict } from './judge.ts';
import { apart } from './points.ts';
import type { StepQuestion } from './stepQuestion.ts';

export const pair = ([x, y]: Point): string => `(${formatNumber(x)}, ${formatNumber(y)})`;

/** What a step is made of, as far as it is known before it is taken. */
export function knownWords({ gradient, eta, beta, last, noise, constraint }: StepQuestion): string {
  const sentences = [
    `∇f = ${pair(gradient)}${Number.isFinite(eta) ? `, η = ${formatNumber(eta)}` : ''}${beta > 0 ? `, β = ${formatNumber(beta)}` : ''}.`,
    last ? `The last step was ${pair(last)}.` : 'No step has been taken yet.',
    noise > 0
      ? `The step sees the gradient with noise of size ${formatNumber(noise)}, which nobody can foresee.`
      : '',
    constraint ? `The point is moved back into the ${constraint.kind}.` : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

const GRADES = { exact: '✓ Exact', close: 'Close', off: '◇ Not there' } as const;

/** What came of a guess: the truth, the distance, what the guess looks like. */
export function verdictWords(question: StepQuestion, verdict: Verdict): readonly string[] {
  const { from, to, quiet } = question;
  const { grade, distance, lengths, points, say } = verdict;
  return [
    `${GRADES[grade]}: ${points} points. The step lands at ${pair(to)}.`,
    `Your guess is ${formatNumber(distance, 3)} away, ${formatNumber(lengths, 3)} of the step’s length ${formatNumber(apart(from, to), 3)}.`,
    grade === 'exact' ? '' : say,
    quiet
      ? `The noise alone has moved it by ${formatNumber(apart(quiet, to), 3)}, from ${pair(quiet)}.`
      : question.noise > 0
        ? 'Part of the distance is noise that nobody can foresee.'
        : '',
  ].filter((sentence) => sentence !== '');
}

/** The running score. */
export function scoreWords({ tries, exact, lengths, points }: Score): string {
  const mean = formatNumber(lengths / tries, 2);
  return `${tries} ${tries === 1 ? 'guess' : 'guesses'}, ${exact} exact: on average ${mean} step lengths away, ${Math.round(points / tries)} points.`;
}
