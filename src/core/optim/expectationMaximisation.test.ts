import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import { fromRows, identity, toRows, type Matrix } from '../num/matrix.ts';
import { createRng } from '../num/rng.ts';
import { meanOf, scatter } from '../num/scatter.ts';
import { mixtureLoss } from '../surfaces/modelLoss.ts';
import { expectation, maximisation, type Component } from './expectationMaximisation.ts';

const at = (weight: number, mean: readonly number[], covariance = identity(mean.length)) =>
  ({ weight, mean: Float64Array.from(mean), covariance }) satisfies Component;

/** Two clouds. */
function clouds(seed: number): [number, number][] {
  const rng = createRng(seed);
  const around = (x: number, y: number) => (): [number, number] => [
    x + rng.uniform(-1, 1),
    y + rng.uniform(-1.5, 1.5),
  ];
  return [
    ...Array.from({ length: 7 }, around(-1, 0)),
    ...Array.from({ length: 5 }, around(1.5, 1)),
  ];
}

const known = <T>(value: T | null): T => {
  if (value === null) throw new Error('no value');
  return value;
};

describe('expectation maximisation', () => {
  it('with one component is the Gaussian’s estimate, in one step', () => {
    const points = fromRows([
      [0, 0],
      [2, 0],
      [1, 3],
    ]);
    const expected = known(expectation(points, [at(1, [5, -2])]));
    expect(Array.from(expected.responsibilities)).toEqual([1, 1, 1]);
    const [next] = maximisation(points, expected);
    expect(next.weight).toBe(1);
    expect(Array.from(next.mean)).toEqual(Array.from(meanOf(points).data));
    expect(toRows(next.covariance)).toEqual(toRows(scatter(points, next.mean)));
  });

  it('never lowers the log-likelihood, and its responsibilities sum to 1', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const points = fromRows(clouds(seed));
      let components: readonly Component[] = [at(0.5, [-0.5, 0.3]), at(0.5, [0.6, -0.2])];
      let before = -Infinity;
      for (let step = 0; step < 25; step++) {
        const expected = known(expectation(points, components));
        expect(expected.logLikelihood).toBeGreaterThanOrEqual(before - 1e-10);
        before = expected.logLikelihood;
        for (let n = 0; n < points.rows; n++) {
          const [a, b] = expected.responsibilities.subarray(2 * n, 2 * n + 2);
          expect(a + b).toBeCloseTo(1, 14);
        }
        expect(expected.counts[0] + expected.counts[1]).toBeCloseTo(points.rows, 12);
        components = maximisation(points, expected);
      }
    }
  });

  it('agrees with the log-likelihood as a text, and rests where its gradient is zero', () => {
    const data = clouds(3);
    const text = compile(mixtureLoss(data, 2));
    if (!text.ok) throw new Error('the text cannot be read');
    const points = fromRows(data);
    let components: readonly Component[] = [at(0.5, [-0.5, 0.3]), at(0.5, [0.6, -0.2])];
    const place = (): Record<string, Matrix | readonly number[]> =>
      Object.fromEntries(
        components.flatMap(
          ({ weight, mean, covariance }, k): [string, Matrix | readonly number[]][] => [
            [`w${k + 1}`, [weight]],
            [`m${k + 1}`, Array.from(mean)],
            [`S${k + 1}`, covariance],
          ],
        ),
      );
    const norm = (): number =>
      Math.hypot(
        ...['m1', 'm2', 'S1', 'S2'].flatMap((name) => [
          ...text.value.derivative(name, place()).data,
        ]),
      );
    const first = norm();
    for (let step = 0; step < 400; step++) {
      const expected = known(expectation(points, components));
      if (step % 50 === 0) {
        expect(text.value.evaluate(place()).data[0]).toBeCloseTo(-expected.logLikelihood, 9);
      }
      components = maximisation(points, expected);
    }
    expect(first).toBeGreaterThan(0.1);
    expect(norm()).toBeLessThan(1e-6);
  });

  it('takes points that are far from all components', () => {
    const points = fromRows([[1e4], [-1e4]]);
    const expected = known(expectation(points, [at(0.5, [0]), at(0.5, [1])]));
    expect(Array.from(expected.responsibilities)).toEqual([0, 1, 1, 0]);
    expect(Number.isFinite(expected.logLikelihood)).toBe(true);
  });

  it('has no answer for a covariance without an inverse', () => {
    const flat = fromRows([
      [1, 1],
      [1, 1],
    ]);
    expect(expectation(fromRows([[0, 0]]), [at(1, [0, 0], flat)])).toBeNull();
  });
});
