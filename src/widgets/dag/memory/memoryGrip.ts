import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useSettled } from '../../../ui/controls/useSettled.ts';
import type { Memory } from '../../../worker/protocol/program.ts';
import { useDag } from '../context.ts';
import type { Grip } from './MemoryHandle.tsx';
import { dragCuts, setCuts } from './memoryActions.ts';
import { limitsOf, moved, removed } from './memoryCuts.ts';

interface GripOptions {
  readonly memory: Memory;
  readonly places: readonly number[];
  /** Takes the focus to a handle; to their group where there is none. */
  readonly focus: (turn: number) => void;
}

/** Where a hand is in the drawing, in its pixels from above. */
export const heightOf = ({ clientY, currentTarget }: MouseEvent<SVGGraphicsElement>): number =>
  clientY - (currentTarget.ownerSVGElement?.getBoundingClientRect().top ?? 0);

/** Nodes that a key moves by: one, with Shift ten. */
const COARSE = 10;

/** What hands and keys do to the checkpoints: one history entry for each finished move. */
export function useMemoryGrip({ memory, places, focus }: GripOptions) {
  const { store } = useDag();
  const [turn, setTurn] = useState(0);
  const [dragging, setDragging] = useState<number | null>(null);
  const offset = useRef(0);
  const settled = useSettled<readonly number[]>(() => store.commit());

  const moveTo = (k: number, node: number): void => {
    const next = moved(memory, places, k, node);
    if (next[k] === places[k]) return;
    dragCuts(store, memory, next, next[k]);
    settled.change(next);
  };
  const remove = (k: number): void => {
    settled.release();
    setCuts(store, memory, removed(places, k));
    focus(Math.min(k, places.length - 2));
  };
  const go = (k: number): void => {
    if (k >= 0 && k < places.length) focus(k);
  };

  /** ↑ ↓ move, Home and End as far as the neighbours let it, ← → go to another one, Delete removes. */
  const keys = (event: KeyboardEvent<SVGGElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const k = Math.min(turn, places.length - 1);
    const by = event.shiftKey ? COARSE : 1;
    const [lowest, highest] = limitsOf(memory, places, k);
    const acts: Readonly<Record<string, () => void>> = {
      ArrowUp: () => moveTo(k, places[k] - by),
      ArrowDown: () => moveTo(k, places[k] + by),
      PageUp: () => moveTo(k, places[k] - COARSE),
      PageDown: () => moveTo(k, places[k] + COARSE),
      Home: () => moveTo(k, lowest),
      End: () => moveTo(k, highest),
      ArrowLeft: () => go(k - 1),
      ArrowRight: () => go(k + 1),
      Delete: () => remove(k),
      Backspace: () => remove(k),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    // The steps of the figure have the same keys.
    event.stopPropagation();
    act();
  };

  const grip = (k: number, nodeAt: (height: number) => number): Grip => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.focus({ preventScroll: true });
      event.currentTarget.setPointerCapture(event.pointerId);
      // Held where it was taken: it does not jump to the hand.
      offset.current = nodeAt(heightOf(event)) - places[k];
      setDragging(k);
      settled.hold();
    },
    onPointerMove: (event) => {
      if (dragging === k) moveTo(k, nodeAt(heightOf(event)) - offset.current);
    },
    onPointerUp: () => setDragging(null),
    onPointerCancel: () => setDragging(null),
    onDoubleClick: () => remove(k),
    onBlur: settled.release,
  });

  return { turn, dragging, keys, grip, focused: setTurn };
}
