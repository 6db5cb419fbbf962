import { useRef, type KeyboardEvent } from 'react';

/**
 * Alt+Up shows the text before, Alt+Down the one after; past the newest comes back what was being typed.
 * Plain arrows stay with the browser: they move the caret, and a screen reader relies on that.
 */
export function useHistory(
  history: readonly string[],
  value: string,
  onShow: (text: string) => void,
): (event: KeyboardEvent) => void {
  // Where in the history the shown text stands; typing leaves the walk.
  const walk = useRef<{ at: number; shown: string; draft: string } | null>(null);
  return (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const going = walk.current?.shown === value ? walk.current : null;
    const from = going ?? { at: history.length, shown: value, draft: value };
    const at = next(history, from.at, event.key === 'ArrowUp' ? -1 : 1, value);
    if (at === null) return;
    const shown = history[at] ?? from.draft;
    walk.current = { at, shown, draft: from.draft };
    onShow(shown);
  };
}

/** The next place whose text differs from the one shown, so that every key press does something. */
function next(history: readonly string[], from: number, by: 1 | -1, value: string): number | null {
  for (let at = from + by; at >= 0 && at < history.length; at += by) {
    if (history[at] !== value) return at;
  }
  return by === 1 && from < history.length ? history.length : null;
}
