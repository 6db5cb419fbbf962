import { useEffect, useRef } from 'react';

/** Long enough that a held key counts as one change, short enough to feel immediate. */
const QUIET_MS = 400;

interface Settled<T> {
  /** Remember a change that is still under way. */
  readonly change: (value: T) => void;
  /** The hand is on the control: wait for its release, however long it rests. */
  readonly hold: () => void;
  /** The change is over: report it now if there was one. */
  readonly release: () => void;
}

/**
 * Calls `onSettled` once per finished change. A control's own `change` event will not do: browsers skip
 * it when React writes the value back during a drag.
 */
export function useSettled<T>(onSettled: ((value: T) => void) | undefined): Settled<T> {
  const latest = useRef(onSettled);
  const pending = useRef<{ value: T } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const held = useRef(false);
  useEffect(() => {
    latest.current = onSettled;
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const release = () => {
    held.current = false;
    clearTimeout(timer.current);
    const last = pending.current;
    pending.current = null;
    if (last) latest.current?.(last.value);
  };
  const change = (value: T) => {
    pending.current = { value };
    clearTimeout(timer.current);
    if (!held.current) timer.current = setTimeout(release, QUIET_MS);
  };
  // The release is heard on the window: a drag may well end outside the control.
  const hold = () => {
    held.current = true;
    for (const end of ['pointerup', 'pointercancel'] as const) {
      window.addEventListener(end, release, { once: true });
    }
  };
  return { change, hold, release };
}
