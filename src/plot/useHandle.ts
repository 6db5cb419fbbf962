import { useMovable } from 'mafs';
import { useEffect, useRef } from 'react';

interface HandleOptions {
  readonly point: readonly [number, number];
  /** The place that a hand means when it is there. */
  readonly constrain: (point: [number, number]) => [number, number];
  readonly onMove: (point: [number, number]) => void;
  /** Once the hand lets go or the keys rest. */
  readonly onSettle: () => void;
}

const REST = 350;

/** Dragging of something on the plane, by hand or by mafs' keys, and the end of it. */
export function useHandle({ point, constrain, onMove, onSettle }: HandleOptions) {
  const target = useRef<SVGGElement>(null);
  const pending = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const settle = useRef(onSettle);
  useEffect(() => {
    settle.current = onSettle;
  }, [onSettle]);
  const active = useRef(false);
  // Keys have no end of their own: they have settled when they rest.
  const rest = (): void => {
    clearTimeout(pending.current);
    if (!active.current) pending.current = setTimeout(() => settle.current(), REST);
  };
  const { dragging } = useMovable({
    gestureTarget: target as React.RefObject<Element>,
    point: [point[0], point[1]],
    constrain: (p) => constrain([p[0], p[1]]),
    onMove: (p) => {
      onMove([p[0], p[1]]);
      rest();
    },
  });
  useEffect(() => {
    clearTimeout(pending.current);
    if (active.current && !dragging) settle.current();
    active.current = dragging;
  }, [dragging]);
  return { target, dragging, rest };
}
