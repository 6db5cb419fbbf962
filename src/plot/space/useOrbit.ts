import { useEffect, useRef, useState, type RefObject } from 'react';
import { dragged, keyed, zoomed, type Orbit } from './orbit.ts';

const SETTLE = 350;
/** Wheel units that double the size. */
const WHEEL_DOUBLE = 500;

export interface Turning {
  /** Where the last turn came to rest; null until somebody turned. */
  readonly settled: Orbit | null;
  /** Turns as a button does. */
  readonly act: (change: (orbit: Orbit) => Orbit) => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}

/**
 * The hand on the surface: one finger or the mouse turns, two fingers and the wheel zoom. A finger or wheel
 * that only passes over scrolls the page: the figure listens once it has the focus, the wheel also with Ctrl.
 */
export function useOrbit(
  stage: RefObject<HTMLElement | null>,
  camera: Orbit,
  first: Orbit,
  onOrbit: (orbit: Orbit) => void,
  onTurn: ((orbit: Orbit) => void) | undefined,
): Turning {
  const orbit = useRef(camera);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [settled, setSettled] = useState<Orbit | null>(null);
  const told = useRef({ onOrbit, onTurn });
  useEffect(() => {
    told.current = { onOrbit, onTurn };
  });
  useEffect(() => {
    orbit.current = camera;
    told.current.onOrbit(camera);
  }, [camera]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const [act] = useState(() => (change: (orbit: Orbit) => Orbit): void => {
    orbit.current = change(orbit.current);
    told.current.onOrbit(orbit.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setSettled(orbit.current);
      told.current.onTurn?.(orbit.current);
    }, SETTLE);
  });

  useEffect(() => {
    const element = stage.current;
    return element ? listen(element, act) : undefined;
  }, [stage, act]);

  return {
    settled,
    act,
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey) return;
      const next = keyed(orbit.current, event, first);
      if (!next) return;
      event.preventDefault();
      act(() => next);
    },
  };
}

function listen(element: HTMLElement, act: (change: (orbit: Orbit) => Orbit) => void): () => void {
  const hands = new Map<number, readonly [number, number]>();
  const inUse = (): boolean => element.contains(document.activeElement);
  const apart = (): number => {
    const [a, b] = [...hands.values()];
    return b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0;
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || (event.pointerType === 'touch' && !inUse())) return;
    // What stands in the room is moved by the same hand, and the room with it would be one motion too many.
    if (event.target instanceof Element && event.target.closest('[data-handle]')) return;
    hands.set(event.pointerId, [event.clientX, event.clientY]);
    element.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    const from = hands.get(event.pointerId);
    if (!from) return;
    const before = apart();
    hands.set(event.pointerId, [event.clientX, event.clientY]);
    if (hands.size === 1) {
      act((orbit) => dragged(orbit, event.clientX - from[0], event.clientY - from[1]));
    } else if (before > 0) act((orbit) => zoomed(orbit, apart() / before));
  };
  const up = (event: PointerEvent): void => {
    hands.delete(event.pointerId);
  };
  const wheel = (event: WheelEvent): void => {
    if (!inUse() && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    act((orbit) => zoomed(orbit, 2 ** ((-unit * event.deltaY) / WHEEL_DOUBLE)));
  };
  const end = new AbortController();
  const { signal } = end;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
  element.addEventListener('lostpointercapture', up, { signal });
  element.addEventListener('wheel', wheel, { passive: false, signal });
  return () => end.abort();
}
