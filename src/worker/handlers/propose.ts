import type { ScalarFunction } from '../../core/compile/scalarFunction.ts';
import { proposeView } from '../../core/field/proposeView.ts';
import { success } from '../../core/lang/fault.ts';
import { symmetricEigen } from '../../core/num/symmetricEigen.ts';
import { proposeStep } from '../../core/optim/proposeStep.ts';
import type { View } from '../../core/surfaces/surface.ts';
import type { Point } from '../protocol.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';

const CURVATURE_NODES = 3000;

/** For a function nobody has seen: what to show, where to begin, and how long to step. */
export const propose: Handler<'propose'> = {
  *work({ fn, ratio, start }) {
    const compiledFunction = compiled(fn);
    if (!compiledFunction.ok) return compiledFunction;
    const f = compiledFunction.value;
    // Without a Hessian the view stays around the origin: −1 on its diagonal makes no point a minimum.
    const curved = f.graph.nodes.length <= CURVATURE_NODES;
    const view = yield* proposeView((x, y) => {
      const [value, gx, gy] = f.valueAndGradient([x, y]);
      const [hxx, hxy, , hyy] = curved ? f.hessian([x, y]) : [-1, 0, 0, -1];
      return [value, gx, gy, hxx, hxy, hyy];
    }, ratio);
    const from = start ?? proposeStart(f, view);
    const curvature = curved ? symmetricEigen(f.hessian(from), 2).values : [0, 1];
    const lambda = Math.max(...Array.from(curvature, Math.abs));
    const eta = yield* proposeStep(f.valueAndGradient, from, lambda, (view.x1 - view.x0) / 3);
    return success({ view, start: from, eta });
  },
  transfer: () => [],
};

/** A place towards a corner where f and its gradient exist and the slope is not 0, so that something happens. */
function proposeStart(f: ScalarFunction, view: View): Point {
  const at = (u: number, v: number): Point => [
    round(view.x0 + u * (view.x1 - view.x0)),
    round(view.y0 + v * (view.y1 - view.y0)),
  ];
  const candidates = [at(0.2, 0.75), at(0.8, 0.7), at(0.25, 0.25), at(0.75, 0.3), at(0.5, 0.6)];
  const lively = candidates.find((p) => {
    const [value, gx, gy] = f.valueAndGradient(p);
    return Number.isFinite(value) && Number.isFinite(gx + gy) && Math.hypot(gx, gy) > 1e-9;
  });
  return lively ?? candidates[0];
}

const round = (v: number): number => Math.round(v * 10) / 10;
