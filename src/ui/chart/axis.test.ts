import { describe, expect, it } from 'vitest';
import { spentAxis, stepAxis, valueAxis } from './axis.ts';

const points = (...ys: number[]) => ys.map((y, x) => ({ x, y }));

describe('valueAxis', () => {
  it('ticks a log axis at whole powers', () => {
    const axis = valueAxis([points(1.2, -6.1)], true);
    expect(axis.domain).toEqual([-6.1, 1.2]);
    expect(axis.ticks).toEqual([-6, -4, -2, 0]);
    expect(axis.ticks.map(axis.label)).toEqual(['10⁻⁶', '10⁻⁴', '10⁻²', '10⁰']);
  });

  it('ticks a linear axis at round numbers and ends on one', () => {
    const axis = valueAxis([points(0.3, 15.6), points(4)], false);
    expect(axis.domain).toEqual([0, 20]);
    expect(axis.ticks).toEqual([0, 5, 10, 15, 20]);
  });

  it('gives a constant series, and none at all, a height', () => {
    expect(valueAxis([points(3, 3)], true).domain).toEqual([2.5, 3.5]);
    expect(valueAxis([], false).ticks.length).toBeGreaterThan(1);
  });
});

describe('stepAxis', () => {
  it('never ticks half a step', () => {
    expect(stepAxis(3).ticks).toEqual([0, 1, 2, 3]);
    expect(stepAxis(60).ticks).toEqual([0, 10, 20, 30, 40, 50, 60]);
    expect(stepAxis(0).ticks).toEqual([0, 1]);
  });
});

describe('spentAxis', () => {
  it('writes long counts short, and never ticks half an evaluation', () => {
    const axis = spentAxis([0, 1_200_000, 300_000]);
    expect(axis.domain).toEqual([0, 1_200_000]);
    expect(axis.ticks.map(axis.label)).toEqual([
      '0',
      '200\u00a0k',
      '400\u00a0k',
      '600\u00a0k',
      '800\u00a0k',
      '1\u00a0M',
      '1.2\u00a0M',
    ]);
    expect(spentAxis([0, 3]).ticks).toEqual([0, 1, 2, 3]);
    expect(spentAxis([0, 0.3]).ticks).toContain(0.05);
    expect(spentAxis([]).domain).toEqual([0, 1]);
  });
});
