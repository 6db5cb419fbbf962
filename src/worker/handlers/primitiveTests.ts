import type { Matrix } from '../../core/num/matrix.ts';
import type { EntrySlopes, FailingDirection, PointTest } from '../protocol/primitive.ts';
import type { Machine } from './primitiveMachine.ts';
import type { Place } from './primitivePlaces.ts';
import { differ, floorsAt, TOLERANCE } from './primitiveRounding.ts';
import { slopesOfBothSides, steadyDifference } from './steadyDifference.ts';

/** What rounding leaves of a sum, and of a difference of values, relative to the terms. */
const SUMMED = 16 * Number.EPSILON;
const DIFFERENCED = 1e-9;
/** A one-sided slope is known to so much: relative to itself, and to what is large for the operation. */
const ONE_SIDED = 1e-3;
const BENT = 1e-5;

/** A point with everything that is known of the rule there. */
export interface Sample extends Place {
  readonly w: Float64Array;
  /** J, m × n, and what the rule makes of each basis direction of w̄: row i for w̄ = eᵢ. */
  readonly jacobian: Matrix;
  readonly rows: readonly Float64Array[];
  /** What rounding may leave of a slope by each number of the operands: an operand of small slopes has a small one. */
  readonly floors: readonly number[];
  /** What is a large number for the operation; 1 at most. */
  readonly scale: number;
  readonly test: PointTest;
}

export const basis = (size: number, k: number): number[] =>
  Array.from({ length: size }, (_, j) => (j === k ? 1 : 0));

export const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
};

/** (w̄ᵀJ)ₖ. */
export const pulledBack = ({ rows, data }: Matrix, u: ArrayLike<number>, k: number): number =>
  dot(u, data.subarray(k * rows, (k + 1) * rows));

/** ⟨w̄, w⟩ as a function of the operands. */
const weighed =
  ({ value }: Machine, u: ArrayLike<number>) =>
  (x: Float64Array): number =>
    dot(u, value(x));

/** True where the formula has a value and a finite derivative, so that a rule can be tested. */
export const isDefined = (machine: Machine, at: readonly number[]): boolean =>
  machine.value(at).every(Number.isFinite) && machine.jacobian(at).data.every(Number.isFinite);

/** Both tests of the rule at one point, and the whole rule against the whole Jacobian. */
export function sampleAt(machine: Machine, place: Place, scale: number): Sample {
  const { n, m } = machine;
  const { at, v, u } = place;
  const w = machine.value(at);
  const jacobian = machine.jacobian(at);
  const rows = Array.from({ length: m }, (_, i) => machine.rule(at, w, basis(m, i)));
  const own = machine.rule(at, w, u);
  const forward = cleaned(dot(u, machine.jvp(at, v)), termsOf(jacobian, u, v), SUMMED);
  const backward = cleaned(dot(own, v), termsOf(jacobian, u, v), SUMMED);
  const floors = floorsAt(machine, w, jacobian, scale);
  const defined = [...w, ...jacobian.data].every(Number.isFinite);
  const remarked = defined && machine.remarks(at).length > 0;
  let [wrong, between, corners] = [0, 0, 0];
  for (let i = 0; i < m && defined; i++) {
    for (let k = 0; k < n; k++) {
      const corner = remarked ? cornerAt(machine, { at, scale }, basis(m, i), k) : null;
      if (corner) corners++;
      if (!differ(rows[i][k], pulledBack(jacobian, basis(m, i), k), floors[k])) continue;
      if (corner?.includes(rows[i][k])) between++;
      else wrong++;
    }
  }
  // A rule that is not linear in w̄ may be right in every basis direction.
  const size = Math.max(1, sumOfSizes(u) * sumOfSizes(v));
  const slack = TOLERANCE * termsOf(jacobian, u, v) + Math.max(...floors) * size;
  const equal = !differ(forward, backward, slack);
  if (wrong + between === 0 && !equal) wrong = 1;
  const verdict = !defined
    ? 'undefined'
    : wrong > 0
      ? 'fails'
      : corners > 0
        ? 'convention'
        : 'passes';
  const change = defined ? steadyDifference(weighed(machine, u), at, v) : NaN;
  const difference = cleaned(change, termsOf(jacobian, u, v), DIFFERENCED);
  const test: PointTest = {
    at: Float64Array.from(at),
    v: Float64Array.from(v),
    u: Float64Array.from(u),
    forward: defined ? forward : NaN,
    backward,
    difference,
    equal,
    verdict,
  };
  return { ...place, w, jacobian, rows, floors, scale, test };
}

/** Σ |ūᵢ Jᵢₖ vₖ|: the size of what is added up on either side of the test. */
function termsOf({ rows, data }: Matrix, u: ArrayLike<number>, v: ArrayLike<number>): number {
  return data.reduce((sum, x, k) => sum + Math.abs(u[k % rows] * x * v[Math.floor(k / rows)]), 0);
}

