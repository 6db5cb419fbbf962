import type { Breaks } from './game.ts';
import type { ShapeAnswer } from './inputs.ts';
import { TAG_WORDS, TAUGHT } from './lines.ts';
import { counted } from './matchWords.ts';

/** What the shapes of a line may do, as answers to the question. */
export const SHAPE_CHOICES: readonly { readonly value: ShapeAnswer; readonly label: string }[] = [
  { value: 'clash', label: 'they do not fit together' },
  { value: 'other', label: 'they fit, to a wrong shape' },
  { value: 'same', label: 'they fit, to the right shape' },
];

const IS: Readonly<Record<ShapeAnswer, string>> = {
  clash: 'the shapes do not fit together',
  other: 'the shapes fit, to a wrong one',
  same: 'the shapes fit, to the right one',
};

/** Whether the prediction was right, and what the shapes do. */
export function shapeVerdict(says: ShapeAnswer, is: ShapeAnswer): string {
  return says === is ? `As you said, ${IS[is]}.` : `Not as you said: ${IS[is]}.`;
}

/** What is said of the click, before and after the line is told. */
export function clickWords({ line, click }: Breaks, says: ShapeAnswer | ''): string {
  if (click === 'none') return '';
  if (click === 'right') return `That symbol belongs there. ${line.hint}`;
  if (says === '') return 'That is the symbol. Now say what the shapes do, and the line is told.';
  return `${shapeVerdict(says, line.shapes)} ${line.why}`;
}

/** The family of the mistake, and where it is taught. */
export const tagWords = ({ line: { tag } }: Breaks): string =>
  `${tag}: ${TAG_WORDS[tag]}; see lesson ${TAUGHT[tag]}.`;

/** The line at hand, what was done with it and the score; nothing that is still covered. */
export function brokenWords(breaks: Breaks, says: ShapeAnswer | '', slips: number): string {
  const { line, place, count, found } = breaks;
  const where = `Line ${place + 1} of ${count}, ${line.title}: one symbol is wrong.`;
  const score = `Found: ${found.length} of ${count}, ${counted(slips, 'mistake')}.`;
  return [where, stateWords(breaks, says), score].join(' ');
}

function stateWords(breaks: Breaks, says: ShapeAnswer | ''): string {
  if (breaks.click === 'none') return 'Predict what its shapes do, then click the symbol.';
  if (breaks.click === 'right') return 'The one that was clicked belongs there.';
  return says === '' ? 'It is found; its shapes are still to be said.' : tagWords(breaks);
}
