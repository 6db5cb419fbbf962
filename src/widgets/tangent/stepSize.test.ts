import { describe, expect, it } from 'vitest';
import { lastStep, stepOf, stepSize } from './stepSize.ts';

describe('the steps of h', () => {
  it('go down by thirds of a decade and keep the sign', () => {
    expect([0, 1, 2, 3].map((step) => stepSize(step, 1))).toEqual([1, 0.464, 0.215, 0.1]);
    expect(stepSize(3, -0.4)).toBe(-0.1);
  });

  it('end where the look ends', () => {
    expect([lastStep('zoom'), lastStep('steps')]).toEqual([9, 48]);
    expect(stepSize(lastStep('zoom'), 1)).toBe(0.001);
    expect(stepSize(lastStep('steps'), 1)).toBe(1e-16);
    expect(stepOf(1e-12, 'zoom')).toBe(9);
    expect(stepOf(5, 'zoom')).toBe(0);
  });

  it('find their own number again', () => {
    for (let step = 0; step <= 48; step++) expect(stepOf(stepSize(step, 1), 'steps')).toBe(step);
  });
});
