import { describe, expect, it } from 'vitest';
import { strokesOf } from './fallback.ts';
import { lensOf, project } from './lens.ts';
import { reliefOf, trailOf } from './model.ts';
import { FIRST_ORBIT } from './orbit.ts';
import { coloursOf, type Rgb } from './ramp.ts';
import type { SpacePalette } from './spacePalette.ts';

const ramp: Rgb[] = [
  [0, 0, 0],
  [1, 1, 1],
];
const palette = {
  ramp,
  inkRgb: [0, 0, 0],
  lineWidth: 1,
  dataWidth: 2,
  concepts: { run1: 'run' },
} as unknown;

describe('painter', () => {
  const view = { x0: -1, x1: 1, y0: -1, y1: 1 };
  const values = Float64Array.from({ length: 25 }, (_, i) => i % 5);
  const relief = reliefOf({ view, nx: 5, ny: 5, values, least: 0, greatest: 4 }, [1.5], 99);
  const lens = lensOf(FIRST_ORBIT, relief.box, { width: 400, height: 300, margin: 10 });
  const colours = coloursOf(relief.mesh, relief.tints, ramp);
  const paint = (path?: { xy: Float64Array; heights: Float64Array }) =>
    strokesOf(
      lens,
      relief,
      colours,
      trailOf(relief, { path, point: [0, 0, 2] }),
      palette as SpacePalette,
    );

  it('paints every triangle, isoline and point, from far to near', () => {
    const strokes = paint();
    const expected = relief.mesh.triangles.length / 3 + relief.isolines.level.length + 1;
    expect(strokes).toHaveLength(expected);
    for (let i = 1; i < strokes.length; i++) {
      expect(strokes[i].depth).toBeLessThanOrEqual(strokes[i - 1].depth);
    }
  });
  it('paints the path over the ground that it lies on', () => {
    const bare = paint().length;
    const path = { xy: Float64Array.of(-0.5, 0, 0.5, 0), heights: Float64Array.of(1, 3) };
    expect(paint(path).length).toBeGreaterThan(bare + 1);
    const point = trailOf(relief, { path, point: [0, 0, 2] }).point;
    if (!point) throw new Error('no point');
    const ground = project(lens, point)[2];
    const nearest = paint().filter(({ depth }) => depth < ground && depth > ground - 0.2);
    expect(nearest.length).toBeGreaterThan(0);
  });
  it('paints a piece of the tangent plane and lines of other concepts', () => {
    const plane = { at: [0, 0, 2], slopes: [2, 0], radius: 0.4 } as const;
    const stroke = { points: Float64Array.of(0, 0, 2, 0.5, 0, 3), concept: 'tangent' } as const;
    const on = (what: object) =>
      strokesOf(lens, relief, colours, trailOf(relief, what), palette as SpacePalette).length;
    const bare = on({});
    expect(on({ plane })).toBeGreaterThan(bare + 500);
    expect(on({ strokes: [stroke] })).toBe(bare + 1);
    expect(on({ plane: { ...plane, at: [9, 9, 2] } })).toBe(bare);
  });
});
