import { success } from '../../core/lang/fault.ts';
import type { View } from '../../core/surfaces/surface.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';

/** Widths that are tried, the most usual first. */
const WIDTHS = [6, 3, 12, 1.5, 30, 0.6, 100, 0.15, 1000, 0.03, 1e4];
const SAMPLES = 61;
const FAR = 1e11;

/**
 * A view around a point in which a function nobody has seen shows its shape, with one unit on both axes: most
 * of the curve is inside, and it is no mere stroke.
 */
export const proposeCurve: Handler<'proposeCurve'> = {
  // eslint-disable-next-line require-yield -- a few hundred values; there is no place to pause
  *work({ fn, at, ratio }) {
    const f = compiled(fn, ['x']);
    if (!f.ok) return f;
    const value = f.value.value([at]);
    // Beyond that a small view has no numbers of its own, and no curve could be seen in it.
    const middle = Math.abs(value) < FAR ? value : 0;
    const views = WIDTHS.map((width) => around(at, middle, width, ratio));
    const scores = views.map((view) => score(view, (x) => f.value.value([x])));
    const best = scores.indexOf(Math.max(...scores));
    return success({ view: views[best] });
  },
  transfer: () => [],
};

/** The point in the middle, or the axis in sight where the point is near it. */
function around(x: number, y: number, width: number, ratio: number): View {
  const height = width / ratio;
  const cx = Math.abs(x) < 0.35 * width ? 0 : x;
  const cy = Math.abs(y) < 0.3 * height ? 0 : y;
  const unit = 10 ** (Math.floor(Math.log10(width)) - 3);
  const round = (v: number): number => Number((Math.round(v / unit) * unit).toPrecision(12));
  return {
    x0: round(cx - width / 2),
    x1: round(cx + width / 2),
    y0: round(cy - height / 2),
    y1: round(cy + height / 2),
  };
}

/** The share of the curve in sight, less where it is as good as flat; earlier widths win a tie. */
function score({ x0, x1, y0, y1 }: View, f: (x: number) => number): number {
  let inside = 0;
  let low = Infinity;
  let high = -Infinity;
  for (let k = 0; k < SAMPLES; k++) {
    const y = f(x0 + ((x1 - x0) * k) / (SAMPLES - 1));
    if (!(y >= y0 && y <= y1)) continue;
    inside++;
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  const share = Math.min(0.45, inside / SAMPLES);
  const rise = Math.min(0.15, (high - low) / (y1 - y0));
  return inside === 0 ? 0 : share + Math.max(0, rise);
}
