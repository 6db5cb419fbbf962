import { describe, expect, it } from 'vitest';
import { drawChart, onAxis, pointOf, type ChartSeries } from './drawing.ts';
import { standingAt } from './standing.ts';
import { readAloud, STEP, summary, whatIsMissing } from './wording.ts';

const at = (series: readonly ChartSeries[], place: number, xLabel = STEP) =>
  readAloud({ series, xLabel, place, at: series.map((one) => standingAt(one, place)) });

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
    expect(at([falling], 1)).toBe('step 1: gradient descent 1');
    expect(at([falling], 9)).toBe('step 9: gradient descent has ended');
  });
});

describe('a race over what the steps have cost', () => {
  const costly: ChartSeries = {
    label: 'heavy ball',
    values: [100, 10, 0.1],
    x: [0, 5000, 10_000],
    concept: 'run1',
  };
  const cheap: ChartSeries = {
    label: 'Adam',
    values: [8, 4, 2],
    x: [100, 900, 2e4],
    concept: 'run2',
  };
  const race = [costly, cheap];

  it('places every run by its own cost, on one axis of short numbers', () => {
    const { series, steps } = drawChart(race, true);
    expect(series[0]?.points.map(({ x }) => x)).toEqual([0, 5000, 10_000]);
    expect(series[1]?.points.map(({ x }) => x)).toEqual([100, 900, 20_000]);
    expect(steps.domain).toEqual([0, 20_000]);
    expect(steps.ticks.map(steps.label)).toEqual([
      '0',
      '5000',
      '10\u00a0k',
      '15\u00a0k',
      '20\u00a0k',
    ]);
    expect(pointOf(cheap, 1, false)).toEqual({ x: 900, y: 4 });
    expect(pointOf(cheap, 3, false)).toBeNull();
  });

  it('counts a value without a place as dropped', () => {
    expect(drawChart([{ ...costly, x: [0, NaN, 2] }], true).dropped).toBe(1);
    expect(drawChart([{ ...costly, x: [0, 1] }], true).dropped).toBe(1);
  });

  it('names every run at the cursor with the step it has come to', () => {
    const words = (place: number) => at(race, place, 'flops');
    expect(words(5000)).toBe('flops 5000: heavy ball 10 at step 1, Adam 4 at step 1');
    expect(words(50)).toBe('flops 50: heavy ball 100 at step 0, Adam has not begun');
    expect(words(2e4)).toBe('flops 20000: heavy ball has ended, Adam 2 at step 2');
  });

  it('says where each run ends and what changed in it', () => {
    const marks = [{ series: 1, index: 1, label: 'η 0.1 to 0.01' }];
    expect(summary(race, 'flops', marks)).toBe(
      'heavy ball: 100 at the start, 0.1 after 2 steps (10000 flops). ' +
        'Adam: 8 at the start, 2 after 2 steps (20000 flops). Adam, step 1: η 0.1 to 0.01.',
    );
    expect(readAloud({ series: race, xLabel: 'flops', place: 900, at: [0, 1], marks })).toMatch(
      /Adam 4 at step 1, there η 0.1 to 0.01$/,
    );
    expect(readAloud({ series: [falling], xLabel: STEP, place: 2, at: [1] })).toBe(
      'step 2: gradient descent 1 at step 1',
    );
  });
});
