// Build time: about how long a lesson takes, from what is in it.
import type { Node } from './lesson-tree.ts';

const WORDS_PER_MINUTE = 200;
const SECONDS = { formula: 12, Widget: 60, Predict: 45, Exercise: 120 };

/** Minutes to the nearest five, and never none. A formula in the text counts as one word. */
export function readingMinutes(tree: Node): number {
  let words = 0;
  let seconds = 0;
  const walk = ({ type, name, value = '', children = [] }: Node) => {
    if (type === 'text' || type === 'inlineCode')
      words += value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (type === 'inlineMath') words += 1;
    if (type === 'math') seconds += SECONDS.formula;
    if (name === 'Widget' || name === 'Predict') seconds += SECONDS[name];
    if (name === 'Exercise') {
      // Its hints and explanations are read by some only: all of it is one time.
      seconds += SECONDS.Exercise;
      return;
    }
    children.forEach(walk);
  };
  walk(tree);
  const minutes = words / WORDS_PER_MINUTE + seconds / 60;
  return Math.max(5, 5 * Math.round(minutes / 5));
}
