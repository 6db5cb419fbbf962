const key = (name: string) => `gradus.draft.${name}`;

/** What was being written when the page was left, on this device; null where there is none. */
export function keptDraft(name: string): string | null {
  try {
    return localStorage.getItem(key(name));
  } catch {
    return null;
  }
}

/** Keeps what is being written, so that it survives a reload; null forgets it. */
export function keepDraft(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key(name));
    else localStorage.setItem(key(name), text);
  } catch {
    // Storage may be closed to us; the draft then lasts as long as the page.
  }
}
