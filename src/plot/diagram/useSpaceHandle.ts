import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Vector } from '../space/lens.ts';
import type { DiagramHandle } from './diagram.ts';
import type { DiagramLayer } from './DiagramLayer.ts';
import { draggedInSpace, keyedInSpace, snapInSpace } from './moveInSpace.ts';

const REST = 350;
/** Keys of the room that would turn it under the hand that holds a point in it. */
const ROOM_KEYS = ['Home', '0'];

interface Drag {
  readonly pointer: number;
  readonly from: Vector;
  readonly x: number;
  readonly y: number;
  moved: boolean;
}

/** Moving of a point in space, by hand or by keys, and the end of it. */
export function useSpaceHandle(
  { at, onMove, onSettle }: Pick<DiagramHandle, 'at' | 'onMove' | 'onSettle'>,
  layer: RefObject<DiagramLayer | null>,
) {
  const drag = useRef<Drag | null>(null);
  const [dragging, setDragging] = useState(false);
  const pending = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const settle = useRef(onSettle);
  useEffect(() => {
    settle.current = onSettle;
  }, [onSettle]);

  const onPointerDown = (event: React.PointerEvent): void => {
    if (event.button !== 0 || drag.current) return;
    const { pointerId: pointer, clientX: x, clientY: y } = event;
    drag.current = { pointer, from: at, x, y, moved: false };
    event.currentTarget.setPointerCapture(pointer);
    if (event.currentTarget instanceof SVGElement) event.currentTarget.focus();
    setDragging(true);
  };
  const onPointerMove = (event: React.PointerEvent): void => {
    const { current } = drag;
    const lens = layer.current?.lens();
    if (!current || !lens || !layer.current || event.pointerId !== current.pointer) return;
    const { room } = layer.current;
    const [dx, dy] = [event.clientX - current.x, event.clientY - current.y];
    if (!current.moved && dx === 0 && dy === 0) return;
    clearTimeout(pending.current);
    current.moved = true;
    onMove(snapInSpace(draggedInSpace(current.from, dx, dy, lens, room), lens, room));
  };
  const onLetGo = (event: React.PointerEvent): void => {
    const { current } = drag;
    if (!current || event.pointerId !== current.pointer) return;
    drag.current = null;
    setDragging(false);
    if (current.moved) settle.current();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || !layer.current) return;
    const next = keyedInSpace(at, event, layer.current.room);
    if (!next && !ROOM_KEYS.includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!next) return;
    onMove(next);
    // Keys have no end of their own: they have settled when they rest.
    clearTimeout(pending.current);
    pending.current = setTimeout(() => settle.current(), REST);
  };
  return {
    dragging,
    on: {
      onPointerDown,
      onPointerMove,
      onPointerUp: onLetGo,
      onPointerCancel: onLetGo,
      onLostPointerCapture: onLetGo,
      onKeyDown,
    },
  };
}
