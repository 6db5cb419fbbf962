/** What an instructor has pasted: the links, and the worksheet given out. */
export interface Paste {
  readonly text: string;
  readonly given: string;
}

const KEY = 'gradus.review';

/** For this visit only, since it is about others: it survives a reload and goes with the tab. */
export function keepPaste(paste: Paste): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(paste));
  } catch {
    // Storage may be closed to us; then it lasts as long as the page.
  }
}

export function keptPaste(): Paste {
  try {
    const { text, given } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Paste>;
    return {
      text: typeof text === 'string' ? text : '',
      given: typeof given === 'string' ? given : '',
    };
  } catch {
    return { text: '', given: '' };
  }
}

/** The pasted text with a link more, unless it is there. */
export const withLink = (text: string, fragment: string): string =>
  text.includes(fragment) ? text : `${text}${text.trim() === '' ? '' : '\n'}#${fragment}`;
