import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import type { TraceTilesRequest } from '../protocol/matrix.ts';
import { traceTiles } from './traceTiles.ts';

function of(request: Partial<TraceTilesRequest>) {
  const result = complete(
    traceTiles.work({ start: '', now: '', f: null, by: 'X', moving: 'D9', seed: 1, ...request }),
  );
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

describe('traces of tiles', () => {
  it('a cyclic move leaves the trace as it is, and it is df', () => {
    const found = of({
      start: "tr(A'*D9*B)",
      now: "tr(B*A'*D9)",
      f: "tr(A'*X*B)",
    });
    expect(found.points).toBe(8);
    expect(found.moved).toBeLessThan(1e-12);
    expect(found.differential).toBeLessThan(1e-12);
  });

  it('a swap does not', () => {
    const square = { f: 'P: 3x3; Q: 3x3; X: 3x3; tr(P*Q*X)', by: 'X' };
    expect(of({ ...square, start: 'tr(P*Q*D9)', now: 'tr(Q*P*D9)' }).moved).toBeGreaterThan(0.1);
  });

  it('two terms, an inverse and a named residual', () => {
    const quadratic = of({
      start: "tr(d9'*A*x)+tr(x'*A*d9)",
      now: "tr(x'*A'*d9)+tr(x'*A*d9)",
      f: "x'*A*x",
      by: 'x',
      moving: 'd9',
    });
    const inverse = of({
      start: "-tr(a'*inv(X)*D9*inv(X)*b)",
      now: "-tr(inv(X)*b*a'*inv(X)*D9)",
      f: "a'*inv(X)*b",
    });
    const residual = of({
      start: "r = A*x-b; 2*tr(r'*D9*x)",
      now: "r = A*x-b; 2*tr(x*r'*D9)",
      f: 'norm2(A*x-b)^2',
      by: 'A',
    });
    for (const { points, moved, differential } of [quadratic, inverse, residual]) {
      expect(points).toBe(8);
      expect(moved).toBeLessThan(1e-10);
      expect(differential).toBeLessThan(1e-10);
    }
  });

  it('a product of one’s own gets its shapes from itself', () => {
    const { names, moved, differential } = of({
      start: 'tr(P*Q*D9*R)',
      now: 'tr(R*P*Q*D9)',
      by: 'X',
    });
    expect(moved).toBeLessThan(1e-12);
    expect(differential).toBeNaN();
    expect(names.map(({ name, rows, cols }) => [name, rows, cols])).toEqual([
      ['P', 3, 2],
      ['Q', 2, 4],
      ['D9', 4, 5],
      ['R', 5, 3],
    ]);
  });
});
