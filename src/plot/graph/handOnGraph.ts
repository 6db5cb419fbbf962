import { panned, zoomedAt } from './camera.ts';
import type { CameraStore } from './CameraStore.ts';

/** Wheel units that double the size, and pixels after which a press is a drag. */
const WHEEL_DOUBLE = 400;
const DRAG = 4;

/**
 * The hand on the graph: it drags the ground, two fingers and the wheel zoom. A finger or wheel that only passes over
 * scrolls the page: the figure listens once it has the focus, the wheel also with Ctrl. `onDrag` tells that a press
 * became a drag, and that it is over. Returns the end of it.
 */
export function handOnGraph(
  element: HTMLElement,
  store: CameraStore,
  onDrag: (dragging: boolean) => void,
): () => void {
  const hands = new Map<number, readonly [number, number]>();
  let start: readonly [number, number] = [0, 0];
  let dragging = false;
  const inUse = (): boolean => element.contains(document.activeElement);
  const place = (event: MouseEvent): readonly [number, number] => {
    const { left, top } = element.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || (event.pointerType === 'touch' && !inUse())) return;
    hands.set(event.pointerId, place(event));
    if (hands.size === 1) [start, dragging] = [place(event), false];
  };
  const move = (event: PointerEvent): void => {
    const from = hands.get(event.pointerId);
    if (!from) return;
    const to = place(event);
    if (!dragging) {
      if (hands.size === 1 && Math.hypot(to[0] - start[0], to[1] - start[1]) < DRAG) return;
      dragging = true;
      onDrag(true);
      // Not before: a captured press would be a click on the ground.
      for (const id of hands.keys()) element.setPointerCapture(id);
    }
    const other = [...hands].find(([id]) => id !== event.pointerId)?.[1];
    hands.set(event.pointerId, to);
    if (!other) {
      store.move((camera, extent, size) =>
        panned(camera, to[0] - from[0], to[1] - from[1], extent, size),
      );
      return;
    }
    const [mx, my] = [(to[0] + other[0]) / 2, (to[1] + other[1]) / 2];
    const before = Math.hypot(from[0] - other[0], from[1] - other[1]);
    const after = Math.hypot(to[0] - other[0], to[1] - other[1]);
    store.move((camera, extent, size) => {
      const moved = panned(camera, (to[0] - from[0]) / 2, (to[1] - from[1]) / 2, extent, size);
      return before > 0 ? zoomedAt(moved, after / before, mx, my, extent, size) : moved;
    });
  };
  const up = (event: PointerEvent): void => {
    if (!hands.delete(event.pointerId) || hands.size > 0 || !dragging) return;
    // The click that ends a drag comes after this, and chooses nothing.
    setTimeout(() => {
      dragging = false;
      onDrag(false);
    });
  };
  const wheel = (event: WheelEvent): void => {
    if (!inUse() && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const [px, py] = place(event);
    const factor = 2 ** ((-unit * event.deltaY) / WHEEL_DOUBLE);
    store.move((camera, extent, size) => zoomedAt(camera, factor, px, py, extent, size));
  };
  const end = new AbortController();
  const { signal } = end;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
  // A finger is first held by what it touched, and let go there when the drag begins: not the end of it.
  element.addEventListener('lostpointercapture', (e) => e.target === element && up(e), { signal });
  element.addEventListener('wheel', wheel, { passive: false, signal });
  return () => end.abort();
}
