import type { Check } from 'virtual:formulas';
import { ask } from '../../state/compute.ts';
import { formatNumber } from '../../ui/format.ts';
import type { EqualCheck } from '../../worker/protocol/equalCheck.ts';
import type { FormulaCheck } from '../../worker/protocol/matrix.ts';

export type LiveCheckOf = Exclude<Check, { kind: 'fact' }>;

/** Does a check now, at the random inputs of the seed, and says in a sentence what was found. */
export async function sayCheck(check: LiveCheckOf, seed: number): Promise<string> {
  if (check.kind === 'derivative') {
    const { f, by, formula } = check;
    return said(await ask('formulaCheck', { f, by, formula, seed }), derivativeWords);
  }
  const { given, left, right } = check;
  return said(await ask('equalCheck', { given, left, right, seed }), equalWords);
}

type Ended<M extends 'formulaCheck' | 'equalCheck'> = Awaited<ReturnType<typeof ask<M>>>;

function said<T>(
  outcome: Ended<'formulaCheck'> | Ended<'equalCheck'>,
  words: (value: T) => string,
): string {
  switch (outcome.kind) {
    case 'done':
      return words(outcome.value as T);
    case 'faults':
      return `It could not be checked: ${outcome.faults[0]?.message ?? ''}`;
    case 'failed':
      return outcome.message;
    default:
      return '';
  }
}

export function derivativeWords({ equal, rows, cols, points, largest }: FormulaCheck): string {
  if (!equal) return `The formula differs from the derivative at ${points} random inputs.`;
  const gap = largest === 0 ? 'no difference' : `largest difference ${formatNumber(largest, 2)}`;
  return `Equal to the derivative at ${points} random inputs: ${gap}, shape ${rows}×${cols}.`;
}

export function equalWords({ equal, exact, chance, points }: EqualCheck): string {
  if (!equal) return 'The two sides differ.';
  if (!exact) return `Both sides are equal at ${points} random inputs, as far as rounding shows.`;
  const bound = `below ${formatNumber(chance, 1)}`;
  return `Both sides are equal, by exact arithmetic at random inputs. That they differ nevertheless has a probability ${bound}.`;
}
