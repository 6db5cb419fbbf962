import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Scale } from '../../ui/controls/scale.ts';
import { scaleKey } from '../../ui/controls/scaleKey.ts';
import { useSettled } from '../../ui/controls/useSettled.ts';

interface KnobOptions {
  readonly value: number;
  /** Of the value, for the keys. */
  readonly scale: Scale;
  /** Change of the value for each pixel to the right, and for each pixel down. */
  readonly perPixel: readonly [number, number];
  /** A number worth reading near this one; null where there is none. */
  readonly snap: (value: number) => number | null;
  readonly onChange: (value: number) => void;
  readonly onCommit: () => void;
  readonly onHold?: (held: boolean) => void;
}

/** A knob in a drawing: dragged from where it is, without a jump, or turned by keys. */
export function useKnob(options: KnobOptions) {
  const { value, scale, snap, onChange, onCommit, onHold } = options;
  const from = useRef<{ x: number; y: number; value: number; per: readonly [number, number] }>(
    null,
  );
  const settled = useSettled<number>(onCommit);
  const move = (next: number | null): void => {
    if (next === null || next === value) return;
    onChange(next);
    settled.change(next);
  };
  const end = (): void => {
    if (from.current === null) return;
    from.current = null;
    onHold?.(false);
  };
  return {
    onPointerDown: (event: PointerEvent<SVGGElement>) => {
      event.preventDefault();
      event.currentTarget.focus({ preventScroll: true });
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: event.clientX, y: event.clientY, value, per: options.perPixel };
      onHold?.(true);
      settled.hold();
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      const start = from.current;
      if (!start) return;
      const [right, down] = start.per;
      const by = right * (event.clientX - start.x) + down * (event.clientY - start.y);
      move(snap(start.value + by));
    },
    onPointerUp: end,
    onPointerCancel: end,
    onKeyDown: (event: KeyboardEvent) => {
      const next = scaleKey(event, scale, value);
      if (next === null) return;
      event.preventDefault();
      event.stopPropagation();
      move(next);
    },
    onBlur: settled.release,
  };
}
