/** What a field needs to know of a fault in the user's text: where, why, and what would repair it. */
export interface FieldFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly advice?: string;
  readonly fix?: { readonly label: string; readonly text: string };
}

export interface Piece {
  readonly text: string;
  readonly bad: boolean;
  /** One of the two brackets that belong together at the caret. */
  readonly paired?: true;
}

/**
 * Cuts a text into faulty and sound stretches, and paired brackets. A fault of no width, such as a missing argument, is shown on
 * the character that follows, or on a blank appended at the end: a line under nothing would be invisible.
 */
export function pieces(
  text: string,
  faults: readonly Pick<FieldFault, 'start' | 'end'>[],
  pair: readonly number[] = [],
): readonly Piece[] {
  const bad = new Set<number>();
  for (const { start, end } of faults) {
    for (let at = start; at < Math.max(end, start + 1); at++) bad.add(at);
  }
  const length = Math.max(text.length, ...[...bad].map((at) => at + 1));
  const out: { text: string; bad: boolean; paired?: true }[] = [];
  for (let at = 0; at < length; at++) {
    const sign = text[at] ?? '\u00a0';
    const last = out.at(-1);
    if (pair.includes(at)) out.push({ text: sign, bad: bad.has(at), paired: true });
    else if (last && last.bad === bad.has(at) && !last.paired) last.text += sign;
    else out.push({ text: sign, bad: bad.has(at) });
  }
  return out;
}
