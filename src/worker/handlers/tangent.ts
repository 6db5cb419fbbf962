import { success } from '../../core/lang/fault.ts';
import type { Tangent } from '../protocol/tangent.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';
import { chainOf } from './tangentChain.ts';
import { sidesOf } from './tangentSides.ts';
import { differencesOf, remaindersOf } from './tangentTables.ts';

const firstFinite = (...numbers: readonly (number | null)[]): number =>
  numbers.find((x) => x !== null && Number.isFinite(x)) ?? 0;

/** The linear model of f at a point, its remainder, the errors of difference quotients, and the chain of stages. */
export const tangent: Handler<'tangent'> = {
  *work({ fn, at, h, m: tried }) {
    const read = compiled(fn, ['x']);
    if (!read.ok) return read;
    const f = read.value;
    const sides = sidesOf(f, at);
    const m = firstFinite(tried, sides.slope, sides.autodiff);
    yield 0.2;
    const remainders = remaindersOf(f, at, m);
    yield 0.5;
    const differences = differencesOf(f, at, sides.slope, h);
    yield 0.8;
    return success<Tangent>({
      variable: f.parsed.inputs[0] ?? 'x',
      value: f.value([at]),
      slope: sides.slope,
      slopeLeft: sides.left,
      slopeRight: sides.right,
      autodiff: sides.autodiff,
      smoothness: sides.smoothness,
      remarks: sides.remarks,
      m,
      moved: f.value([at + h]),
      movedBack: f.value([at - h]),
      remainders,
      differences,
      chain: chainOf(f, at, h),
    });
  },
  transfer: ({ remainders: r, differences: d }) =>
    [r.h, r.right, r.left, d.h, d.forward, d.central, d.forwardModel, d.centralModel].map(
      (a) => a.buffer,
    ),
};
