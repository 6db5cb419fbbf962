import type { Insertion } from './insertion.ts';

export type TextBox = HTMLInputElement | HTMLTextAreaElement;

/**
 * Changes the text of a field as typing would, so that the browser's own undo takes it back. Its command is old
 * and has no successor; where it is refused, the text is set and that one step is not undone.
 */
export function edit(box: TextBox, change: Insertion, onInput: (text: string) => void): void {
  box.focus({ preventScroll: true });
  box.setSelectionRange(change.start, change.end);
  if (!typed(change.text)) {
    box.setRangeText(change.text, change.start, change.end, 'end');
    onInput(box.value);
  }
  box.setSelectionRange(change.caret, change.caret);
}

/** The whole text replaced. */
export const replaceAll = (box: TextBox, text: string, onInput: (text: string) => void): void =>
  edit(box, { start: 0, end: box.value.length, text, caret: text.length }, onInput);

function typed(text: string): boolean {
  try {
    return text === ''
      ? document.execCommand('delete')
      : document.execCommand('insertText', false, text);
  } catch {
    return false;
  }
}
