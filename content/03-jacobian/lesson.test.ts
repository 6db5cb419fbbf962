import { describe, expect, it } from 'vitest';
import { compile } from '../../src/core/compile/compile.ts';
import { toRows } from '../../src/core/num/matrix.ts';

// What the lesson says of all points. Its numbers are computed where they stand, by its Checks.

const NAMES = ['x', 'y', 'z'];
type Point = readonly number[];

function mapOf(source: string, n: number) {
  const inputs = NAMES.slice(0, n);
  const compiled = compile(source, { inputs });
  if (!compiled.ok) throw new Error(compiled.faults[0].message);
  const at = (x: Point) => Object.fromEntries(inputs.map((name, k) => [name, x[k]]));
  return {
    value: (x: Point) => toRows(compiled.value.evaluate(at(x))).flat(),
    jacobian: (x: Point) => toRows(compiled.value.jacobian(at(x))),
  };
}

const times = (matrix: readonly Point[], v: Point) =>
  matrix.map((row) => row.reduce((sum, entry, k) => sum + entry * v[k], 0));

function expectClose(values: Point, wanted: Point) {
  expect(values).toHaveLength(wanted.length);
  values.forEach((value, k) => expect(value).toBeCloseTo(wanted[k], 12));
}

const POINTS: readonly Point[] = [
  [1, 2, -0.5],
  [-0.7, 0.3, 1.1],
  [0.4, -1.6, 0.2],
];

describe('the square of a complex number', () => {
  const f = mapOf('(x^2 - y^2, 2x*y)', 2);
  it.each(POINTS)('misses by its own value at the step: at %f, %f', (x, y) => {
    const h = [0.3, -0.2];
    const moved = f.value([x + h[0], y + h[1]]);
    const promised = times(f.jacobian([x, y]), h);
    const missed = moved.map((value, k) => value - f.value([x, y])[k] - promised[k]);
    expectClose(missed, f.value(h));
  });
});

describe('softmax', () => {
  const f = mapOf('softmax((x, y, z))', 3);
  it.each(POINTS)(
    'has the Jacobian diag(s) − s sᵀ, which loses (1, 1, 1): at %f, %f, %f',
    (...x) => {
      const s = f.value(x);
      const jacobian = f.jacobian(x);
      jacobian.forEach((row, i) =>
        expectClose(
          row,
          s.map((sj, j) => s[i] * ((i === j ? 1 : 0) - sj)),
        ),
      );
      expectClose(times(jacobian, [1, 1, 1]), [0, 0, 0]);
      const spread = times(jacobian, [1, 0, 0])[0];
      expect(spread).toBeGreaterThan(0);
    },
  );
});

describe('a layer', () => {
  const weights = [
    [1, -1],
    [0.5, 2],
    [-3, 0.25],
  ];
  const f = mapOf('tanh([1, -1; 0.5, 2; -3, 0.25]*(x, y) + (0, -1, 2))', 2);
  it.each(POINTS)('has the slopes times the rows of W: at %f, %f', (...x) => {
    const a = f.value(x);
    f.jacobian(x).forEach((row, i) =>
      expectClose(
        row,
        weights[i].map((weight) => (1 - a[i] ** 2) * weight),
      ),
    );
  });
});
