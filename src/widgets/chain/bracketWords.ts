import { listed } from '../../ui/format.ts';
import {
  bestOf,
  blocksAfter,
  lastStep,
  multiplicationsOf,
  nameOf,
  nextPair,
  totalOf,
} from './brackets.ts';
import type { End, Inputs } from './inputs.ts';
import { isCounted, type Counted } from './results.ts';
import { countText, say, size, times } from './say.ts';

type State = Pick<Inputs, 'widths' | 'from' | 'step'>;

/** How many times as many the dearer way takes; no digits that nobody reads. */
export const ratioText = (ratio: number): string =>
  say(ratio, ratio < 10 ? 2 : Math.max(2, Math.ceil(Math.log10(ratio))));

/** The product with its brackets in words: the blocks, the pair that is next, the count, and what may be known of the totals. */
export function bracketWords({ widths, from, step }: State, counted: Counted): string {
  const done = Math.min(step, lastStep(widths));
  const blocks = blocksAfter(widths, from, done);
  const sizes = blocks.map((b) => `${nameOf(b)}, ${size(b.rows, b.cols)}`);
  return [
    done === 0
      ? `A product of ${blocks.length} Jacobians, to be multiplied from the ${from}: ${sizes.join('; ')}.`
      : `From the ${from}, after step ${done} of ${lastStep(widths)}: ${sizes.join('; ')}.`,
    nextWords({ widths, from, step: done }),
    totalWords(widths, counted),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is multiplied next, and what the steps up to now have taken. */
export function nextWords({ widths, from, step }: State): string {
  const all = multiplicationsOf(widths, from);
  const blocks = blocksAfter(widths, from, step);
  const pair = nextPair(blocks, from);
  const soFar = step === 0 ? 0 : all[Math.min(step, all.length) - 1].soFar;
  if (!pair) return `All in all ${times(soFar)}.`;
  const { rows, inner, cols, count } = all[step];
  const [left, right] = pair.map((k) => nameOf(blocks[k]));
  const next = `Next: ${left} times ${right}, (${size(rows, inner)})(${size(inner, cols)}), ${times(count)}.`;
  return step === 0 ? next : `${times(soFar)} so far. ${next}`;
}

/** The totals that may be seen, against each other, and whether a third bracketing is cheaper. */
export function totalWords(widths: readonly number[], counted: Counted): string {
  const ends = (['output', 'input'] as const).filter((end) => isCounted(counted, end));
  if (ends.length < 2) return '';
  const [output, input] = ends.map((end) => totalOf(widths, end));
  const totals = listed(ends.map((end) => `from the ${end} ${countText(totalOf(widths, end))}`));
  return `In all ${totals}: ${comparison(output, input)}. ${bestWords(widths)}`;
}

function comparison(output: number, input: number): string {
  if (output === input) return 'the same number both ways';
  const [cheap, dear]: readonly [End, End] =
    output < input ? ['output', 'input'] : ['input', 'output'];
  const ratio = Math.max(output, input) / Math.min(output, input);
  return `from the ${dear} takes ${ratioText(ratio)} times as many as from the ${cheap}`;
}

/** Whether another bracketing beats both. */
export function bestWords(widths: readonly number[]): string {
  const { total, written } = bestOf(widths);
  const least = Math.min(totalOf(widths, 'output'), totalOf(widths, 'input'));
  return total < least
    ? `The best bracketing is neither: ${written} takes ${times(total)}.`
    : 'No other bracketing takes fewer than the cheaper of the two.';
}
