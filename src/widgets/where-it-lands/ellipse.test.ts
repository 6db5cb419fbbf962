import { expect, it } from 'vitest';
import { axesOf, ellipseOf, symmetricOf } from './ellipse.ts';

it.each([
  [2, 0.5, 1],
  [1, -0.9, 1],
  [0.04, 0.1, 3],
])('Σ = (%d, %d, %d): ellipse, axes and back', (a, b, c) => {
  const xy = ellipseOf([1, -2], [a, b, c]);
  const det = a * c - b * b;
  for (let k = 0; k < (xy?.length ?? 0); k += 2) {
    const [dx, dy] = [(xy?.[k] ?? 0) - 1, (xy?.[k + 1] ?? 0) + 2];
    expect((c * dx * dx - 2 * b * dx * dy + a * dy * dy) / det).toBeCloseTo(1, 9);
  }
  const axes = axesOf([a, b, c]);
  if (!axes) throw new Error('no axes');
  expect(axes[0].length).toBeGreaterThanOrEqual(axes[1].length);
  const back = symmetricOf(axes[0].angle, axes[0].length, axes[1].length);
  [a, b, c].forEach((value, k) => expect(back[k]).toBeCloseTo(value, 5));
});

it('has neither where Σ is not positive definite', () => {
  expect(ellipseOf([0, 0], [1, 2, 1])).toBeNull();
  expect(axesOf([1, 2, 1])).toBeNull();
  expect(axesOf([1, 1, 1])).toBeNull();
});
