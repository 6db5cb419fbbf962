import { graphOf, sampleCurve } from '../../core/field/sampleCurve.ts';
import { success } from '../../core/lang/fault.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';

/** More points than these hold the page up when it paints them. */
const MOST_POINTS = 6000;

/** The graph of a function of one variable over a view. */
export const curve: Handler<'curve'> = {
  *work({ fn, view }) {
    const f = compiled(fn, ['x']);
    if (!f.ok) return f;
    const point = new Float64Array(1);
    const y = (x: number): number => {
      point[0] = x;
      return f.value.value(point);
    };
    const { segments, complete } = yield* sampleCurve(
      graphOf(y),
      { t0: view.x0, t1: view.x1 },
      { view, maxPoints: MOST_POINTS },
    );
    return success({ view, segments, complete });
  },
  transfer: ({ segments }) => segments.map((points) => points.buffer),
};
