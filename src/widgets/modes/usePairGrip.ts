import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { stepped, toFraction, type Stride } from '../../ui/controls/scale.ts';
import { useSettled } from '../../ui/controls/useSettled.ts';
import { WIDEST } from './inputs.ts';
import { AXIS, countAt } from './sweepScene.ts';

type Pair = readonly [n: number, m: number];

interface GripOptions {
  readonly pair: Pair;
  /** Of the plane, in pixels. */
  readonly side: number;
  readonly onMove: (pair: Pair) => void;
  readonly onSettle: () => void;
}

const ARROWS: Readonly<Record<string, readonly [right: -1 | 0 | 1, up: -1 | 0 | 1]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** One key further along an axis; from beyond the map back to its edge first. */
function keyed(count: number, direction: -1 | 0 | 1, stride: Stride): number {
  if (direction === 0) return count;
  if (count > WIDEST) return direction > 0 ? count : WIDEST;
  return stepped(AXIS, count, direction, stride);
}

/** The point of the map: dragged from where it is, without a jump, or moved by the arrow keys (Shift ten times as far). */
export function usePairGrip({ pair, side, onMove, onSettle }: GripOptions) {
  const from = useRef<{ x: number; y: number; across: number; up: number }>(null);
  const settled = useSettled<Pair>(onSettle);
  const move = (next: Pair): void => {
    if (next[0] === pair[0] && next[1] === pair[1]) return;
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
      const [across, up] = pair.map((count) => toFraction(AXIS, count));
      from.current = { x: event.clientX, y: event.clientY, across, up };
      settled.hold();
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      const start = from.current;
      if (!start) return;
      const across = start.across + (event.clientX - start.x) / side;
      const up = start.up - (event.clientY - start.y) / side;
      move([countAt(across), countAt(up)]);
    },
    onPointerUp: end,
    onPointerCancel: end,
    onKeyDown: (event: KeyboardEvent) => {
      const arrow = ARROWS[event.key];
      if (!arrow || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const stride: Stride = event.shiftKey ? 'coarse' : event.altKey ? 'finest' : 'fine';
      move([keyed(pair[0], arrow[0], stride), keyed(pair[1], arrow[1], stride)]);
    },
    onBlur: settled.release,
  };
}
