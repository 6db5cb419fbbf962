import { describe, expect, it } from 'vitest';
import { SvgContext } from '../capture/SvgContext.ts';
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
  concepts: { run1: 'run', run2: 'second', run4: 'fourth' },
  paper: 'paper',
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
    const [point] = trailOf(relief, { path, point: [0, 0, 2] }).marks;
    const ground = project(lens, point.at)[2];
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
  it('paints several runs, each in its dashes and with its marker, those in the background first', () => {
    const xy = Float64Array.of(-0.8, 0, 0.8, 0);
    const heights = Float64Array.of(0.4, 3.6);
    const point = [0.8, 0, 3.6] as const;
    const on = (style: 'run1' | 'run2' | 'run4', pale = false) => ({
      xy,
      heights,
      style,
      point,
      pale,
    });
    const record = (paths: ReturnType<typeof on>[]) => {
      const ctx = new SvgContext();
      const trail = trailOf(relief, { paths });
      for (const stroke of strokesOf(lens, relief, colours, trail, palette as SpacePalette))
        stroke.paint(ctx.asCanvas());
      return ctx.markup();
    };
    const lines = (text: string, colour: string) => text.split(`stroke="${colour}"`).length - 1;
    const solid = record([on('run1')]);
    const dashedToo = record([on('run1'), on('run2')]);
    expect(lines(dashedToo, 'run')).toBe(lines(solid, 'run'));
    expect(lines(dashedToo, 'second')).toBeGreaterThan(5);
    // A disc and a square.
    expect(dashedToo).toMatch(/A5.2 5.2 [^>]*fill="run"/);
    expect(dashedToo).toMatch(/d="M[^LA]+(L[^LA]+){3}Z" fill="second"/);
    expect(trailOf(relief, { paths: [on('run1'), on('run2', true)] }).runs[0].style).toBe('run2');
    expect(record([on('run4', true)])).toContain('stroke="fourth" stroke-width="1.2"');
  });
  it('has no marker for a run that stands nowhere', () => {
    const path = { xy: Float64Array.of(0, 0, 1, 1), heights: Float64Array.of(2, 4) };
    const paths = [
      { ...path, style: 'run1' as const },
      { ...path, style: 'run2' as const, point: [NaN, 0, 2] as const },
    ];
    expect(trailOf(relief, { paths }).marks).toEqual([]);
  });
});
