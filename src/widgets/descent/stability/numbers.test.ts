import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../tools/model-facts.ts';
import { descentModel } from '../model.ts';

// The worked numbers of lesson 09 that are about stability, as the widget shows them.

const facts = (query: string) => factsOf(descentModel, query);
const RAVINE_25 = 'p.k=25&at=-2.5,1';
const RAVINE_50 = 'p.k=50&at=-3,1';
const LONG = 'steps=2000';

describe('condition 25', () => {
  it('has curvatures 1 and 25, and the limit 0.08 everywhere', () => {
    for (const step of [0, 7, 40]) {
      const f = facts(`${RAVINE_25}&eta=0.07&step=${step}`);
      expect([f.lambdaMin, f.lambdaMax, f.kappa]).toEqual([1, 25, 25]);
      expect(f.limit).toBeCloseTo(0.08, 15);
      expect(f.limitPlain).toBeCloseTo(0.08, 15);
    }
  });

  it.each([
    [0.02, 0.5, 0.98],
    [0.04, 0, 0.96],
    [0.07, -0.75, 0.93],
    [0.08, -1, 0.92],
    [0.085, -1.125, 0.915],
  ])('η = %f: the factor is %f between the walls and %f along the floor', (eta, steep, flat) => {
    const f = facts(`${RAVINE_25}&eta=${eta}&step=0`);
    expect(f.factorSteep).toBeCloseTo(steep, 12);
    expect(f.factorFlat).toBeCloseTo(flat, 12);
    expect(f.rootSteep).toBeCloseTo(steep, 12);
    expect(f.rootFlat).toBeCloseTo(flat, 12);
    expect(f.radius).toBeCloseTo(Math.max(Math.abs(steep), flat), 12);
  });

  it('counts steps to a loss of 1e-6', () => {
    const steps = (query: string) => facts(`${RAVINE_25}&${LONG}&step=0&${query}`).stepsToMillionth;
    expect(steps('eta=0.07')).toBe(104);
    expect(steps('eta=0.04')).toBe(184);
    expect(steps(`eta=${1 / 9}&beta=${4 / 9}`)).toBe(30);
    expect(steps('eta=0.08')).toBe(Infinity);
    expect(facts(`${RAVINE_25}&${LONG}&eta=0.08&step=0`).endLoss).toBeCloseTo(12.5, 9);
    expect(facts(`${RAVINE_25}&${LONG}&eta=0.085&step=0`).endLoss).toBeGreaterThan(1e6);
  });

  it('is fastest at 2/(L + μ) without momentum and at 1/9, 4/9 with it', () => {
    const f = facts(`${RAVINE_25}&eta=0.05&step=0`);
    expect(f.bestEta).toBeCloseTo(2 / 26, 8);
    expect(facts(`${RAVINE_25}&eta=${2 / 26}&step=0`).radius).toBeCloseTo(24 / 26, 12);
    expect(f.bestPairEta).toBeCloseTo(1 / 9, 12);
    expect(f.bestPairBeta).toBeCloseTo(4 / 9, 12);
    expect(f.bestRate).toBeCloseTo(4 / 6, 12);
  });
});

