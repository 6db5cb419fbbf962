import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import type { Regions } from '../protocol.ts';
import { drive } from '../drive.ts';
import { contour } from './contour.ts';
import { derive } from './derive.ts';
import { propose } from './propose.ts';
import { samples } from './samples.ts';

const view = { x0: -2, x1: 2, y0: -1, y1: 1 };
const fn = (source: string, values = {}) => ({ source, values });
function draw(source: string, size = 41) {
  const result = complete(contour.work({ fn: fn(source), view, nx: size, ny: size, bands: 10 }));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

/** Even-odd area of region k in the unit square: what the canvas would fill. */
function area({ regionStart, ringStart, xy }: Regions, k: number): number {
  let sum = 0;
  for (let r = regionStart[k]; r < regionStart[k + 1]; r++) {
    for (let p = ringStart[r]; p < ringStart[r + 1] - 1; p++) {
      sum += xy[2 * p] * xy[2 * p + 3] - xy[2 * p + 2] * xy[2 * p + 1];
    }
  }
  return Math.abs(sum / 2);
}

describe('derive', () => {
  const texOf = (source: string) => {
    const result = complete(derive.work({ source, inputs: ['x'] }));
    return result.ok ? result.value.gradientTex : undefined;
  };
  it('prints a derivative, and none where a value given apart would be taken for a constant', () => {
    expect(texOf('sin(x)^2/x')).toHaveLength(1);
    expect(texOf('f(x) = sin(x)^2/x; f(0) = 0')).toBeNull();
  });
});

describe('contour', () => {
  it('fills each band over the share of the view that its level says', () => {
    const { levels, bands } = draw('x', 201);
    levels.forEach((level, k) => expect(area(bands, k)).toBeCloseTo((2 - level) / 4, 1));
  });
  it('is flat for a constant', () => {
    const { levels, least, greatest } = draw('3 + 0*x');
    expect([levels.length, least, greatest]).toEqual([0, 3, 3]);
  });
  it('marks where f is undefined, by its share of the view', () => {
    const { gapShare, gaps } = draw('log(x) + y');
    expect(gapShare).toBeCloseTo(0.5, 1);
    expect(area(gaps, 0)).toBeCloseTo(0.5, 1);
  });
  it('marks overflow as a gap too', () => {
    expect(draw('exp(exp(exp(x*50)))').gapShare).toBeGreaterThan(0.4);
  });
  it('has no levels where nothing is defined', () => {
    const { levels, gapShare, least } = draw('log(-1 - x^2)');
    expect([levels.length, gapShare]).toEqual([0, 1]);
    expect(least).toBeNaN();
  });
  it('gets coarser rather than later for a very long formula', () => {
    const long = Array.from({ length: 1500 }, (_, i) => `sin(${i + 1}*x*y)`).join('+');
    const result = complete(contour.work({ fn: fn(long), view, nx: 512, ny: 512, bands: 4 }));
    if (!result.ok) throw new Error();
    expect(result.value.nx).toBeLessThan(512);
    expect(result.value.nx).toBeGreaterThanOrEqual(48);
  });
  it('keeps a picture paintable when every pixel has its line', () => {
    const { bands, levels } = draw('sin(1000*x*y) + cos(700*x + 900*y)', 300);
    expect(bands.xy.length / 2).toBeLessThanOrEqual(130_000);
    expect(levels.length).toBeGreaterThan(0);
    expect(bands.regionStart).toHaveLength(levels.length + 1);
  });
  it('hands faults on', () => {
    const result = complete(contour.work({ fn: fn('x^^2'), view, nx: 9, ny: 9, bands: 4 }));
    expect(result.ok).toBe(false);
  });
});

describe('samples', () => {
  const take = (source: string, nx = 5, ny = 3) => {
    const result = complete(samples.work({ fn: fn(source, { k: 3 }), view, nx, ny }));
    if (!result.ok) throw new Error(result.faults[0].message);
    return result.value;
  };
  it('goes row by row, y upwards, with the parameters put in', () => {
    const { values, least, greatest, nx, ny } = take('x + 10*k*y');
    expect([nx, ny, least, greatest]).toEqual([5, 3, -32, 32]);
    expect([...values.slice(0, 5)]).toEqual([-32, -31, -30, -29, -28]);
    expect(values[10]).toBe(28);
  });
  it('has NaN where f is undefined or beyond the largest number', () => {
    const { values, least } = take('log(x)');
    expect([...values].filter(Number.isNaN)).toHaveLength(9);
    expect(least).toBe(0);
    expect([...take('exp(1000*x)').values].some((v) => v === Infinity)).toBe(false);
  });
  it('has no least value where nothing is defined', () => {
    const { least, greatest } = take('log(-1 - x^2)');
    expect([least, greatest]).toEqual([NaN, NaN]);
  });
  it('gets coarser rather than later, and hands its buffer over', () => {
    const long = Array.from({ length: 1500 }, (_, i) => `sin(${i + 1}*x*y)`).join('+');
    const value = take(long, 512, 512);
    expect(value.nx).toBeLessThan(512);
    expect(value.nx).toBeGreaterThanOrEqual(48);
    expect(value.values).toHaveLength(value.nx * value.ny);
    expect(samples.transfer(value)).toEqual([value.values.buffer]);
  });
  it('can be cancelled between its slices', async () => {
    const long = Array.from({ length: 400 }, (_, i) => `sin(${i + 1}*x*y)`).join('+');
    const work = samples.work({ fn: fn(long), view, nx: 512, ny: 512 });
    const result = await drive(work, {
      cancelled: () => true,
      progress: () => undefined,
      budget: 60_000,
    });
    expect(result.kind).toBe('cancelled');
  });
  it('hands faults on', () => {
    expect(complete(samples.work({ fn: fn('x^^2'), view, nx: 9, ny: 9 })).ok).toBe(false);
  });
});

describe('propose', () => {
  it.each([
    '(1-x)^2 + 100*(y-x^2)^2',
    'log(x) + log(y)',
    '3',
    'x*y',
    'abs(x) + abs(y)',
    'exp(exp(exp(x*50)))',
  ])('%s: a view, a start inside it and a positive step size', (source) => {
    const result = complete(propose.work({ fn: fn(source), ratio: 1.4 }));
    if (!result.ok) throw new Error(result.faults[0].message);
    const { view: v, start, eta } = result.value;
    expect(start[0] >= v.x0 && start[0] <= v.x1 && start[1] >= v.y0 && start[1] <= v.y1).toBe(true);
    expect(eta).toBeGreaterThan(0);
  });
});

describe('derive', () => {
  it('prints the gradient', () => {
    const result = complete(derive.work({ source: 'x^2*y' }));
    expect(result).toEqual({
      ok: true,
      value: {
        gradientTex: [
          '2 \\, \\htmlClass{k-input}{x} \\, \\htmlClass{k-input}{y}',
          '\\htmlClass{k-input}{x}^{2}',
        ],
      },
    });
  });
  it('is silent about a gradient nobody would read', () => {
    const long = Array.from({ length: 60 }, (_, i) => `sin(${i + 1}*x*y)`).join('+');
    expect(complete(derive.work({ source: long }))).toEqual({
      ok: true,
      value: { gradientTex: null },
    });
  });
});

describe('drive', () => {
  function* endless(): Generator<number, string> {
    for (;;) yield 0;
  }
  it('lets a cancel in', async () => {
    let cancelled = false;
    setTimeout(() => (cancelled = true), 30);
    const result = await drive(endless(), {
      cancelled: () => cancelled,
      progress: () => undefined,
      budget: 5000,
    });
    expect(result.kind).toBe('cancelled');
  });
  it('gives up when the budget of work is spent', async () => {
    const result = await drive(endless(), {
      cancelled: () => false,
      progress: () => undefined,
      budget: 30,
    });
    expect(result.kind).toBe('too-slow');
  });
});
