import type { Axis } from './axis.ts';

/** Room around the plot in pixels. Fixed, so that cursor and labels can be placed without asking recharts. */
export const FRAME = { top: 10, right: 14, bottom: 28, left: 52 } as const;

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** From the axes' own numbers to pixels; on a log axis these are exponents of ten. */
  readonly x: (place: number) => number;
  readonly y: (value: number) => number;
  /** The place on the horizontal axis under a pixel, within the axis. */
  readonly place: (pixel: number) => number;
  readonly innerWidth: number;
  readonly innerHeight: number;
}

export function frame(width: number, height: number, across: Axis, up: Axis): Frame {
  const innerWidth = Math.max(1, width - FRAME.left - FRAME.right);
  const innerHeight = Math.max(1, height - FRAME.top - FRAME.bottom);
  const [first, last] = across.domain;
  const [low, high] = up.domain;
  return {
    width,
    height,
    innerWidth,
    innerHeight,
    x: (place) => FRAME.left + ((place - first) / (last - first)) * innerWidth,
    y: (value) => FRAME.top + ((high - value) / (high - low)) * innerHeight,
    place: (pixel) => {
      const at = first + ((pixel - FRAME.left) / innerWidth) * (last - first);
      return Math.min(last, Math.max(first, at));
    },
  };
}
