import type { SheetStore } from './sheetStore.ts';
import { spent } from './sheetWork.ts';

/** How often time is written down, and the most that one stretch counts: a longer one is a device that slept. */
const EVERY = 10_000;
const MOST = 30_000;

export interface SheetClock {
  /** Writes down what has passed until now. */
  readonly settle: () => void;
  /** Seconds spent on an exercise so far. */
  readonly secondsOf: (index: number) => number;
  readonly stop: () => void;
}

/**
 * The one clock of a worksheet. Time belongs to the exercise that has the focus or had it last (to the first, before any),
 * and none passes while the page is hidden.
 *
 * @param itemOf the exercise that an element stands in, counted from 0.
 */
export function startSheetClock(
  store: SheetStore,
  itemOf: (element: EventTarget | null) => number | null,
): SheetClock {
  let at = store.current().work?.at ?? 0;
  let since = performance.now();
  let running = document.visibilityState === 'visible';
  const settle = () => {
    const now = performance.now();
    const passed = running ? Math.min(MOST, now - since) : 0;
    since = now;
    if (passed <= 0) return;
    store.change(
      ({ work, aside }) => ({
        work: work && spent(work, at, passed / 1000, Date.now()),
        aside,
      }),
      true,
    );
  };
  const focused = ({ target }: FocusEvent) => {
    const item = itemOf(target);
    if (item === null || item === at) return;
    settle();
    at = item;
  };
  const seen = () => {
    settle();
    running = document.visibilityState === 'visible';
  };
  const timer = setInterval(settle, EVERY);
  document.addEventListener('focusin', focused);
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('pagehide', settle);
  return {
    settle,
    secondsOf: (index) => {
      settle();
      return store.current().work?.items[index]?.seconds ?? 0;
    },
    stop: () => {
      settle();
      clearInterval(timer);
      document.removeEventListener('focusin', focused);
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('pagehide', settle);
    },
  };
}
