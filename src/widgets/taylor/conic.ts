/** hᵀHh = ±c as it is drawn around a point: level lines, and the two axes with their half lengths. */
export interface Conic {
  /** Polylines x, y, x, y, … in the plane's units. */
  readonly lines: readonly Float64Array[];
  readonly axes: readonly ConicAxis[];
}

interface ConicAxis {
  readonly way: readonly [number, number];
  readonly half: number;
  readonly eigenvalue: number;
}

const AROUND = 96;
/** A hyperbola's vertices, and where it ends, in shares of the size. */
const VERTEX = 0.45;
const END = 1.7;

/**
 * The level lines of a quadratic form with these eigenvalues: an ellipse, two pairs of hyperbolas (+c and −c), or lines
 * where an eigenvalue is zero. c is chosen so that the figure has the given size; its shape is true.
 *
 * @param signs of the eigenvalues, what is rounding as 0.
 * @param vectors a unit vector for each eigenvalue.
 */
export function conicOf(
  {
    eigenvalues,
    eigenvectors,
  }: {
    readonly eigenvalues: readonly number[];
    readonly eigenvectors: readonly (readonly number[])[];
  },
  signs: readonly number[],
  [x, y]: readonly [number, number],
  size: number,
): Conic {
  const sizes = eigenvalues.map((v, k) => (signs[k] === 0 ? Infinity : Math.abs(v)));
  const least = Math.min(...sizes);
  const ways = eigenvectors.map(([u, v]) => [u, v] as const);
  // Half axes go with 1/√|λ|; the longer one has the size.
  const halves = sizes.map((s) => (s === Infinity ? size : size * Math.sqrt(least / s)));
  const place = (a: number, b: number): [number, number] => [
    x + a * ways[0][0] + b * ways[1][0],
    y + a * ways[0][1] + b * ways[1][1],
  ];
  const axes = ways.map((way, k) => ({ way, half: halves[k], eigenvalue: eigenvalues[k] }));
  if (!eigenvalues.every(Number.isFinite)) return { lines: [], axes: [] };
  return { lines: linesOf(signs, halves, place, size), axes };
}

type Place = (a: number, b: number) => [number, number];

function linesOf(
  [a, b]: readonly number[],
  [ha, hb]: readonly number[],
  place: Place,
  size: number,
): Float64Array[] {
  const polyline = (points: readonly [number, number][]): Float64Array =>
    Float64Array.from(points.flat());
  const span = Array.from({ length: AROUND + 1 }, (_, k) => k / AROUND);
  if (a === 0 && b === 0) return [];
  if (a === 0 || b === 0) {
    const off = VERTEX * size;
    const far = END * size;
    return [-1, 1].map((side) =>
      polyline(
        a === 0
          ? [place(-far, side * off), place(far, side * off)]
          : [place(side * off, -far), place(side * off, far)],
      ),
    );
  }
  if (a === b) {
    return [
      polyline(
        span.map((t) => place(ha * Math.cos(2 * Math.PI * t), hb * Math.sin(2 * Math.PI * t))),
      ),
    ];
  }
  // va cosh τ along the one axis, vb sinh τ along the other, and the same the other way round for −c.
  const [va, vb] = [VERTEX * ha, VERTEX * hb];
  const until = Math.acosh(END / VERTEX);
  const taus = span.map((t) => until * (2 * t - 1));
  return [-1, 1].flatMap((side) => [
    polyline(taus.map((t) => place(side * va * Math.cosh(t), vb * Math.sinh(t)))),
    polyline(taus.map((t) => place(va * Math.sinh(t), side * vb * Math.cosh(t)))),
  ]);
}
