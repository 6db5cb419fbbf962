import { drawNetwork, type Affine, type Network } from './networkWeights.ts';

/**
 * The loss of which model: a straight line u ≈ x + y·t by mean squared error; classes 0 and 1 by logistic regression;
 * a small network by mean squared error, on a slice through its weights.
 */
export type DataLoss = 'line' | 'logistic' | 'network';

/** One observation: t, and u at it. For `logistic`, u > ½ is class 1, anything else class 0. */
export type DataPoint = readonly [t: number, u: number];

/** How many points a loss is made of, and how large a number of theirs may be. */
export const DATA_LIMITS = { least: 2, most: 24, size: 1e6 } as const;

/**
 * R(x, y), a loss of the points, as a text of our language. Rows of A are (1, t), N is the number of points.
 *
 * - `line`: (1/N)‖A(x, y) − u‖², the mean of the squares as in lesson 10, formula 1.
 * - `logistic`: Σ softplus(−s·(x + y·t)) with s = ±1 for class 1 and 0, the negative log-likelihood of
 *   p = σ(x + y·t). It is a sum, not a mean, as in lesson 10's worked example, and stable for every z.
 * - `network`: (1/N) Σ (u(t) − u)² for the network of `drawNetwork`; x and y say how far along its two directions.
 *
 * Numbers of the points are written with nine significant digits at most. `seed` matters to `network` alone.
 *
 * @throws RangeError if the points are too few or too many, or one of their numbers is not finite or too large.
 */
export function dataLoss(kind: DataLoss, points: readonly DataPoint[], seed: number): string {
  check(points);
  const rows = matrix(points.map(([t]) => `1,${decimal(t)}`));
  const targets = matrix(points.map(([, u]) => decimal(u)));
  switch (kind) {
    case 'line':
      return `1/${points.length}*norm2(${rows}*[x;y] - ${targets})^2`;
    case 'logistic': {
      const signs = matrix(points.map(([, u]) => (classOf(u) === 1 ? '1' : '-1')));
      return `sum(softplus(-${signs}.*(${rows}*[x;y])))`;
    }
    case 'network':
      return `mean((${network(drawNetwork(points, seed), rows)} - ${targets}).^2)`;
  }
}

/** The class that u stands for. */
export const classOf = (u: number): 0 | 1 => (u > 0.5 ? 1 : 0);

function check(points: readonly DataPoint[]): void {
  if (points.length < DATA_LIMITS.least || points.length > DATA_LIMITS.most) {
    throw new RangeError(
      `A loss takes ${DATA_LIMITS.least} to ${DATA_LIMITS.most} points, not ${points.length}.`,
    );
  }
  const bad = points.flat().find((value) => !(Math.abs(value) <= DATA_LIMITS.size));
  if (bad !== undefined) throw new RangeError(`${bad} is not a number up to ${DATA_LIMITS.size}.`);
}

/** tanh(A·[b; w])·v + c: hidden biases over hidden weights, one column for each unit. */
function network({ w, b, v, c }: Network, rows: string): string {
  const hidden = matrix([b, w].map((row) => row.map(affine).join(',')));
  return `tanh(${rows}*${hidden})*${matrix(v.map(affine))} + (${affine(c)})`;
}

const matrix = (rows: readonly string[]): string => `[${rows.join(';')}]`;

const decimal = (value: number): string =>
  String(Number(value.toPrecision(9)) + 0).replace('e+', 'e');

/** a + b·x + c·y without terms that are 0. */
function affine([a, b, c]: Affine): string {
  const terms = [
    ...(a === 0 ? [] : [decimal(a)]),
    ...(b === 0 ? [] : [`${decimal(b)}*x`]),
    ...(c === 0 ? [] : [`${decimal(c)}*y`]),
  ];
  return terms.join('+').replaceAll('+-', '-') || '0';
}
