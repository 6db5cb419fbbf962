import { describe, expect, it } from 'vitest';
import { parseTiles, tileText } from './parseTiles.ts';

function tiles(source: string) {
  const read = parseTiles(source);
  if (!read.ok) throw new Error(read.faults[0].message);
  const { term, by } = read.value;
  return { by, coefficient: term.coefficient, tiles: term.tiles.map(tileText) };
}

describe('a product as tiles', () => {
  it.each([
    ['P*Q*dX*R', 'X', 1, ['P', 'Q', 'D9', 'R']],
    ["tr(A'*dX*B)", 'X', 1, ["A'", 'D9', 'B']],
    ["-a'*inv(X)*dX*inv(X)*b", 'X', -1, ["a'", 'inv(X)', 'D9', 'inv(X)', 'b']],
    ["2*r'*dA*x", 'A', 2, ["r'", 'D9', 'x']],
    ["dx'*A*x", 'x', 1, ["d9'", 'A', 'x']],
    ["inv(X)'*dX", 'X', 1, ["inv(X)'", 'D9']],
    ["inv(X')*dX''", 'X', 1, ["inv(X)'", 'D9']],
  ] as const)('%s', (source, by, coefficient, texts) => {
    expect(tiles(source)).toEqual({ by, coefficient, tiles: texts });
  });

  it.each(['', 'P*Q', 'P*dX*Q*dX', 'P+dX', 'P*(Q+R)*dX', 'P*inv(dX)', 'P*', 'sin(P)*dX'])(
    '%j is refused at its place',
    (source) => {
      const read = parseTiles(source);
      expect(read.ok).toBe(false);
      if (read.ok) return;
      expect(read.faults[0].span.end).toBeLessThanOrEqual(Math.max(1, source.length));
    },
  );
});
