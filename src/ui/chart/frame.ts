import type { Axis } from './axis.ts';

/** Room around the plot in pixels. Fixed, so that cursor and labels can be placed without asking recharts. */
export const FRAME = { top: 10, right: 14, bottom: 28, left: 52 } as const;

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly x: (step: number) => number;
  readonly y: (value: number) => number;
  readonly step: (pixel: number) => number;
  readonly innerWidth: number;
  readonly innerHeight: number;
}

export function frame(width: number, height: number, steps: Axis, values: Axis): Frame {
  const innerWidth = Math.max(1, width - FRAME.left - FRAME.right);
  const innerHeight = Math.max(1, height - FRAME.top - FRAME.bottom);
  const [first, last] = steps.domain;
  const [low, high] = values.domain;
  return {
    width,
    height,
    innerWidth,
    innerHeight,
    x: (step) => FRAME.left + ((step - first) / (last - first)) * innerWidth,
    y: (value) => FRAME.top + ((high - value) / (high - low)) * innerHeight,
    step: (pixel) => {
      const at = first + ((pixel - FRAME.left) / innerWidth) * (last - first);
      return Math.round(Math.min(last, Math.max(first, at)));
    },
  };
}
