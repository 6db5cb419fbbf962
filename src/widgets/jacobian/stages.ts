/** How the numbers of one side of a map are drawn: on a line, as a graph, in the plane, in space, or on the simplex. */
export interface Stage {
  readonly kind: 'line' | 'graph' | 'plane' | 'space' | 'relief' | 'simplex';
  readonly dimension: 2 | 3;
  /**
   * Where an output y of an input x stands. Affine in (x, y), so that what is straight in numbers is straight in the
   * picture.
   */
  readonly place: (x: ArrayLike<number>, y: ArrayLike<number>) => number[];
  /** Of the axes. */
  readonly names: readonly string[];
}

const HALF_WIDTH = Math.sqrt(3) / 2;
/** Corners of the triangle of shares (1, 0, 0), (0, 1, 0), (0, 0, 1), at distance 1 from its middle. */
export const CORNERS = [
  [-HALF_WIDTH, -0.5],
  [HALF_WIDTH, -0.5],
  [0, 1],
] as const;

/** The picture of n inputs; null for more than space has. */
export function inputStage(names: readonly string[]): Stage | null {
  switch (names.length) {
    case 1:
      return { kind: 'line', dimension: 2, place: (x) => [x[0], 0], names };
    case 2:
      return { kind: 'plane', dimension: 2, place: (x) => [x[0], x[1]], names };
    case 3:
      return { kind: 'space', dimension: 3, place: (x) => [x[0], x[1], x[2]], names };
    default:
      return null;
  }
}

export const outputNames = (m: number): readonly string[] =>
  m === 1 ? ['f'] : Array.from({ length: m }, (_, i) => `f${'₁₂₃₄₅₆'[i]}`);

/** The picture of m outputs of n inputs. One output of one or two inputs has a graph; three shares of a whole lie in a triangle. */
export function outputStage(inputs: readonly string[], m: number, shares: boolean): Stage | null {
  const n = inputs.length;
  const names = outputNames(m);
  if (n > 3) return null;
  if (m === 1 && n === 1) {
    return {
      kind: 'graph',
      dimension: 2,
      place: (x, y) => [x[0], y[0]],
      names: [...inputs, ...names],
    };
  }
  if (m === 1 && n === 2) {
    return {
      kind: 'relief',
      dimension: 3,
      place: (x, y) => [x[0], x[1], y[0]],
      names: [...inputs, ...names],
    };
  }
  if (m === 1) return { kind: 'line', dimension: 2, place: (_, y) => [y[0], 0], names };
  if (m === 2) return { kind: 'plane', dimension: 2, place: (_, y) => [y[0], y[1]], names };
  if (m === 3 && shares) {
    return {
      kind: 'simplex',
      dimension: 2,
      place: (_, y) =>
        [0, 1].map(
          (axis) => y[0] * CORNERS[0][axis] + y[1] * CORNERS[1][axis] + y[2] * CORNERS[2][axis],
        ),
      names,
    };
  }
  if (m === 3) return { kind: 'space', dimension: 3, place: (_, y) => [y[0], y[1], y[2]], names };
  return null;
}
