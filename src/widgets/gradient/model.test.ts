import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { gradient } from '../../worker/handlers/gradient.ts';
import type { Run } from '../model.ts';
import { angleOf, directionOf, snapAngle, wrapped } from './direction.ts';
import { gradientModel } from './model.ts';

/** Answers as the worker does, for the one method this model asks. */
const run = ((method: string, request: never) => {
  if (method !== 'gradient') throw new Error(`${method} is not asked by this model`);
  const outcome = complete(gradient.work(request));
  return outcome.ok ? outcome.value : null;
}) as Run;
const facts = (query: string) => gradientModel.facts(query, run);

describe('the states of lesson 2', () => {
  it('W1: x²y + 3y at (2, −1), along (0.6, 0.8)', () => {
    const f = facts('f=x^2*y%2B3y&at=2,-1&angle=53.13010235415598');
    expect([f.value, f.dx, f.dy]).toEqual([-7, -4, 7]);
    expect(f.slope).toBeCloseTo(3.2, 12);
    expect(f.rowSlope).toBeCloseTo(3.2, 12);
    expect(f.norm.toFixed(4)).toBe('8.0623');
    expect([f.steepestX.toFixed(4), f.steepestY.toFixed(4)]).toEqual(['-0.4961', '0.8682']);
    for (const angle of [f.steepestAngle + 90, f.steepestAngle - 90]) {
      const level = facts(`f=x^2*y%2B3y&at=2,-1&angle=${angle}`);
      expect(Math.abs(level.rowSlope)).toBeLessThan(1e-13);
    }
  });
  it('is what the widget opens with', () => {
    expect(facts('')).toEqual(facts('f=x^2*y%2B3y&at=2,-1&angle=53.13010235415598'));
  });
  it('W2: the antigradient of x² + 4y² does not point at the minimum', () => {
    const f = facts('f=x^2%2B4y^2&at=1,0.5&pane=slices');
    expect([f.dx, f.dy]).toEqual([2, 4]);
    expect(wrapped(f.steepestAngle - 180)).not.toBeCloseTo(angleOf(-1, -0.5), 0);
  });
  it('W3: x²y/(x²+y²) at 0 has another slope than its row says', () => {
    const f = facts('f=f(x,y)=x^2*y/(x^2%2By^2);f(0,0)=0&at=0,0&pane=polar&angle=45');
    expect([f.dx, f.dy, f.norm, f.rowSlope]).toEqual([0, 0, 0, 0]);
    expect(f.slope * Math.SQRT2).toBeCloseTo(0.5, 9);
    expect(f.steepestX).toBeNaN();
  });
  it('W4: the linear model at (2.1, −0.9), and its error going to 0', () => {
    const query = 'f=x^2*y%2B3y&at=2,-1&look=space&pane=error&angle=45&h=';
    const f = facts(`${query}0.14142135623730953`);
    expect(f.estimate).toBeCloseTo(-6.7, 12);
    expect(f.moved).toBeCloseTo(-6.669, 12);
    expect(f.error).toBeCloseTo(0.031, 12);
    expect(facts(`${query}0.014142135623730953`).errorRatio).toBeLessThan(f.errorRatio / 9);
  });
  it('has faults for what cannot be read', () => {
    expect(gradientModel.faults('f=x^^2')).not.toEqual([]);
    expect(gradientModel.faults('f=x%2By')).toEqual([]);
  });
});

describe('directions', () => {
  it('are exact along the axes', () => {
    expect([0, 90, 180, -90, 270].map(directionOf)).toEqual([
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
      [0, -1],
    ]);
  });
  it('have one angle each', () => {
    expect([181, -180, 540, -725, -0].map(wrapped)).toEqual([-179, 180, 180, -5, 0]);
  });
  it('snap to whole degrees, and to the steepest and the level ways', () => {
    expect(snapAngle(33.4, [-4, 7])).toBe(33);
    expect(snapAngle(31, [-4, 7])).toBeCloseTo(angleOf(-4, 7) - 90, 12);
    expect(snapAngle(119, [-4, 7])).toBeCloseTo(angleOf(-4, 7), 12);
    expect(snapAngle(119.2, [0, 0])).toBe(119);
    expect(snapAngle(119.2, null)).toBe(119);
  });
});
