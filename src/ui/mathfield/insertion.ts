/** What a palette puts into a text: around what is selected, or at the caret. */
export interface Snippet {
  readonly before: string;
  readonly after: string;
  /** It goes after what is selected, as operators and brackets with indices do. */
  readonly follows?: boolean;
}

/** One change of a text, small enough that the field's own undo takes it back. */
export interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where the caret goes. */
  readonly caret: number;
}

const WORD_END = /[\p{L}\p{N}_)\]']$/u;
const LETTER_END = /[\p{L}_)\]']$/u;
const WORD_START = /^[\p{L}\p{N}_(]/u;
const LETTER = /^\p{L}/u;

/**
 * Puts a snippet where the selection is and what was selected inside it. A name beside a name would be read as one
 * longer name, so a times sign goes between them.
 */
export function insertion(text: string, from: number, to: number, snippet: Snippet): Insertion {
  const { before, after } = snippet;
  const end = Math.max(from, to);
  const start = snippet.follows === true ? end : Math.min(from, to);
  const selected = text.slice(start, end);
  const left = text.slice(0, start);
  const right = text.slice(end);
  const name = LETTER.test(before);
  const lead = name && LETTER_END.test(left) ? '*' : '';
  const whole = `${before}${selected}${after}`;
  const trail = name && WORD_END.test(whole) && WORD_START.test(right) ? '*' : '';
  // In the first empty place; after the whole when there is none.
  const inside = start + lead.length + before.length;
  const places = selected === '' && after !== '';
  const next = selected === '' ? -1 : after.indexOf(', ');
  const caret = places
    ? inside
    : next >= 0
      ? inside + selected.length + next + 2
      : start + lead.length + whole.length;
  return { start, end, text: `${lead}${whole}${trail}`, caret };
}
