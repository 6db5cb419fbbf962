import { useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import type { HeatPlace } from './drawHeat.ts';

/** A place of the map, from 0 to 1 across and up. */
type Share = readonly [u: number, v: number];

interface HandOptions {
  readonly place: HeatPlace;
  /** Where the point is. */
  readonly at: Share;
  /** The hand has come down; its release is the listener's to hear. */
  readonly onHold: () => void;
  /** The hand wants the point here, within the map. */
  readonly onPlace: (to: Share) => void;
  readonly handle: RefObject<SVGGElement | null>;
}

/**
 * A hand on a map with one point: its handle is dragged from where it is taken, a mouse brings it from anywhere, and
 * a finger beside it taps, since its drag scrolls the page.
 */
export function useHand({ place, at, onHold, onPlace, handle }: HandOptions) {
  const [dragging, setDragging] = useState(false);
  /** From the hand to the point, in shares. */
  const grip = useRef<Share>([0, 0]);
  const tapping = useRef(false);

  const under = (event: MouseEvent<HTMLElement>): Share => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return [
      (event.clientX - left - place.left) / place.width,
      1 - (event.clientY - top - place.top) / place.height,
    ];
  };
  const bring = ([u, v]: Share): void => {
    onPlace([inUnit(u + grip.current[0]), inUnit(v + grip.current[1])]);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const held = handle.current?.contains(event.target as Node) ?? false;
    const here = under(event);
    tapping.current = !held && event.pointerType === 'touch';
    if (tapping.current || (!held && !isWithin(here))) return;
    grip.current = held ? [inUnit(at[0]) - here[0], inUnit(at[1]) - here[1]] : [0, 0];
    event.currentTarget.setPointerCapture(event.pointerId);
    // The browser would give the focus to what lies under the hand, and the keys are the point's.
    event.preventDefault();
    handle.current?.focus({ preventScroll: true });
    setDragging(true);
    onHold();
    if (!held) bring(here);
  };
  return {
    dragging,
    listeners: {
      onPointerDown,
      onPointerMove: (event: PointerEvent<HTMLElement>): void => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) bring(under(event));
      },
      onLostPointerCapture: (): void => setDragging(false),
      onClick: (event: MouseEvent<HTMLElement>): void => {
        if (!tapping.current) return;
        tapping.current = false;
        grip.current = [0, 0];
        const here = under(event);
        if (isWithin(here)) bring(here);
      },
    },
  };
}

/** The lower end for what is no number. */
const inUnit = (share: number): number => (share > 0 ? Math.min(1, share) : 0);

const isWithin = (share: Share): boolean => share.every((part) => part >= 0 && part <= 1);
