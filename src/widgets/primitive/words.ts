import { listed } from '../../ui/format.ts';
import { countOf } from './model.ts';
import type { Answer } from './results.ts';
import { placeWords, points, say } from './say.ts';

export type Verdict = 'passes' | 'fails' | 'untested';

/** What both tests say of the rule, all points together. */
export function verdictOf(answer: Answer): Verdict {
  const { judged, failed } = countOf(answer);
  return failed > 0 ? 'fails' : judged > 0 ? 'passes' : 'untested';
}

/** The verdict in a few words. */
export function verdictWords(answer: Answer): string {
  const { judged, failed } = countOf(answer);
  switch (verdictOf(answer)) {
    case 'fails':
      return failed === judged
        ? `fails at all ${points(judged)}`
        : `fails at ${failed} of ${points(judged)}`;
    case 'passes':
      return `passes both tests at ${judged === 1 ? 'the one point' : `all ${points(judged)}`}`;
    case 'untested':
      return 'cannot be tested';
  }
}

/** What a verdict is worth. */
export function worthWords(answer: Answer): string {
  switch (verdictOf(answer)) {
    case 'fails':
      return '';
    case 'passes':
      return 'Rule and formula agree wherever they were compared. That is no proof.';
    case 'untested':
      return 'At none of the points tried has the formula a value with a finite derivative: change the formula, or move the point.';
  }
}

/** The one direction that shows what is wrong; nothing while all is well. */
export function failingWords(answer: Answer): string {
  const { failing, inputs, outputs, tests } = answer;
  if (!failing) return '';
  const { point, u, entry, output, rule, forward, difference, corner } = failing;
  const where = point === 0 ? null : placeWords(inputs, tests[point].at);
  const place = point === 0 ? '' : where ? `At ${where}: ` : `At point ${point}: `;
  const stem = outputs[0].replace(/\[.*$/, '');
  const what =
    output !== null
      ? outputs[output]
      : u.length === 1 && u[0] === 1
        ? stem
        : u.length === 1
          ? `${stem} weighed by w̄ = ${say(u[0])}`
          : `${stem} weighed by w̄`;
  const digits = digitsApart(rule, forward);
  const oracle = Number.isNaN(difference)
    ? 'the central difference does not settle'
    : `central difference ${say(difference, digits)}`;
  const says = Number.isFinite(rule)
    ? `the rule says ${say(rule, digits)}`
    : 'the rule has no value';
  const rate = corner
    ? `${what} has a corner, where any slope between those of both sides will do, and`
    : `${what} changes at the rate ${say(forward, digits)} (${oracle}), and`;
  const text = `${place}move only ${inputs[entry]}: ${rate} ${says}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** As many digits as show that two numbers differ. */
function digitsApart(a: number, b: number): number {
  for (let digits = 4; digits < 12; digits += 2)
    if (say(a, digits) !== say(b, digits)) return digits;
  return 12;
}

/** What is to be known of the reader's own point; often nothing. */
export function ownWords(answer: Answer): readonly string[] {
  const { tests, entries, remarks, asked } = answer;
  const [own] = tests;
  const said: string[] = [];
  const verdict = verdictOf(answer);
  if (own.verdict === 'undefined' && verdict !== 'untested') {
    said.push(
      'At your point the formula has no value or no finite derivative, so nothing can be tested there: move the point.',
    );
  }
  if (own.verdict === 'convention') {
    const bent = entries.filter((entry) => entry.verdict === 'convention');
    const same = bent.length > 0 && bent.every(({ rule, forward }) => rule === forward);
    said.push(
      `At your point there is no derivative to test: ${remarks.join('; ')}. ${same ? 'The rule does the same.' : 'The rule takes a slope between those of both sides, which is as good a convention.'}`,
    );
  }
  const nothing = [
    ['ẋ', asked.v],
    ['w̄', asked.u],
  ] as const;
  for (const [name, numbers] of nothing) {
    if (numbers.every((x) => x === 0)) {
      said.push(`With ${name} = 0 both sides are 0, and nothing is tested: change ${name}.`);
    }
  }
  if (own.verdict === 'passes' && verdict === 'fails') said.push('At your point it passes.');
  if (said.length === 0 && own.verdict === 'fails' && own.equal) {
    said.push('Your own ẋ and w̄ do not see it: both sides are equal. Other directions do.');
  }
  return said;
}

/** What the mistake is, for who has asked. */
export const diagnosisWords = ({ diagnoses }: Answer): string =>
  diagnoses.length > 0
    ? diagnoses.map(({ says }) => says).join(' ')
    : 'None of the usual mistakes explains all points. Compare the entries one by one.';

/** What the forward pass has to keep for the rule. */
export const keepsWords = ({ keeps }: Answer): string =>
  keeps.length === 0
    ? 'For the way back the forward pass keeps nothing.'
    : `For the way back the forward pass keeps ${listed(keeps)}.`;
