import { describe, expect, it } from 'vitest';
import { chooseHeights } from './heightScale.ts';
import { isolinesOf } from './isolines.ts';
import { liftPath, placeIn } from './lift.ts';
import { coloursOf, rgbOf, tintsOf } from './ramp.ts';
import { boxOf, coarser, meshOf, type SurfaceSamples } from './surfaceMesh.ts';

const view = { x0: -2, x1: 2, y0: -1, y1: 1 };
function sample(f: (x: number, y: number) => number, nx = 9, ny = 5): SurfaceSamples {
  const values = Float64Array.from({ length: nx * ny }, (_, i) =>
    f(-2 + (4 * (i % nx)) / (nx - 1), -1 + (2 * Math.floor(i / nx)) / (ny - 1)),
  );
  const finite = values.filter(Number.isFinite);
  return { view, nx, ny, values, least: Math.min(...finite), greatest: Math.max(...finite) };
}
function build(f: (x: number, y: number) => number) {
  const samples = sample(f);
  const scale = chooseHeights(samples.values, samples.least, samples.greatest);
  const box = boxOf(view);
  return { samples, scale, box, mesh: meshOf(samples, scale, box) };
}

describe('surface mesh', () => {
  it('covers every cell with two triangles, all counterclockwise from above', () => {
    const { mesh } = build((x, y) => x + y);
    expect(mesh.triangles).toHaveLength(6 * 8 * 4);
    const at = (i: number): [number, number] => [mesh.positions[3 * i], mesh.positions[3 * i + 1]];
    let area = 0;
    for (let t = 0; t < mesh.triangles.length; t += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => at(mesh.triangles[t + k]));
      const twice = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
      expect(twice).toBeGreaterThan(0);
      area += twice / 2;
    }
    const { box } = build((x) => x);
    expect(area).toBeCloseTo(4 * box.x * box.y, 5);
  });
  it('leaves a hole where there is no value', () => {
    const { mesh } = build((x, y) => (x === 0 && y === 0 ? NaN : x));
    // Of the four cells around it each keeps one triangle.
    expect(mesh.triangles).toHaveLength(6 * 8 * 4 - 3 * 4);
    for (const i of mesh.triangles) expect(mesh.positions[3 * i + 2]).not.toBeNaN();
    expect(build((x) => (x < 0 ? NaN : x)).mesh.triangles).toHaveLength(6 * 4 * 4);
  });
  it('has isolines at their heights, on the line where they belong', () => {
    const { mesh, box } = build((x) => x);
    const { points, level } = isolinesOf(mesh, [0.3, 0.6]);
    expect(new Set(level)).toEqual(new Set([0, 1]));
    expect(points).toHaveLength(6 * level.length);
    level.forEach((k, i) => {
      const [x, , z] = points.subarray(6 * i);
      expect(z).toBeCloseTo([0.3, 0.6][k], 6);
      expect(x).toBeCloseTo(box.x * (2 * z - 1), 5);
    });
  });
  it('gives a band the colour of its rank among the levels', () => {
    const { samples, scale, mesh } = build((x) => x);
    const tints = tintsOf(samples, scale, [-1, 0]);
    expect(tints[0]).toBe(0);
    expect(tints[2]).toBeCloseTo(1 / 3, 6);
    expect(tints[8]).toBe(1);
    const colours = coloursOf(mesh, tints, [rgbOf('#000000'), rgbOf('#fff')]);
    expect(colours[0]).toBe(0);
    expect(colours[3 * 8]).toBeGreaterThan(0.8);
    expect(colours.every((v) => v >= 0 && v <= 1)).toBe(true);
  });
  it('can be thinned without moving its edges', () => {
    const thin = coarser(build((x, y) => x + 10 * y).samples, 3);
    expect([thin.nx, thin.ny]).toEqual([3, 3]);
    expect([...thin.values]).toEqual([-12, -10, -8, -2, 0, 2, 8, 10, 12]);
  });
});

describe('path on the surface', () => {
  const { samples, scale, box } = build((x, y) => x * x + y * y);
  it('follows the ground between its points', () => {
    const pieces = liftPath(
      { xy: Float64Array.of(-2, 0, 2, 0), heights: Float64Array.of(4, 4) },
      samples,
      scale,
      box,
    );
    expect(pieces).toHaveLength(1);
    const heights = pieces[0].filter((_, i) => i % 3 === 2);
    expect(Math.min(...heights)).toBeCloseTo(0, 9);
    expect(heights[0]).toBeCloseTo(4 / 5, 9);
  });
  it('breaks where it leaves the view and where it has no value', () => {
    const xy = Float64Array.of(0, 0, 1, 0, 9, 0, 1, 0.5, 0, 0.5);
    const pieces = liftPath(
      { xy, heights: Float64Array.of(0, 1, 81, 1.25, 0.25) },
      samples,
      scale,
      box,
    );
    expect(pieces).toHaveLength(2);
    // The first step ends at the hole, the second goes on from it to the edge of the view.
    const holed = liftPath(
      { xy: xy.slice(0, 6), heights: Float64Array.of(0, NaN, 0) },
      samples,
      scale,
      box,
    );
    expect(holed).toHaveLength(2);
  });
  it('adds nothing for a run that has arrived, and has points to the end of one that does not', () => {
    const steps = 5000;
    const still = Float64Array.from({ length: 2 * steps }, (_, i) => (i < 2 ? 1 : 0.5));
    const [piece] = liftPath({ xy: still, heights: still.subarray(steps) }, samples, scale, box);
    expect(piece.length / 3).toBeLessThan(80);
    const bouncing = Float64Array.from({ length: 2 * steps }, (_, i) =>
      i % 2 === 0 ? (i % 4) - 1 : i / (2 * steps),
    );
    const heights = new Float64Array(steps).fill(1);
    const along = liftPath({ xy: bouncing, heights }, samples, scale, box).flat();
    const end = Math.max(...along.filter((_, i) => i % 3 === 1));
    expect(along.length / 3).toBeLessThan(20_000);
    expect(end).toBeCloseTo(placeIn(samples, scale, box)(1, 1, 1)[1], 2);
  });
  it('places a point in the box', () => {
    expect(placeIn(samples, scale, box)(2, -1, 5)).toEqual([box.x, -box.y, box.z]);
  });
});
