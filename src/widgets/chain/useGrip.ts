import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useSettled } from '../../ui/controls/useSettled.ts';
import { keyStep, snapped } from './stageScene.ts';

type Pair = readonly [right: number, up: number];

interface GripOptions {
  /** Where it is; the second number is 0 on a line. */
  readonly place: Pair;
  readonly half: number;
  readonly perPixel: number;
  /** Of a plane; a line knows only left and right. */
  readonly flat: boolean;
  readonly onMove: (place: Pair) => void;
  readonly onSettle: () => void;
}

const ARROWS: Readonly<Record<string, Pair>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * A handle in a small picture: dragged from where it is, without a jump, or moved by the arrow keys (Shift ten times as
 * far, Alt a tenth).
 */
export function useGrip({ place, half, perPixel, flat, onMove, onSettle }: GripOptions) {
  const from = useRef<{ x: number; y: number; place: Pair; perPixel: number }>(null);
  const settled = useSettled<Pair>(onSettle);
  const move = (next: Pair): void => {
    if (next[0] === place[0] && next[1] === place[1]) return;
    onMove(next);
    settled.change(next);
  };
  const end = (): void => {
    from.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<SVGGElement>) => {
      event.preventDefault();
      event.currentTarget.focus({ preventScroll: true });
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: event.clientX, y: event.clientY, place, perPixel };
      settled.hold();
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      const start = from.current;
      if (!start) return;
      const right = start.place[0] + (event.clientX - start.x) * start.perPixel;
      const up = start.place[1] - (event.clientY - start.y) * start.perPixel;
      move([snapped(right, start.perPixel), flat ? snapped(up, start.perPixel) : 0]);
    },
    onPointerUp: end,
    onPointerCancel: end,
    onKeyDown: (event: KeyboardEvent) => {
      const arrow = ARROWS[event.key];
      if (!arrow || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const step = keyStep(half) * (event.shiftKey ? 10 : event.altKey ? 0.1 : 1);
      // On a line, up is right and down is left, as on any slider.
      const [dx, dy] = flat ? arrow : [arrow[0] + arrow[1], 0];
      const next = (x: number, by: number): number => Number((x + by * step).toPrecision(12));
      move([next(place[0], dx), next(place[1], dy)]);
    },
    onBlur: settled.release,
  };
}
