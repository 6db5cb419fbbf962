import { listed } from '../../ui/format.ts';
import type { ShapePart } from '../../ui/mathfield/readMatrix.ts';
import type { Answer, Judged, Swap } from './results.ts';
import { kindWords, layoutWords, say, sayArray, size } from './say.ts';
import type { Game } from './presets.ts';
import { labelOf } from './tileNames.ts';
import type { PlacedTerm } from './tiles.ts';

/** What was assumed of names that nobody declared; often nothing. */
export function assumedWords({ names }: Pick<Answer, 'names'>): string {
  const assumed = names.filter((one) => one.assumed);
  if (assumed.length === 0) return '';
  const each = assumed.map((one) => `${one.name} is ${kindWords(one)}`);
  return `Assumed: ${listed(each)}.`;
}

/** The parts of a formula that clash, outermost last. */
export function clashes(flow: readonly ShapePart[] | null): readonly ShapePart[] {
  return (flow ?? []).flatMap((part) => [
    ...clashes(part.parts),
    ...(part.fault === null ? [] : [part]),
  ]);
}

/** Value and derivative of an answer. */
export function derivativeWords(answer: Answer): string {
  const { by, value, derivative, paired, constrained, text, symmetric } = answer;
  const shown = constrained && paired ? { kind: derivative.kind, ...paired } : derivative;
  const formula = text !== null && !constrained && text.length < 80 ? ` = ${text}` : '';
  const how = constrained
    ? `along symmetric ${by} is G + Gᵀ − diag(G), ${size(shown)}`
    : layoutWords(shown, by);
  const off =
    constrained && !symmetric
      ? ` At these numbers ${by} is not symmetric: the pairs move together all the same.`
      : '';
  return `f is ${value.rows * value.cols === 1 ? say(value.data[0]) : sayArray(value)}. ∂f/∂${by}${formula} ${how}: ${sayArray(shown)}.${off}`;
}

/** Numbers at which there is no derivative. */
export function trouble({ value, derivative, by }: Answer): string {
  if (!value.data.every(Number.isFinite)) {
    return 'At these numbers f has no value: change them, or draw others.';
  }
  if (!derivative.data.every(Number.isFinite)) {
    return `At these numbers f has no derivative by ${by}: change them, or draw others.`;
  }
  return '';
}

/** What a move of one entry does. */
export function probeWords({ by, probe, asked, names }: Answer, out: number): string {
  const { row, col, paired, delta, predicted } = probe;
  const k = Math.min(out, delta.length) - 1;
  const whole = names.find(({ name }) => name === by);
  const column = whole === undefined || whole.cols === 1;
  const entry = (i: number, j: number): string =>
    whole && whole.rows * whole.cols === 1 ? by : column ? `${by}[${i}]` : `${by}[${i},${j}]`;
  const what = paired
    ? `${entry(row, col)} and ${entry(col, row)} together`
    : `${entry(row, col)} alone`;
  const of = delta.length > 1 ? `f[${k + 1}]` : 'f';
  return `Moving ${what} by ${say(asked.nudge)} changes ${of} by ${say(delta[k])}; the derivative says ${say(predicted[k])}.`;
}

/** The verdict on a formula in a few words. */
export function verdictWords({ verdict, answerShape, truthShape, points, exact }: Judged): string {
  switch (verdict) {
    case 'right':
      return exact
        ? `right, exactly, and at ${points} random inputs`
        : `right at all ${points} random inputs`;
    case 'transposed':
      return `transposed: it is ${size(answerShape)}, and ${size(truthShape)} is wanted`;
    case 'shape':
      return `of the wrong shape: it is ${size(answerShape)}, and ${size(truthShape)} is wanted`;
    case 'wrong':
      return 'wrong';
    case 'untested':
      return 'not tested: no random inputs were found at which f has a derivative';
  }
}

/** Inputs with both values where a formula is wrong. */
export function exampleWords({ counterexample }: Judged): string {
  if (!counterexample) return '';
  const { names, answer, truth } = counterexample;
  const small = names.every(({ rows, cols }) => rows * cols <= 9);
  const at = small
    ? `At ${listed(names.map((one) => `${one.name} = ${sayArray(one)}`))}`
    : 'At random inputs';
  return `${at} your formula gives ${sayArray(answer)}, and the derivative is ${sayArray(truth)}.`;
}

export const mistakeWords = ({ mistakes }: Judged): string =>
  mistakes.length > 0
    ? mistakes.map(({ says }) => says).join(' ')
    : 'None of the usual mistakes explains it. Start from df, and write down what each place of the variable gives.';

/** Why two neighbours may not be swapped. */
export function swapWords(
  { outcome, term, at }: Swap,
  { change, by }: Game,
  terms: readonly PlacedTerm[],
): string {
  const tiles = terms.at(term)?.tiles ?? [];
  if (at + 1 >= tiles.length) return '';
  const [p, q] = [tiles[at], tiles[at + 1]].map((tile) => labelOf(tile, change, by).text);
  switch (outcome.kind) {
    case 'shapes':
      return `Refused: with ${q} before ${p} the shapes do not fit. ${outcome.says}`;
    case 'differs':
      return `Refused: with ${q} before ${p} the trace is another number at random inputs. Only whole turns keep it: the cut moves, the ring stays.`;
    case 'same':
      return `Here ${q} before ${p} gives the same trace, since these two happen to commute. Matrices do not in general, so the swap is refused.`;
  }
}
