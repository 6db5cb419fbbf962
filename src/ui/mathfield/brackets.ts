const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
]);
const OPENING: ReadonlyMap<string, string> = new Map(
  [...CLOSING].map(([open, close]) => [close, open]),
);

/**
 * The two brackets that belong together at the caret: the one before it first, or else the one after it. Null
 * where there is none, or its partner is missing or of the other kind.
 */
export function bracketsAt(text: string, caret: number): readonly [number, number] | null {
  for (const at of [caret - 1, caret]) {
    const sign = text[at] ?? '';
    const partner = CLOSING.has(sign)
      ? partnerOf(text, at, 1)
      : OPENING.has(sign)
        ? partnerOf(text, at, -1)
        : null;
    if (partner !== null) return partner < at ? [partner, at] : [at, partner];
  }
  return null;
}

/** Walks away from the bracket until as many are closed as were opened. */
function partnerOf(text: string, from: number, direction: 1 | -1): number | null {
  const [inward, outward] = direction === 1 ? [CLOSING, OPENING] : [OPENING, CLOSING];
  const open: string[] = [];
  for (let at = from; at >= 0 && at < text.length; at += direction) {
    const sign = text[at] ?? '';
    const wanted = inward.get(sign);
    if (wanted !== undefined) open.push(wanted);
    else if (outward.has(sign)) {
      if (open.pop() !== sign) return null;
      if (open.length === 0) return at;
    }
  }
  return null;
}
