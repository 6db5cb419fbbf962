/** A closed convex part of the plane that paths may not leave. */
export type Constraint =
  | {
      readonly kind: 'box';
      readonly x0: number;
      readonly x1: number;
      readonly y0: number;
      readonly y1: number;
    }
  | { readonly kind: 'disc'; readonly x: number; readonly y: number; readonly r: number };

/** The nearest allowed point; x itself where it is allowed. */
export type Projection = (x: Float64Array) => Float64Array;

/** Orthogonal projection: coordinate by coordinate on a box, along the radius on a disc. */
export function projection(onto: Constraint): Projection {
  if (onto.kind === 'box') {
    const { x0, x1, y0, y1 } = onto;
    return ([x, y]) =>
      Float64Array.of(Math.min(x1, Math.max(x0, x)), Math.min(y1, Math.max(y0, y)));
  }
  return (x) => {
    const [dx, dy] = [x[0] - onto.x, x[1] - onto.y];
    const distance = Math.hypot(dx, dy);
    if (!(distance > onto.r)) return x;
    return Float64Array.of(onto.x + (dx / distance) * onto.r, onto.y + (dy / distance) * onto.r);
  };
}
