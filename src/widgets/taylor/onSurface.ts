import type { SpaceStroke } from '../../plot/space/model.ts';
import { modelAt } from './quadraticModel.ts';
import type { Answer } from './results.ts';

/** Lines of the net each way, and points of each. */
const NET = 7;
const POINTS = 31;
/** Of the piece of surface. */
const SHARE = 0.82;

/**
 * The model of the order over the piece, the move in it, and the bar from its end to the surface.
 *
 * @param half half the side of the piece.
 */
export function layOn(t: Answer, order: number, half: number) {
  if (!Number.isFinite(t.value)) return {};
  const [x, y] = t.asked.at;
  const { h } = t.asked;
  const point = [x, y, t.value] as const;
  if (![...t.gradient, ...t.hessian].every(Number.isFinite)) return { point };
  const shown = Math.min(order, 2);
  const at = (dx: number, dy: number): number[] => [x + dx, y + dy, modelAt(t, shown, [dx, dy])];
  const steps = Array.from({ length: POINTS }, (_, k) => k / (POINTS - 1));
  const way: SpaceStroke = {
    points: Float64Array.from(steps.flatMap((s) => at(s * h[0], s * h[1]))),
    concept: 'tangent',
  };
  const bar: SpaceStroke = {
    points: Float64Array.from([...at(h[0], h[1]), x + h[0], y + h[1], t.moved]),
    concept: 'error',
  };
  const reach = SHARE * half;
  const moved = Math.hypot(...h) > 0 && Number.isFinite(t.moved);
  const strokes = [...(moved ? [way, bar] : [])];
  if (shown < 2) {
    const slopes = shown === 1 ? ([t.gradient[0], t.gradient[1]] as const) : ([0, 0] as const);
    return { point, plane: { at: point, slopes, radius: reach }, strokes };
  }
  const places = Array.from({ length: NET }, (_, k) => reach * ((2 * k) / (NET - 1) - 1));
  const run = steps.map((s) => reach * (2 * s - 1));
  const net = places.flatMap((c): SpaceStroke[] => [
    { points: Float64Array.from(run.flatMap((s) => at(s, c))), concept: 'quadratic' },
    { points: Float64Array.from(run.flatMap((s) => at(c, s))), concept: 'quadratic' },
  ]);
  return { point, strokes: [...net, ...strokes] };
}
