import { expect, it } from 'vitest';
import { pathPieces } from './pathPieces.ts';

const camera = { view: { x0: 0, x1: 10, y0: 0, y1: 10 }, width: 100, height: 100 };
const pieces = (...path: number[]) =>
  pathPieces(Float64Array.from(path), path.length / 2 - 1, camera);

it('puts a path into pixels, with y downwards', () => {
  expect(pieces(1, 1, 2, 3)).toEqual([[10, 90, 20, 70]]);
});

it('ends where it is told to', () => {
  expect(pathPieces(Float64Array.of(1, 1, 2, 3, 9, 9), 1, camera)).toEqual([[10, 90, 20, 70]]);
});

it('drops points on the same half pixel, but never the last', () => {
  const still = Array.from({ length: 2000 }, (_, i) => [5 + 1e-4 * (i % 2), 5]).flat();
  const [piece] = pieces(1, 1, ...still, 5.01, 5);
  expect(piece).toHaveLength(6);
  expect(piece.at(-2)).toBeCloseTo(50.1, 9);
});

it('does not lose a run that creeps by less than that a step', () => {
  const creep = Array.from({ length: 1000 }, (_, i) => [1 + 0.005 * i, 5]).flat();
  const [piece] = pieces(...creep);
  expect(piece.at(-2)).toBeCloseTo(59.95, 9);
  expect(piece.length / 2).toBeGreaterThan(50);
});

it('draws a bounce between two walls once, however often it goes on', () => {
  const bounce = (steps: number) =>
    Array.from({ length: steps }, (_, i) => [5, i % 2 === 0 ? 1 : 9]).flat();
  expect(pieces(...bounce(2000)).flat().length).toBeLessThan(8);
  // A short run keeps every step, and its dashes run on.
  expect(pieces(...bounce(20))).toHaveLength(1);
  expect(pieces(...bounce(20))[0]).toHaveLength(40);
});

it('draws all that differ of steps that nearly repeat', () => {
  const widening = Array.from({ length: 400 }, (_, i) => [
    5,
    5 + (i % 2 ? -1 : 1) * 0.01 * i,
  ]).flat();
  const ys = pieces(...widening)
    .flat()
    .filter((_, i) => i % 2 === 1);
  expect(Math.min(...ys)).toBeLessThan(12);
  expect(Math.max(...ys)).toBeGreaterThan(88);
});

it('cuts off what is outside, and goes on where the path comes back', () => {
  // Out to the right, around and back in from above.
  const [out, back, ...more] = pieces(5, 5, 1e6, 5, 1e6, 1e6, 5, 1e6, 5, 5);
  expect(more).toEqual([]);
  expect(out).toEqual([50, 50, 124, 50]);
  expect(back).toEqual([50, -24, 50, 50]);
});

it('keeps a step that crosses the picture from outside to outside', () => {
  const [across] = pieces(-1e5, 5, 1e5, 5);
  expect(across[0]).toBeCloseTo(-24, 6);
  expect(across[2]).toBeCloseTo(124, 6);
});

it('leaves a gap where a point is no number', () => {
  expect(pieces(1, 1, 2, 1, NaN, 1, 3, 1, 4, 1)).toHaveLength(2);
  expect(pieces(1, 1, Infinity, 1, 4, 1, 5, 1)).toEqual([[40, 90, 50, 90]]);
});
