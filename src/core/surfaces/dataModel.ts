import type { DataLoss, DataPoint } from './dataLoss.ts';
import { drawNetwork, type Affine } from './networkWeights.ts';

/** What the model says at t. */
export type Model = (t: number) => number;

/**
 * The model whose loss `dataLoss` writes, at the weights (x, y): the line x + y·t, the probability σ(x + y·t) of
 * class 1, or the network's u(t).
 */
export function dataModel(
  kind: DataLoss,
  points: readonly DataPoint[],
  seed: number,
): (at: readonly [x: number, y: number]) => Model {
  if (kind === 'line') {
    return ([x, y]) =>
      (t) =>
        x + y * t;
  }
  if (kind === 'logistic') {
    return ([x, y]) =>
      (t) =>
        1 / (1 + Math.exp(-(x + y * t)));
  }
  const { w, b, v, c } = drawNetwork(points, seed);
  return ([x, y]) => {
    const at = ([a, dx, dy]: Affine): number => a + dx * x + dy * y;
    const units = v.map((out, j) => ({ w: at(w[j]), b: at(b[j]), v: at(out) }));
    const offset = at(c);
    return (t) =>
      units.reduce((sum, unit) => sum + unit.v * Math.tanh(unit.w * t + unit.b), offset);
  };
}
