import { describe, expect, it } from 'vitest';
import { drawChart, onAxis, readAloud, summary, whatIsMissing } from './drawing.ts';

const falling = { label: 'gradient descent', values: [100, 1, 0], concept: 'run1' } as const;

describe('a loss chart', () => {
  it('draws at most a thousand points in all', () => {
    const values = Float64Array.from({ length: 20_000 }, (_, k) => 1 + Math.sin(k));
    const series = [falling, { label: 'Adam', values, concept: 'run2' } as const];
    const drawing = drawChart(series, false);
    expect(drawing.series.reduce((n, s) => n + s.points.length, 0)).toBeLessThanOrEqual(1000);
    expect(drawing.last).toBe(19_999);
  });

  it('leaves out what has no logarithm, and says so', () => {
    const { dropped, values } = drawChart([falling], true);
    expect(dropped).toBe(1);
    expect(values.domain).toEqual([0, 2]);
    expect(whatIsMissing(dropped, true)).toContain('One value is not drawn');
    expect(onAxis(0, true)).toBeNull();
    expect(onAxis(undefined, false)).toBeNull();
  });

  it('has words for the whole and for one step', () => {
    expect(summary([falling])).toBe('gradient descent: 100 at the start, 0 after 2 steps.');
    expect(summary([{ ...falling, values: [100, 1] }])).toMatch(
      /100 at the start, 1 after one step/,
    );
    expect(summary([{ ...falling, values: [100] }])).toMatch(/: 100 at the start\.$/);
    expect(summary([{ ...falling, values: [] }])).toMatch(/: no run yet\.$/);
    expect(readAloud([falling], 1)).toBe('step 1: gradient descent 1');
    expect(readAloud([falling], 9)).toBe('step 9: gradient descent has ended');
  });
});