describe('condition 50', () => {
  it('has the limits 0.04, 0.076 and 0.02714', () => {
    const f = facts(`${RAVINE_50}&eta=0.038&beta=0.9&step=0`);
    expect(f.limitPlain).toBeCloseTo(0.04, 15);
    expect(f.limitHeavyBall).toBeCloseTo(0.076, 15);
    expect(f.limitNesterov).toBeCloseTo(0.02714, 5);
    expect(f.limit).toBe(f.limitHeavyBall);
  });

  it('has the optimum η = 0.0614, β = 0.5658, where y still alternates', () => {
    const f = facts(`${RAVINE_50}&eta=0.038&step=0`);
    expect(f.bestPairEta).toBeCloseTo(0.0614, 4);
    expect(f.bestPairBeta).toBeCloseTo(0.5658, 4);
    expect(f.bestRate).toBeCloseTo((Math.sqrt(50) - 1) / (Math.sqrt(50) + 1), 12);
    // The lesson's 45 steps are those of its rounded numbers; the exact pair takes one more.
    const steps = (eta: number, beta: number) =>
      facts(`${RAVINE_50}&${LONG}&eta=${eta}&beta=${beta}&step=0`).stepsToMillionth;
    expect(steps(0.0614, 0.5658)).toBe(45);
    expect(steps(f.bestPairEta, f.bestPairBeta)).toBe(46);
    expect(facts(`${RAVINE_50}&${LONG}&eta=0.0614&beta=0.5658&step=40`).signChangesY).toBe(40);
  });

  it.each([
    [0, 198, 50],
    [0.5, 90, 30],
    [0.9, 163, 25],
  ])('η = 0.038, β = %f: %i steps, y changes sign %i times in 50', (beta, steps, changes) => {
    const f = facts(`${RAVINE_50}&${LONG}&eta=0.038&beta=${beta}&step=50`);
    expect(f.stepsToMillionth).toBe(steps);
    expect(f.signChangesY).toBe(changes);
  });

  it('overshoots along the floor at β = 0.9: both modes are complex, of modulus √β', () => {
    const f = facts(`${RAVINE_50}&${LONG}&eta=0.038&beta=0.9&step=398`);
    // The 25th change comes in step 399, in exact arithmetic too.
    expect(f.signChangesX).toBe(24);
    expect([f.rootFlat, f.rootSteep]).toEqual([NaN, NaN]);
    expect(f.modulusFlat).toBeCloseTo(Math.sqrt(0.9), 12);
    expect(f.modulusSteep).toBeCloseTo(Math.sqrt(0.9), 12);
    expect(f.stepsPerDigit).toBeCloseTo(Math.LN10 / -Math.log(Math.sqrt(0.9)), 9);
  });

  it('lets momentum go beyond the limit of gradient descent, and Nesterov not as far', () => {
    const f = (query: string) => facts(`${RAVINE_50}&${LONG}&step=0&${query}`);
    expect(f('eta=0.041').stepsToMillionth).toBe(Infinity);
    expect(f('eta=0.041').radius).toBeGreaterThan(1);
    expect(f('eta=0.041&beta=0.9').stepsToMillionth).toBe(147);
    expect(f('eta=0.038&beta=0.9&opt=nesterov').stepsToMillionth).toBe(Infinity);
    expect(f('eta=0.038&beta=0.9&opt=nesterov').radius).toBeGreaterThan(1);
    expect(f('eta=0.025&beta=0.9&opt=nesterov').stepsToMillionth).toBe(75);
  });

  it('damps complex modes by √(β(1 − ηλ)) with Nesterov', () => {
    const f = facts(`${RAVINE_50}&eta=0.015&beta=0.9&opt=nesterov&step=0`);
    expect(f.rootSteep).toBeNaN();
    expect(f.modulusSteep).toBeCloseTo(Math.sqrt(0.9 * (1 - 0.015 * 50)), 12);
  });

  it('is slow along the floor because the walls cap η', () => {
    expect(facts(`${RAVINE_50}&eta=0.0039&step=0`).factorFlat).toBeCloseTo(0.9961, 12);
    expect(facts(`${RAVINE_50}&eta=0.038&step=0`).factorFlat).toBeCloseTo(0.962, 12);
  });
});

it('converts the averaged form by 1 − β: η = 0.5 at β = 0.9 has the modes of η = 0.05', () => {
  const averaged = facts(`${RAVINE_25}&eta=0.5&beta=0.9&opt=heavyBallAveraged&step=20`);
  const torch = facts(`${RAVINE_25}&eta=0.05&beta=0.9&step=20`);
  for (const name of ['x', 'y', 'modulusFlat', 'modulusSteep', 'errorFlat', 'errorSteep'])
    expect(averaged[name]).toBeCloseTo(torch[name], 10);
});

it('starts on the axis of the saddle well and stays there', () => {
  const f = facts('s=saddleWell&at=2,0&eta=0.1&steps=500&step=500');
  expect([Math.abs(f.x) < 1e-9, f.y]).toEqual([true, 0]);
  expect(f.lambdaMin).toBeLessThan(0);
  expect(f.rootFlat).toBeGreaterThan(1);
  expect(f.kappa).toBeNaN();
});
