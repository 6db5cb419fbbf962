import { describe, expect, it } from 'vitest';
import { conicOf } from './conic.ts';

const turned = (angle: number) => [
  [Math.cos(angle), Math.sin(angle)],
  [-Math.sin(angle), Math.cos(angle)],
];
/** hᵀHh at every point of the lines, for H with these eigenvalues. */
function forms(values: readonly number[], angle: number, signs = values.map(Math.sign)) {
  const eigenvectors = turned(angle);
  const at = [2, -1] as const;
  const conic = conicOf({ eigenvalues: values, eigenvectors }, signs, at, 1.5);
  const levels = conic.lines.map((line) =>
    Array.from({ length: line.length / 2 }, (_, k) => {
      const h = [line[2 * k] - at[0], line[2 * k + 1] - at[1]];
      return values.reduce(
        (sum, lambda, i) =>
          sum + lambda * (h[0] * eigenvectors[i][0] + h[1] * eigenvectors[i][1]) ** 2,
        0,
      );
    }),
  );
  return { conic, levels };
}
const constant = (level: readonly number[]) => {
  for (const v of level) expect(v).toBeCloseTo(level[0], 9);
};

describe('the level lines of hᵀHh', () => {
  it('are one ellipse, √κ times as long as wide', () => {
    const { conic, levels } = forms([1, 9], 0.4);
    expect(levels).toHaveLength(1);
    constant(levels[0]);
    expect(conic.axes.map(({ half }) => half)).toEqual([1.5, 0.5]);
  });
  it('are an ellipse below for a maximum', () => {
    const { levels } = forms([-4, -1], 1);
    constant(levels[0]);
    expect(levels[0][0]).toBeLessThan(0);
  });
  it('are hyperbolas of both signs at a saddle, +c and −c alike', () => {
    const { levels } = forms([-3, 2], -0.7);
    expect(levels).toHaveLength(4);
    levels.forEach(constant);
    const heights = levels.map(([first]) => first);
    expect(heights.filter((v) => v > 0)).toHaveLength(2);
    expect(Math.max(...heights)).toBeCloseTo(-Math.min(...heights), 9);
  });
  it('are a pair of lines where an eigenvalue is zero, and none where both are', () => {
    const { levels } = forms([0, 2], 0.3);
    expect(levels).toHaveLength(2);
    levels.forEach(constant);
    expect(forms([0, 0], 0.3).levels).toEqual([]);
    expect(forms([NaN, NaN], 0.3).conic).toEqual({ lines: [], axes: [] });
  });
});
