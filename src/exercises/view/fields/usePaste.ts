import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { pastedCells } from './pastedCells.ts';

/** What came of the last paste, until something else is typed. */
export interface PasteReport {
  readonly words: string;
  /** Brings back what stood in the cells; absent where nothing was filled in. */
  readonly undo?: () => void;
}

interface Last {
  /** The cells since then: once they are others, the paste is history. */
  readonly after: readonly string[];
  readonly words: string;
  readonly before?: readonly string[];
}

/** Whole arrays pasted into any cell of several, and taken back in one go. */
export function usePaste(
  texts: readonly string[],
  [rows, cols]: readonly [rows: number, cols: number],
  onFill: (texts: readonly string[]) => void,
): {
  readonly report: PasteReport | null;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const [last, setLast] = useState<Last | null>(null);
  const current = last?.after.every((text, at) => text === texts[at]) === true ? last : null;
  const undo = current?.before && (() => onFill(current.before ?? []));

  const onPaste = (event: ClipboardEvent) => {
    const pasted = pastedCells(event.clipboardData.getData('text'), rows, cols);
    if (!pasted) return;
    event.preventDefault();
    if (pasted.kind === 'misfit') return setLast({ after: texts, words: pasted.words });
    onFill(pasted.cells);
    const words = `Pasted into ${pasted.cells.length} cells.`;
    setLast({ after: pasted.cells, words, before: texts });
  };
  // A browser's own undo knows nothing of cells that were filled by script.
  const onKeyDown = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!isUndo || event.key.toLowerCase() !== 'z' || !undo) return;
    event.preventDefault();
    undo();
  };
  return {
    report: current && { words: current.words, ...(undo && { undo }) },
    onPaste,
    onKeyDown,
  };
}
