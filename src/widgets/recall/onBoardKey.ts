import type { KeyboardEvent } from 'react';

/** A button of a board, by its column and its row. */
const CARDS = 'button[data-column]';

/**
 * Arrow keys among the cards of a board: up and down within a column, left and right to the next one at the same
 * height. One stop of the Tab key for all of them.
 */
export function onBoardKey(event: KeyboardEvent<HTMLElement>): void {
  const by = MOVES[event.key];
  const from = (event.target as HTMLElement).closest<HTMLElement>(CARDS);
  if (!by || !from || event.altKey || event.ctrlKey || event.metaKey) return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>(CARDS)];
  const column = (k: number) => cards.filter(({ dataset }) => dataset.column === String(k));
  const here = Number(from.dataset.column);
  const row = column(here).indexOf(from);
  const [across, along] = by;
  const target = across === 0 ? column(here) : column(here + across);
  const to = target[Math.min(target.length - 1, Math.max(0, row + along))];
  event.preventDefault();
  event.stopPropagation();
  to?.focus();
}

const MOVES: Readonly<Record<string, readonly [across: number, along: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  Home: [0, -99],
  End: [0, 99],
};
