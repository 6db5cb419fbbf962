import { describe, expect, it } from 'vitest';
import { numberAxis } from './axis.ts';
import { drawXY, heightAt, readXY, summariseXY, type XYSeries } from './xyDrawing.ts';

const LIN = { label: 'x' } as const;
const LOG = { label: 'h', scale: 'log' } as const;

const line = (x: readonly number[], y: readonly number[]): XYSeries => ({
  label: 'f',
  concept: 'output',
  x,
  y,
});

describe('a chart over a numeric axis', () => {
  it('puts numbers on log axes by their exponents and counts what has none', () => {
    const drawn = drawXY([line([0.001, 0.01, 0.1, 1], [1e-6, 0, -3, 1])], LOG, LOG);
    expect(drawn.dropped).toBe(2);
    expect(drawn.series[0]?.points.filter(({ y }) => Number.isFinite(y))).toEqual([
      { x: -3, y: -6 },
      { x: 0, y: 0 },
    ]);
  });

  it('interrupts a line where it has no value', () => {
    const [series] = drawXY([line([0, 1, 2, 3, 4], [0, 1, NaN, 3, 4])], LIN, LIN).series;
    expect(series?.points.map(({ y }) => y)).toEqual([0, 1, NaN, 3, 4]);
    expect(series && heightAt(series, 0.5)).toBe(0.5);
    expect(series && heightAt(series, 2)).toBeNull();
    expect(series && heightAt(series, 9)).toBeNull();
  });

  it('draws no more points than can be seen', () => {
    const x = Array.from({ length: 50_000 }, (_, k) => k);
    const drawn = drawXY([line(x, x.map(Math.sin)), line(x, x.map(Math.cos))], LIN, LIN);
    expect(drawn.series.reduce((n, s) => n + s.points.length, 0)).toBeLessThanOrEqual(1300);
  });

  it('has words for the whole and for the place of the cursor', () => {
    const series = [line([0, 1, 2], [4, 1, 3]), { ...line([0], [0]), label: 'm', thin: true }];
    expect(summariseXY(series.slice(0, 1), LIN, LIN)).toBe(
      'f: 4 at 0, 3 at 2; least 1 at 1, greatest 4 at 0.',
    );
    expect(readXY(series, LIN, 1, [1, 0])).toBe('x 1: f 1');
    expect(readXY(series, LIN, 1, [null, 0])).toBe('x 1: f undefined');
    expect(summariseXY([line([], [])], LIN, LIN)).toBe('f: nothing to draw.');
  });
});

describe('an axis of any numbers', () => {
  it('ticks whole decades, and single numbers where there is less than two of them', () => {
    const wide = numberAxis([-16, 0], { log: true, domain: [1e-16, 1] });
    expect(wide.ticks.map(wide.label)).toContain('10⁻¹²');
    expect(wide.domain).toEqual([-16, 0]);
    const narrow = numberAxis([], { log: true, domain: [2, 30] });
    expect(narrow.ticks.map(narrow.label)).toEqual(['2', '5', '10', '20']);
  });

  it('takes ticks and a form of its own', () => {
    const degrees = numberAxis([], {
      log: false,
      domain: [0, 360],
      ticks: [0, 180, 360],
      format: (v) => `${v}°`,
    });
    expect(degrees.ticks.map(degrees.label)).toEqual(['0°', '180°', '360°']);
  });

  it('has a height for a constant and for nothing', () => {
    expect(numberAxis([3, 3], { log: true }).domain[0]).toBeLessThan(3);
    expect(numberAxis([], { log: false }).ticks.length).toBeGreaterThan(1);
  });
});