/** How far rounding may drive apart what the rule and forward mode give to one number, weighed by `u`. */
const slackOf = ({ jacobian, floors }: Sample, u: readonly number[], k: number): number =>
  TOLERANCE * termsOf(jacobian, u, basis(floors.length, k)) +
  floors[k] * Math.max(1, sumOfSizes(u));

/** A sum that rounding alone keeps from 0 is 0. */
const cleaned = (sum: number, terms: number, precision: number): number =>
  Math.abs(sum) <= precision * terms ? 0 : sum;

const sumOfSizes = (numbers: ArrayLike<number>): number =>
  Array.from(numbers).reduce((sum, x) => sum + Math.abs(x), 0);

/** The slopes that may stand for the derivative at a corner along entry k; null where the formula has none there. */
function cornerAt(
  machine: Machine,
  { at, scale }: Pick<Sample, 'at' | 'scale'>,
  u: readonly number[],
  k: number,
): { readonly includes: (slope: number) => boolean } | null {
  const [low, high] = slopesOfBothSides(weighed(machine, u), at, basis(machine.n, k));
  const slack = ONE_SIDED * Math.max(Math.abs(low), Math.abs(high)) + BENT * scale;
  if (!(high - low > slack)) return null;
  return { includes: (slope) => slope >= low - slack && slope <= high + slack };
}

/** One number of an operand at a time: the rule, the JVP and the central difference, weighed by the point's w̄. */
export function entriesAt(
  machine: Machine,
  sample: Sample,
  names: readonly string[],
): EntrySlopes[] {
  const { at, u, w, jacobian, test } = sample;
  const own = machine.rule(at, w, u);
  const remarked = test.verdict !== 'undefined' && machine.remarks(at).length > 0;
  const g = weighed(machine, u);
  return names.map((name, k) => {
    const move = basis(names.length, k);
    const forward = pulledBack(jacobian, u, k);
    const slopes = { name, rule: own[k], forward, difference: steadyDifference(g, at, move) };
    if (!Number.isFinite(forward)) return { ...slopes, forward: NaN, verdict: 'unknown' };
    if (remarked && cornerAt(machine, sample, u, k)?.includes(own[k])) {
      return { ...slopes, verdict: 'convention' };
    }
    const wrong = differ(own[k], forward, slackOf(sample, u, k));
    return { ...slopes, verdict: wrong ? 'differs' : 'agrees' };
  });
}

/** The largest gap of one number of an operand: at the reader's point if it shows there, else where numbers are simple. */
export function failingOf(machine: Machine, samples: readonly Sample[]): FailingDirection | null {
  const { m } = machine;
  const failing = samples.flatMap((sample, point) =>
    sample.test.verdict === 'fails' ? [{ sample, point }] : [],
  );
  for (const { sample, point } of failing) {
    // Mostly w̄ of the point itself: it is what the picture shows.
    const own = point === 0 ? [{ u: sample.u, output: m === 1 ? 0 : null }] : [];
    const units = Array.from({ length: m }, (_, i) => ({ u: basis(m, i), output: i }));
    const rest = [{ u: sample.u, output: null }];
    for (const weights of [own, units, rest]) {
      const found = largestGap(machine, sample, weights);
      if (!found) continue;
      const { u, output, entry, rule, forward, corner } = found;
      const difference = steadyDifference(weighed(machine, u), sample.at, basis(machine.n, entry));
      const single = output !== null && m > 1 ? output : null;
      return { point, u, output: single, entry, rule, forward, difference, corner };
    }
  }
  return null;
}

interface Weights {
  readonly u: readonly number[];
  readonly output: number | null;
}

interface Gap extends Weights {
  readonly entry: number;
  readonly rule: number;
  readonly forward: number;
  readonly corner: boolean;
  readonly gap: number;
}

function largestGap(machine: Machine, sample: Sample, weights: readonly Weights[]): Gap | null {
  const { at, w, jacobian } = sample;
  const remarked = machine.remarks(at).length > 0;
  let found: Gap | null = null;
  for (const { u, output } of weights) {
    const own = machine.rule(at, w, u);
    for (let entry = 0; entry < machine.n; entry++) {
      const forward = pulledBack(jacobian, u, entry);
      const rule = own[entry];
      if (!differ(rule, forward, slackOf(sample, u, entry))) continue;
      const corner = remarked ? cornerAt(machine, sample, u, entry) : null;
      if (corner?.includes(rule)) continue;
      const gap = Number.isFinite(rule) ? Math.abs(rule - forward) : Infinity;
      if (found && gap <= found.gap) continue;
      found = { u, output, entry, rule, forward, corner: corner !== null, gap };
    }
  }
  return found;
}
