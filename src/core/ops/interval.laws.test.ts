import { describe, expect, it } from 'vitest';
import { createRng, type Rng } from '../num/rng.ts';
import { allOps } from './all.ts';
import type { PointwiseOp } from './op.ts';

const BOXES = process.env.DEEP ? 8000 : 1000;
const POINTS = 12;

/** Operations that are bounded by the whole line, with the reason. */
const UNBOUNDED: Readonly<Record<string, string>> = {};

const pointwise = allOps.filter((op): op is PointwiseOp => op.kind === 'pointwise');
const bounded = pointwise.filter((op) => op.interval);
type Side = readonly [lo: number, hi: number];

/** The range over a box, and whether the operation is smooth on it; `same` puts one register in all places. */
function range(op: PointwiseOp, box: readonly Side[], same = false) {
  const out = op.arity;
  const lo = new Float64Array([...box.map(([l]) => l), 7]);
  const hi = new Float64Array([...box.map(([, h]) => h), 7]);
  const [b, c] = same ? [0, 0] : [Math.min(1, out - 1), Math.min(2, out - 1)];
  const smooth = op.interval?.(lo, hi, out, 0, b, c);
  return { lo: lo[out], hi: hi[out], smooth };
}

const MAX = Number.MAX_VALUE;
const LANDMARKS = [0, 0.5, 1, 2, 3, Math.PI / 2, Math.PI, 0.7518, 5e-324, 1e-310, 1e-160, 30, 1e9];
const LARGE = [1e16, 1e155, 1e300, MAX];

/** An end of a side: a landmark of some operation, or a number of any size. */
function end(rng: Rng): number {
  const sign = rng.uniform(-1, 1) < 0 ? -1 : 1;
  const kind = rng.uniform(0, 1);
  if (kind < 0.4) return sign * LANDMARKS[Math.floor(rng.uniform(0, LANDMARKS.length))];
  if (kind < 0.5) return sign * LARGE[Math.floor(rng.uniform(0, LARGE.length))];
  return kind < 0.8 ? sign * rng.uniform(0, 6) : sign * 10 ** rng.uniform(-20, 20);
}

function side(rng: Rng): Side {
  const kind = rng.uniform(0, 1);
  const a = end(rng);
  if (kind < 0.25) return [a, a];
  if (kind < 0.32) return [-Infinity, a];
  if (kind < 0.39) return [a, Infinity];
  if (kind < 0.41) return [-Infinity, Infinity];
  const b = kind < 0.7 ? end(rng) : a + Math.abs(a) * 10 ** rng.uniform(-15, 0);
  return [Math.min(a, b), Math.max(a, b)];
}

/** A number in the side: an end, a landmark, or any. */
function inSide(rng: Rng, [lo, hi]: Side): number {
  const [l, h] = [Math.max(lo, -MAX), Math.min(hi, MAX)];
  const kind = rng.uniform(0, 1);
  if (kind < 0.2) return rng.uniform(0, 1) < 0.5 ? l : h;
  const mark = end(rng);
  if (kind < 0.6 && mark >= l && mark <= h) return mark;
  const t = rng.uniform(0, 1);
  return Math.min(h, Math.max(l, l * (1 - t) + h * t));
}

/** Points at which an operation has a value although it is undefined all around: no range holds them. */
const isIsolated = (op: PointwiseOp, x: readonly number[], box: readonly Side[]): boolean =>
  (op.name === 'pow' && x[0] < 0 && box[1][0] !== box[1][1]) || (op.name === 'xlogy' && x[1] <= 0);

/** At an infinite value of finite arguments: a pole, which is outside the domain, or an overflow. */
const isPole = (op: PointwiseOp, x: readonly number[]): boolean =>
  (op.name === 'div' && x[1] === 0) ||
  (op.name === 'log' && x[0] === 0) ||
  (op.name === 'pow' && x[0] === 0);

it('every pointwise operation has a rule, or a reason to have none', () => {
  const without = pointwise.filter((op) => !op.interval).map((op) => op.name);
  expect(without).toEqual(Object.keys(UNBOUNDED));
});

