import { listed } from '../../ui/format.ts';
import type { Board, Triple } from './board.ts';
import type { Match } from './game.ts';

/** TeX of a shape as plain text: m×n. */
export const shapeText = (tex: string): string =>
  tex
    .replace(/\s*\\times\s*/g, '×')
    .replaceAll('\\ ', ' ')
    .replace(/[{}\\]/g, '');

const titles = ({ cards }: Board, wanted: (k: number) => boolean): string =>
  listed(cards.filter((_, k) => wanted(k)).map(({ title }) => `“${title}”`));

/** What a wrong triple mixes up: what the chosen shape and the chosen hypothesis belong to on this board. */
export function refusalWords(board: Board, [f, s, h]: Triple): readonly string[] {
  const card = board.cards[f];
  const [shape, needs] = [board.shapes[s], board.needs[h]];
  const sentences: string[] = [];
  if (shape !== card.shape) {
    const owners = titles(board, (k) => board.cards[k].shape === shape);
    sentences.push(`The shape ${shapeText(shape)} belongs to ${owners}, not to “${card.title}”.`);
  }
  if (needs !== card.needs) {
    const owners = titles(board, (k) => board.cards[k].needs === needs);
    sentences.push(`“${spokenOf(board, h)}” is what ${owners} needs.`);
  }
  sentences.push('Press another card to go on from here.');
  return sentences;
}

/** A hypothesis in plain words. */
export function spokenOf({ cards, needs }: Board, h: number): string {
  return cards.find((card) => card.needs === needs[h])?.spoken ?? '';
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

export const counted = (count: number, one: string): string =>
  `${NUMBERS[count] ?? count} ${count === 1 ? one : `${one}s`}`;

/** The board, what is chosen, and what was said of it. */
export function matchWords({ board, aside, pick, refused }: Match, misses: number): string {
  const total = board.cards.length;
  const score = `${capital(counted(aside.length, 'triple'))} of ${NUMBERS[total] ?? total} laid aside, ${counted(misses, 'mistake')}.`;
  if (aside.length === total) return `Every formula has its shape and its hypothesis. ${score}`;
  const chosen = [
    ...(pick[0] >= 0 ? [`the formula “${board.cards[pick[0]].title}”`] : []),
    ...(pick[1] >= 0 ? [`the shape ${shapeText(board.shapes[pick[1]])}`] : []),
    ...(pick[2] >= 0 ? [`the hypothesis “${spokenOf(board, pick[2])}”`] : []),
  ];
  const verdict = refused ? ', which do not belong together' : '';
  const now =
    chosen.length > 0
      ? `Chosen: ${listed(chosen)}${verdict}.`
      : 'Choose a formula, its shape and what it needs.';
  return `${now} ${score}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
