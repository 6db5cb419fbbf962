import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';
import { shapeBadges } from './shapes.ts';

const badges = (source: string): string[] => {
  const parsed = parse(source);
  if (!parsed.ok) throw new Error(parsed.faults[0].message);
  return shapeBadges(source, parsed.value.shapes).map(
    ({ text, shape }) => `${text}: ${shape.rows}×${shape.cols}`,
  );
};

describe('shape badges', () => {
  it('stand at every part but bare numbers, outer parts first', () => {
    expect(badges("W: 2x3; x: 3; b: 2; 2*norm2(W*x + b)^2 + x'*x")).toEqual([
      "2*norm2(W*x + b)^2 + x'*x: 1×1",
      '2*norm2(W*x + b)^2: 1×1',
      'norm2(W*x + b)^2: 1×1',
      'norm2(W*x + b): 1×1',
      'W*x + b: 2×1',
      'W*x: 2×1',
      'W: 2×3',
      'x: 3×1',
      'b: 2×1',
      "x'*x: 1×1",
      "x': 1×3",
      'x: 3×1',
      'x: 3×1',
    ]);
  });
  it('follow named parts', () => {
    expect(badges('x: 2; h = tanh(x); outer(h, (1, 2, 3))')).toContain('outer(h, (1, 2, 3)): 2×3');
    expect(badges('x: 2; h = tanh(x); outer(h, (1, 2, 3))')).toContain('h: 2×1');
  });
});
