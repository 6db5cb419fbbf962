/** A point and its class. */
export interface Labelled {
  readonly x: readonly number[];
  readonly y: 1 | -1;
}

export interface HingeMinimum {
  readonly w: Float64Array;
  /** w = Σ αₙ yₙ xₙ; αₙ is 0 beyond the margin, 1 within it, anything between on it. */
  readonly alpha: Float64Array;
}

const MOST_SWEEPS = 20_000;
const CLOSE = 1e-13;

/**
 * The one minimiser of ½‖w‖² + Σ max(0, 1 − yₙ wᵀxₙ), by ascent of its dual
 * Σ αₙ − ½‖Σ αₙ yₙ xₙ‖², 0 ≤ αₙ ≤ 1, one αₙ at a time and each exactly (Hsieh et al., A dual coordinate descent
 * method for large-scale linear SVM, 2008). The loss is strictly convex, so w is unique; α need not be.
 */
export function hingeMinimum(points: readonly Labelled[], dimension: number): HingeMinimum {
  const w = new Float64Array(dimension);
  const alpha = new Float64Array(points.length);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let moved = 0;
    for (const [n, { x, y }] of points.entries()) {
      let margin = 0;
      let square = 0;
      for (let i = 0; i < dimension; i++) {
        margin += y * w[i] * x[i];
        square += x[i] * x[i];
      }
      // A point at the origin has the margin 0 whatever w is.
      const wanted = square === 0 ? 1 : alpha[n] + (1 - margin) / square;
      const next = Math.min(1, Math.max(0, wanted));
      const by = next - alpha[n];
      if (by === 0) continue;
      alpha[n] = next;
      for (let i = 0; i < dimension; i++) w[i] += by * y * x[i];
      moved = Math.max(moved, Math.abs(by) * Math.sqrt(square));
    }
    if (moved <= CLOSE) break;
  }
  return { w, alpha };
}
