import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../core/lang/entries.ts';
import { complete } from '../../core/num/complete.ts';
import type { ArrayValue, MatrixRequest } from '../protocol/matrix.ts';
import { matrix } from './matrix.ts';

interface Instance {
  inputs: Record<string, number[][]>;
  value: number[][];
  derivatives: Record<string, { kind: string; value: number[][] }>;
  symmetricConstrained?: Record<string, number[][]>;
}
interface Case {
  id: string;
  expr: string;
  args: Record<string, { property: string; shape: [number, number] }>;
  instances: Instance[];
}

const { cases } = JSON.parse(
  readFileSync(new URL('../../core/golden/matrix.json', import.meta.url), 'utf8'),
) as { cases: Case[] };

const STRUCTURES = new Set(['pos', 'prob', 'inv', 'sym', 'spd']);

const declared = ({ expr, args }: Case): string =>
  [
    ...Object.entries(args).map(
      ([name, { shape, property }]) =>
        `${name}: ${shape.join('x')}${STRUCTURES.has(property) ? ` ${property}` : ''}`,
    ),
    expr,
  ].join('; ');

function of(source: string, by: string, more: Partial<MatrixRequest> = {}, values = {}) {
  const request: MatrixRequest = {
    fn: { source, values },
    by,
    seed: 1,
    constrained: false,
    entry: [1, 1],
    nudge: 0.05,
    ...more,
  };
  const result = complete(matrix.work(request));
  if (!result.ok) throw new Error(`${source}: ${result.faults[0].message}`);
  return result.value;
}

const rowsOf = ({ rows, cols, data }: ArrayValue): number[][] =>
  Array.from({ length: rows }, (_, i) =>
    Array.from({ length: cols }, (__, j) => data[i + j * rows]),
  );

function expectClose(got: ArrayValue, want: number[][]): void {
  expect([got.rows, got.cols]).toEqual([want.length, want[0].length]);
  const scale = Math.max(1, ...want.flat().map(Math.abs));
  rowsOf(got).forEach((row, i) =>
    row.forEach((x, j) => expect(Math.abs(x - want[i][j]) / scale).toBeLessThanOrEqual(1e-10)),
  );
}

/** The entries of the reference inputs, as a link gives them. */
const valuesOf = ({ args }: Case, inputs: Instance['inputs']): Record<string, number> =>
  Object.fromEntries(
    Object.entries(inputs).flatMap(([name, rows]) => {
      const [m, n] = args[name].shape;
      return entriesOf(name, { rows: m, cols: n }).map((entry, k) => [
        entry,
        rows[k % m][Math.floor(k / m)],
      ]);
    }),
  );

describe('value, derivative and layout against the reference data', () => {
  it.each(cases.map((one) => [`${one.id}: ${one.expr}`, one] as const))('%s', (_, one) => {
    for (const { inputs, value, derivatives, symmetricConstrained } of one.instances) {
      const values = valuesOf(one, inputs);
      for (const [by, want] of Object.entries(derivatives)) {
        const got = of(declared(one), by, {}, values);
        expectClose(got.value, want && value);
        expect(got.derivative.kind).toBe(want.kind);
        expectClose(got.derivative, want.value);
        const pairs = symmetricConstrained?.[by];
        if (pairs) {
          const along = of(declared(one), by, { constrained: true }, values);
          expect(along.constrained).toBe(true);
          if (!along.paired) throw new Error('no derivative along symmetric matrices');
          expectClose(along.paired, pairs);
        }
      }
    }
  });
});

describe('the worked examples of lesson 04', () => {
  const LEAST_SQUARES = 'A = [1,2;0,1;1,0]; x = (1,1); b = (1,2,0); norm2(A*x-b)^2';

  it('least squares by x and by A', () => {
    expect(rowsOf(of(LEAST_SQUARES, 'x').derivative)).toEqual([[6, 6]]);
    expect(rowsOf(of(LEAST_SQUARES, 'A').derivative)).toEqual([
      [4, 4],
      [-2, -2],
      [2, 2],
    ]);
    expect(of(LEAST_SQUARES, 'x').text).toBe("2*(A*x - b)'*A");
  });

  it('a quadratic form that is not symmetric', () => {
    const { derivative } = of("A = [1,2;0,3]; x = (1,-1); x'*A*x", 'x');
    expect(derivative.kind).toBe('row');
    expect(rowsOf(derivative)).toEqual([[0, -4]]);
  });

  it('log det', () => {
    expectClose(of('A = [2,1;0,3]; logdet(A)', 'A').derivative, [
      [0.5, 0],
      [-1 / 6, 1 / 3],
    ]);
    const symmetric = of('A = [2,1;1,3]; logdet(A)', 'A', { constrained: true });
    expectClose(symmetric.derivative, [
      [0.6, -0.2],
      [-0.2, 0.4],
    ]);
    expectClose(symmetric.paired ?? symmetric.value, [
      [0.6, -0.4],
      [-0.4, 0.4],
    ]);
    expect(symmetric.symmetric).toBe(true);
  });

  it('tr(AᵀXB) by X is ABᵀ', () => {
    expect(of("tr(A'*X*B)", 'X').text).toBe("A*B'");
  });
});

describe('one entry moved', () => {
  const LOGDET = 'A = [2,1;1,3]; logdet(A)';

  it('Δf is the entry of the derivative times the move, and doubles when its mirror moves along', () => {
    const alone = of(LOGDET, 'A', { entry: [1, 2], nudge: 0.05 }).probe;
    // det = 6 − 1·1.05 = 4.95.
    expect(alone.delta[0]).toBeCloseTo(Math.log(4.95 / 5), 12);
    expect(alone.predicted[0]).toBeCloseTo(-0.01, 12);
    expect(alone.paired).toBe(false);
    const both = of(LOGDET, 'A', { entry: [1, 2], nudge: 0.05, constrained: true }).probe;
    // det = 6 − 1.05².
    expect(both.delta[0]).toBeCloseTo(Math.log((6 - 1.05 ** 2) / 5), 12);
    expect(both.predicted[0]).toBeCloseTo(-0.02, 12);
    expect(both.paired).toBe(true);
  });

  it('of an array it moves a column of the Jacobian', () => {
    const { probe } = of('A = [1,2;3,4;5,6]; x = (1,1); A*x', 'x', { entry: [2, 1], nudge: 0.5 });
    expect(probe.slope).toEqual([2, 4, 6]);
    expect(probe.delta).toEqual([1, 2, 3]);
    expect(probe.values).toHaveLength(3 * probe.moves.length);
  });

  it('an entry beyond the matrix is the last one', () => {
    expect(of(LOGDET, 'A', { entry: [9, 9] }).probe).toMatchObject({ row: 2, col: 2 });
  });
});

describe('numbers that nobody gave', () => {
  it('are drawn with their structure, so that value and derivative exist', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { value, derivative, names } = of('S: 3x3 spd; p: 3 prob; logdet(S)+sum(p)', 'S', {
        seed,
      });
      expect([...value.data, ...derivative.data].every(Number.isFinite)).toBe(true);
      const [s, p] = names;
      expect(s.data[1]).toBe(s.data[3]);
      expect(p.data.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
    }
  });

  it('keep what is given', () => {
    const { names } = of("A: 2x2; x'*A*x", 'x', {}, { 'A[1,2]': 7.5 });
    expect(names[0].data[2]).toBe(7.5);
  });
});
