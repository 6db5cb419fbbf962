import { createRng, type Rng } from '../num/rng.ts';

/** A weight on the slice: a + b·x + c·y as [a, b, c]. */
export type Affine = readonly [number, number, number];

/** u(t) = Σⱼ vⱼ tanh(wⱼ t + bⱼ) + c, every weight a function of x and y. */
export interface Network {
  readonly w: readonly Affine[];
  readonly b: readonly Affine[];
  readonly v: readonly Affine[];
  readonly c: Affine;
}

const UNITS = 3;

/** Half the widths of the intervals that θ0 is drawn from, for t and u of mean 0 and standard deviation 1. */
const SPREAD = { w: 2.5, b: 2, v: 1.5, c: 0.5 };

/**
 * A slice θ(x, y) = θ0 + x·d1 + y·d2 through the weights of a network with three hidden units. θ0 is drawn by the
 * seed, d1 and d2 as well; within each layer (weights with their biases) they are made orthogonal and as long as
 * θ0 is there, so that one step along them is as large as the weights themselves (after Li, Xu, Taylor, Studer,
 * Goldstein 2018, "Visualizing the loss landscape of neural nets", who scale filter by filter).
 *
 * All this happens for standardised t and u; the weights are then carried over to the data as they are, and rounded
 * to three decimals, or three digits where they are smaller.
 */
export function drawNetwork(
  points: readonly (readonly [t: number, u: number])[],
  seed: number,
): Network {
  const rng = createRng(seed);
  const hidden = layer(rng, [...widths(SPREAD.w), ...widths(SPREAD.b)]);
  const output = layer(rng, [...widths(SPREAD.v), SPREAD.c]);
  const ts = scaleOf(points.map(([t]) => t));
  const us = scaleOf(points.map(([, u]) => u));
  const w = hidden.slice(0, UNITS).map((weight) => rounded(times(weight, 1 / ts.deviation)));
  // From the rounded weights: t may be far from 0 for its spread (years), and rounding would shift every unit.
  const b = hidden.slice(UNITS).map((bias, j) => plus(bias, times(w[j], -ts.mean)));
  const v = output.slice(0, UNITS).map((weight) => times(weight, us.deviation));
  const c = plus(times(output[UNITS], us.deviation), [us.mean, 0, 0]);
  return { w, b: b.map(rounded), v: v.map(rounded), c: rounded(c) };
}

const widths = (width: number): number[] => new Array<number>(UNITS).fill(width);

/** One layer's θ0 and its two directions, weight by weight. */
function layer(rng: Rng, spread: readonly number[]): Affine[] {
  const draw = (width: number): number => rng.uniform(-width, width);
  const origin = spread.map(draw);
  const length = Math.sqrt(dot(origin, origin));
  const first = scaled(
    spread.map(() => draw(1)),
    length,
  );
  const raw = spread.map(() => draw(1));
  const share = dot(raw, first) / dot(first, first);
  const second = scaled(
    raw.map((value, k) => value - share * first[k]),
    length,
  );
  return origin.map((value, k) => [value, first[k], second[k]]);
}

function scaled(vector: readonly number[], length: number): number[] {
  const by = length / Math.sqrt(dot(vector, vector));
  return vector.map((value) => value * by);
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, k) => sum + value * b[k], 0);

const times = ([a, b, c]: Affine, factor: number): Affine => [a * factor, b * factor, c * factor];

const plus = (p: Affine, q: Affine): Affine => [p[0] + q[0], p[1] + q[1], p[2] + q[2]];

/** Mean and standard deviation; 1 stands for a deviation of 0. */
function scaleOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

const rounded = ([a, b, c]: Affine): Affine => [short(a), short(b), short(c)];

function short(value: number): number {
  const digits = Number(value.toPrecision(3));
  return (Math.abs(value) < 1 ? digits : Number(value.toFixed(3))) + 0;
}
