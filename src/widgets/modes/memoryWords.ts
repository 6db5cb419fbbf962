import type { FieldFault } from '../../ui/mathfield/fault.ts';
import type { Memory } from './followLayer.ts';
import { segmentsOf, type Inputs } from './inputs.ts';
import { bestSegments } from './model.ts';
import type { SegmentGuess } from './results.ts';
import { counted, countText, cut, say } from './say.ts';

type State = Pick<Inputs, 'k' | 'depth'>;

/** What a step of the plan is: a layer of one statement, or a statement of a longer one. */
export const unitOf = ({ statements }: Pick<Memory, 'statements'>): string =>
  statements === 1 ? 'layer' : 'statement';

/** The numbers of the depth at hand: the newest plan may still be of another one. */
export function atDepth(memory: Memory, depth: number) {
  const at = Math.min(depth, memory.forward.length) - 1;
  return {
    layers: at + 1,
    forward: memory.forward[at],
    reverse: memory.reverse[at],
    rooted: memory.rooted[at],
    root: Math.round(Math.sqrt(at + 1)),
  };
}

/** The stack cut into the segments at hand. */
export function atSegments({ segments, depth }: Memory, k: number) {
  const at = Math.min(k, depth) - 1;
  return {
    k: at + 1,
    stored: segments.stored[at],
    recomputed: segments.recomputed[at],
    operations: segments.operations[at],
  };
}

/** The memory in words; what checkpoints come to is kept for those who have predicted, or asked. */
export function memoryWords(state: State, memory: Memory, guess: SegmentGuess | null): string {
  const { layers, forward, reverse } = atDepth(memory, memory.depth);
  return [
    `${counted(layers, 'layer')} h ↦ ${cut(memory.asked.fn.source)}, each handing on one number.`,
    `At the worst moment, the input counted, forward mode holds ${countText(forward)} numbers: values and their tangents, as many at any depth.`,
    reverseWords(reverse),
    guess
      ? segmentWords(state, memory)
      : 'What checkpoints come to, and which number of segments is best, is covered: predict it, or ask.',
    deepestWords(memory),
  ]
    .filter(Boolean)
    .join(' ');
}

const reverseWords = (reverse: number): string =>
  reverse === 0
    ? 'Reverse mode stores nothing: the rules of these layers need no values.'
    : `Reverse mode stores ${counted(reverse, 'number')}, what the rules of the layers need: it grows with the depth.`;

/** What so many segments store, and what it costs. */
export function segmentWords(state: State, memory: Memory): string {
  const { k, stored, recomputed, operations } = atSegments(memory, segmentsOf(state));
  const unit = unitOf(memory);
  const again =
    recomputed === 0
      ? `nothing is run again`
      : `${counted(recomputed, unit)} ${recomputed === 1 ? 'is' : 'are'} run again, ${counted(operations, 'operation')} besides the ${countText(memory.value)} of one forward pass`;
  return `In ${counted(k, 'segment')} ${countText(stored)} ${stored === 1 ? 'number is' : 'numbers are'} stored, and ${again}. ${bestWords(memory)}`;
}

/** Which k stores fewest. */
export function bestWords({ segments }: Memory): string {
  const best = bestSegments(segments.stored);
  return `The least is ${countText(best.stored)}, at k = ${best.k}.`;
}

/** Why there is a best k; where each layer is one number, the formula too. */
export function whyWords({ segments, reverse, depth }: Memory): string {
  const [whole] = segments.stored;
  if (reverse[depth - 1] < Math.min(...segments.stored)) {
    return 'The rules of these layers need fewer values than that, so checkpoints have nothing to spare.';
  }
  const together =
    'The values at which the segments start and those inside one of them are in memory together';
  return whole === depth + 1
    ? `${together}: k + L/k, least where both are equal, at k\u00a0=\u00a0√L.`
    : `${together}: few long segments keep much inside, many short ones much between.`;
}

/** Numbers of segments worth asking about: few, about √L, many. Two layers leave one segment or two. */
export function choicesOf(depth: number): readonly number[] {
  const root = Math.round(Math.sqrt(depth));
  const all = [Math.round(root / 5), root, depth === 2 ? 2 : Math.round(depth / 2)];
  return [...new Set(all.map((k) => Math.max(1, k)))].sort((a, b) => a - b);
}

/** What became of a prediction; nothing once the stack is another. */
export function verdictWords(
  { layer, depth }: Pick<Inputs, 'layer' | 'depth'>,
  { segments, asked }: Memory,
  guess: SegmentGuess,
): string {
  const { k } = guess;
  if (k === null || guess.layer !== layer || guess.depth !== depth) return '';
  if (asked.fn.source !== layer || asked.depth !== depth) return '';
  const choices = choicesOf(depth).filter((choice) => choice <= segments.stored.length);
  const stored = (choice: number): number => segments.stored[choice - 1];
  const least = Math.min(...choices.map(stored));
  const right = stored(k) === least;
  const numbers = choices.map((choice) => `k = ${choice} stores ${countText(stored(choice))}`);
  return `${right ? 'Right' : 'Not so'}: ${numbers.join(', ')}.`;
}

/** A long layer is stacked less deep. */
function deepestWords({ asked, depth }: Memory): string {
  return depth < asked.depth
    ? `This layer is long: only ${counted(depth, 'copy', 'copies')} of it are traced.`
    : '';
}

/** Why there is nothing to be seen yet. */
export const waitingWords = (faults: readonly FieldFault[]): string =>
  faults.length > 0
    ? 'There is no picture yet: the layer needs a repair first.'
    : 'The picture is being computed.';

/** How much of another forward pass is run again. */
export const shareText = ({ value }: Memory, operations: number): string =>
  value === 0 ? 'none' : say(operations / value, 2);
