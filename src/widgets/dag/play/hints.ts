import { formatNumber, listed } from '../../../ui/format.ts';
import { pretty } from '../edgeLabel.ts';
import { substituted } from './formula.ts';
import { countWord, nameOf, namesOf } from './names.ts';
import type { Problem, Sent } from './problem.ts';
import { signOf, type Question } from './question.ts';
import { assignment, lookUp } from './programText.ts';

/** Hints of every question. After the last one the answer may be seen. */
export const HINTS = 3;

/** The ladder of a question: who uses it, the slopes as formulas, the products in numbers. */
export function hintsOf(problem: Problem, question: Question): readonly string[] {
  return question.kind === 'slope'
    ? slopeHints(problem, question.sent, question.node)
    : problem.sends[question.node].length > 0
      ? adjointHints(problem, question.node)
      : question.node === problem.trace.output
        ? seedHints(problem)
        : unusedHints(problem, question.node);
}

function adjointHints(problem: Problem, node: number): readonly string[] {
  const { trace } = problem;
  const sends = problem.sends[node];
  const users = problem.users[node];
  const name = nameOf(trace, node);
  const single = sends.length === 1;
  return [
    `${listed(namesOf(trace, users))} ${users.length === 1 ? 'uses' : 'use'} ${name}: ${single ? 'there is one contribution' : `${countWord(sends.length)} contributions add up`}. Each is the adjoint of the user times its local slope.`,
    `The local slope${single ? ' is' : 's are'} ${listed(sends.map((sent) => slopeFormula(problem, sent, node)))}.`,
    single
      ? `So ${sentWords(problem, sends[0], false)}.`
      : `So ${listed(sends.map((sent) => sentWords(problem, sent, true)))}. Now add.`,
  ];
}

/** “∂b/∂a = x” */
function slopeFormula({ trace }: Problem, sent: Sent, node: number): string {
  const { localText } = trace.edges[sent.edge];
  const sign = signOf({ trace } as Problem, sent, node);
  return `${sign} = ${localText === null ? formatNumber(sent.local, 5) : pretty(localText)}`;
}

/** “b sends 2.8 · 0.6 = 1.68” */
export function sentWords({ trace }: Problem, sent: Sent, worked: boolean): string {
  const factors = `${formatNumber(sent.upstream, 5)} · ${inBrackets(sent.local)}`;
  const result = worked ? ` = ${formatNumber(sent.product, 5)}` : '';
  return `${nameOf(trace, sent.user)} sends ${factors}${result}`;
}

/** A negative factor stands in parentheses. */
export const inBrackets = (value: number): string =>
  value < 0 ? `(${formatNumber(value, 5)})` : formatNumber(value, 5);

function slopeHints(problem: Problem, sent: Sent, node: number): readonly string[] {
  const { trace } = problem;
  const { localText } = trace.edges[sent.edge];
  const name = nameOf(trace, node);
  const others = trace.nodes[sent.user].args.filter((arg) => arg !== node);
  const fixed = [...new Set(others)].map(
    (arg) => `${nameOf(trace, arg)} = ${formatNumber(trace.nodes[arg].value[0], 5)}`,
  );
  const still =
    fixed.length === 0 ? '' : `; ${listed(fixed)} ${fixed.length === 1 ? 'stays' : 'stay'} fixed`;
  const where =
    sent.place === 0 ? '' : ` in ${['', 'its first', 'its second'][sent.place] ?? 'this'} place`;
  const look = `Look at ${assignment(problem, sent.user)} alone. Only ${name} moves${where}${still}.`;
  if (localText === null) {
    const value = formatNumber(sent.local, 5);
    return [
      look,
      'Take the derivative of the outer part, times that of the inner one.',
      `At these values it is ${value}.`,
    ];
  }
  const numbers = pretty(
    substituted(localText, lookUp(problem), (value) =>
      value < 0 ? `(${formatNumber(value, 5)})` : formatNumber(value, 5),
    ),
  );
  const constant = Number.isFinite(Number(localText));
  return [
    look,
    `${signOf(problem, sent, node)} = ${pretty(localText)}.`,
    constant ? 'It is the same number at all values.' : `In numbers: ${numbers}.`,
  ];
}

function seedHints({ trace }: Problem): readonly string[] {
  const name = nameOf(trace, trace.output);
  const start = trace.nodes[trace.output].adjoint[0];
  return [
    `Move ${name} itself by a little. By how much does ${name} move?`,
    'By just as much, at whatever values the program stands.',
    start === 1
      ? `So the slope of ${name} with respect to itself is 1.`
      : `That would be 1; the output is weighed by ${formatNumber(start, 5)} here, and the sweep starts with that.`,
  ];
}

function unusedHints({ trace }: Problem, node: number): readonly string[] {
  const [name, output] = [nameOf(trace, node), nameOf(trace, trace.output)];
  return [
    `Follow the arrows from ${name}: does one lead to ${output}?`,
    `None does, so ${output} does not notice when ${name} moves.`,
    'The slope of what does not change is 0.',
  ];
}