describe.each(bounded.map((op) => [op.name, op] as const))('the range of %s', (name, op) => {
  it('holds the values over boxes of every kind, and is smooth only off kinks and edges', () => {
    const rng = createRng(11);
    for (let k = 0; k < BOXES; k++) {
      const box = op.domain.map(() => side(rng));
      const got = range(op, box);
      const what = `${name} over ${JSON.stringify(box)}: [${got.lo}, ${got.hi}] ${got.smooth}`;
      for (let p = 0; p < POINTS; p++) {
        const x = box.map((s) => inSide(rng, s));
        // Ties, where the sides allow them.
        if (p === 0 && op.arity === 2 && x[0] >= box[1][0] && x[0] <= box[1][1]) x[1] = x[0];
        const value = op.eval(...x);
        if (Number.isNaN(value)) {
          if (got.smooth) expect.fail(`${what}, undefined at ${x.join()}`);
          continue;
        }
        if (isIsolated(op, x, box)) continue;
        if (Math.abs(value) === Infinity) {
          if (isPole(op, x)) continue;
          if (value > 0 ? got.hi !== Infinity : got.lo !== -Infinity) expect.fail(what);
          continue;
        }
        // The value is rounded as well, and may have underflowed.
        const slack = 1.2e-14 * Math.abs(value) + 5e-324;
        if (!(value >= got.lo - slack && value <= got.hi + slack)) {
          expect.fail(`${what} does not hold ${value} at ${x.join()}`);
        }
        const inner =
          box.some(([l, h]) => l < h) &&
          box.every(([l, h], i) => l === h || (x[i] > l && x[i] < h));
        const decided = name === 'select' && box[0][0] === box[0][1];
        if (inner && !decided && op.kinkDistance?.(x) === 0 && got.smooth) {
          expect.fail(`${what}, with a kink at ${x.join()}`);
        }
      }
    }
  });

  it('is hardly wider than the value at a point, and smooth there', () => {
    const rng = createRng(12);
    for (let k = 0; k < 200; k++) {
      const x = op.domain.map(([lo, hi]) => rng.uniform(lo, hi));
      const got = range(
        op,
        x.map((v) => [v, v]),
      );
      expect(got.smooth).toBe(true);
      expect(got.hi - got.lo).toBeLessThanOrEqual(1e-13 * (1 + Math.abs(op.eval(...x))));
    }
  });

  it('narrows with its box', () => {
    const rng = createRng(13);
    for (let k = 0; k < BOXES; k++) {
      const box = op.domain.map(([lo, hi]): Side => {
        const [a, b] = [rng.uniform(lo, hi), rng.uniform(lo, hi)];
        return [Math.min(a, b), Math.max(a, b)];
      });
      const part = box.map((s): Side => {
        const [a, b] = [inSide(rng, s), inSide(rng, s)];
        return [Math.min(a, b), Math.max(a, b)];
      });
      const [outer, inner] = [range(op, box), range(op, part)];
      const slack = 1e-13 * (1 + Math.abs(inner.lo) + Math.abs(inner.hi));
      expect(inner.lo).toBeGreaterThanOrEqual(outer.lo - slack);
      expect(inner.hi).toBeLessThanOrEqual(outer.hi + slack);
    }
  });
});

/** Operation, sides, range, whether smooth; `itself` where all arguments are one. */
const BY_HAND = `
sub     -1..2 0..0   0..0   smooth itself
mul     -1..2 0..0   0..4   smooth itself
max     -1..2 0..0   -1..2  smooth itself
max     0..1 1..2    1..2   kink
add     3..3 -1..-1  2..2   smooth
mul     3..3 -2..-2  -6..-6 smooth
div     1..1 -1..1   -Infinity..Infinity kink
div     1..1 0..1    1..Infinity kink
div     1..1 0..0    NaN..NaN kink
tan     1..2         -Infinity..Infinity kink
tan     1e9..1e9     -Infinity..Infinity kink
sqrt    -1..4        0..2   kink
sqrt    -2..-1       NaN..NaN kink
log     -2..-1       NaN..NaN kink
cos     -1..4        -1..1  smooth
sin     0..3         0..1   smooth
exp     -1e4..0      5e-324..1 smooth
pow     -1..2 2..2   0..4   smooth
pow     -1..2 -1..-1 -Infinity..Infinity kink
pow     -1..4 0.5..0.5  0..2 kink
pow     -2..-1 0.5..0.5 NaN..NaN kink
pow     -2..-1 1.9999999999999996..2.0000000000000004 -4..4 kink
select  0..0 1..2 3..4  3..4 smooth
select  -1..1 1..2 NaN..NaN 1..2 kink
lt      0..1 1..2    0..1   kink
le      0..1 1..2    1..1   smooth
`;

describe('the range by hand', () => {
  it.each(BY_HAND.trim().split('\n'))('%s', (line) => {
    const [name, ...words] = line.split(/\s+/);
    const sides = words.filter((w) => w.includes('..')).map((w) => w.split('..').map(Number));
    const [lo, hi] = sides.pop() ?? [];
    const op = bounded.find((o) => o.name === name);
    if (!op) throw new Error(name);
    const box = sides.map(([l, h]): Side => [l, h]);
    const got = range(op, box, words.includes('itself'));
    expect(got.smooth).toBe(words.includes('smooth'));
    const near = (a: number, b: number): boolean => Object.is(a + 0, b) || Math.abs(a - b) <= 1e-14;
    if (!near(got.lo, lo) || !near(got.hi, hi)) expect.fail(`[${got.lo}, ${got.hi}]`);
  });
});
