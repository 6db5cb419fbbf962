/** The slope of the straight line through (x, y) that is nearest in the mean square; NaN for fewer than two points. */
export function fitSlope(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const n = x.length;
  let mx = 0;
  let my = 0;
  for (let k = 0; k < n; k++) {
    mx += x[k] / n;
    my += y[k] / n;
  }
  let above = 0;
  let below = 0;
  for (let k = 0; k < n; k++) {
    above += (x[k] - mx) * (y[k] - my);
    below += (x[k] - mx) ** 2;
  }
  return above / below;
}
