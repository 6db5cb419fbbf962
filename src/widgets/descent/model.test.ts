import { describe, expect, it } from 'vitest';
import { run } from '../../../tools/model-facts.ts';
import { descentModel } from './model.ts';

// The worked numbers of lesson 9, read off the widget's states as a lesson would quote them.

const facts = (query: string) => descentModel.facts(query, run);

describe('the ravine of curvatures 1 and 25, from (−2.5, 1)', () => {
  const at = (more: string) => facts(`s=ravine&at=-2.5,1&${more}`);

  it('η = 0.07: y is multiplied by −0.75, x by 0.93; 104 steps', () => {
    const one = at('eta=0.07&step=1&steps=400');
    expect(one.y).toBeCloseTo(-0.75, 12);
    expect(one.factorSteep).toBeCloseTo(-0.75, 12);
    expect(one.factorFlat).toBeCloseTo(0.93, 12);
    expect(one.stepsToMillionth).toBe(104);
    expect(one.arrival_1).toBe(104);
    expect(at('eta=0.07&step=2').y).toBeCloseTo(0.5625, 12);
  });

  it('η = 0.08: y = ±1 for ever, and the loss tends to 12.5', () => {
    const end = at('eta=0.08&steps=2000&step=2000');
    expect(Math.abs(end.y)).toBeCloseTo(1, 9);
    expect(end.endLoss).toBeCloseTo(12.5, 6);
    expect(end.limit).toBeCloseTo(0.08, 12);
    expect(end.radius).toBeCloseTo(1, 12);
  });

  it('η = 0.085 diverges with factor −1.125', () => {
    const one = at('eta=0.085&step=3');
    expect(one.factorSteep).toBeCloseTo(-1.125, 12);
    expect(one.endLoss).toBeGreaterThan(15.625);
  });

  it('η = 0.04: y is 0 after one step, then 184 steps in all', () => {
    const one = at('eta=0.04&step=1&steps=400');
    expect(one.y).toBe(0);
    expect(one.stepsToMillionth).toBe(184);
  });

  it('heavy ball at its best: η = 1/9, β = 4/9, 30 steps', () => {
    const best = at('eta=0.1111111111111111&beta=0.4444444444444444');
    expect(best.stepsToMillionth).toBe(30);
    expect(best.bestPairEta).toBeCloseTo(1 / 9, 12);
    expect(best.bestPairBeta).toBeCloseTo(4 / 9, 12);
    expect(best.bestRate).toBeCloseTo(4 / 6, 12);
  });

  it('three of them race', () => {
    const race = at(
      'eta=0.07&steps=400&runs=gradientDescent,eta:0.04;heavyBall,eta:0.1111111111111111,beta:0.4444444444444444',
    );
    expect([race.arrival_1, race.arrival_2, race.arrival_3]).toEqual([104, 184, 30]);
    expect(race.evaluations_3).toBe(31);
  });
});

describe('κ = 50 from (−3, 1)', () => {
  const at = (more: string) => facts(`s=ravine&p.k=50&at=-3,1&steps=400&${more}`);

  it.each([
    ['eta=0.038', 198],
    ['eta=0.038&beta=0.5', 90],
    ['eta=0.038&beta=0.9', 163],
    ['eta=0.041&beta=0.9', 147],
    ['opt=nesterov&eta=0.025&beta=0.9', 75],
  ])('%s: %d steps', (query, steps) => {
    expect(at(query).stepsToMillionth).toBe(steps);
  });

  it('y changes sign in 50, 30 and 25 of the first 50 steps; with β = 0.9 x overshoots too', () => {
    const signs = [0, 0.5, 0.9].map((beta) => at(`eta=0.038&beta=${beta}&step=50`).signChangesY);
    expect(signs).toEqual([50, 30, 25]);
    expect(at('eta=0.038&beta=0.9&step=400').signChangesX).toBe(25);
  });

  it('η = 0.041 diverges without momentum', () => {
    expect(at('eta=0.041').stepsToMillionth).toBe(Infinity);
    expect(at('eta=0.041').endLoss).toBeGreaterThan(1e3);
  });

  it('the optimum: η = 0.0614, β = 0.5658, 45 steps, y alternating in every one', () => {
    const { bestPairEta, bestPairBeta } = at('eta=0.038');
    expect(bestPairEta).toBeCloseTo(0.0614, 4);
    expect(bestPairBeta).toBeCloseTo(0.5658, 4);
    const best = at('eta=0.0614&beta=0.5658&step=44');
    expect(best.stepsToMillionth).toBe(45);
    expect(best.signChangesY).toBe(44);
  });

  it('Nesterov with β = 0.9: limit 0.02714, so that 0.038 diverges', () => {
    const nesterov = at('opt=nesterov&eta=0.038&beta=0.9');
    expect(nesterov.limitNesterov).toBeCloseTo(0.02714, 5);
    expect(nesterov.limit).toBe(nesterov.limitNesterov);
    expect(nesterov.endLoss).toBeGreaterThan(1e3);
  });

  it('the bouncing rate is the faster one along the floor', () => {
    expect(at('eta=0.0039&step=5').factorFlat).toBeCloseTo(0.9961, 12);
    expect(at('eta=0.038&step=5').factorFlat).toBeCloseTo(0.962, 12);
  });
});

describe('other claims', () => {
  it('saddleWell: from (2, 0) to the saddle, from (1.5, 0.001) to a minimum', () => {
    const on = facts('s=saddleWell&at=2,0&eta=0.1&steps=500');
    expect([on.endX, on.endY]).toEqual([expect.closeTo(0, 9), 0]);
    const off = facts('s=saddleWell&at=1.5,0.001&eta=0.1&steps=500');
    expect(off.endX).toBeCloseTo(0, 6);
    expect(Math.abs(off.endY)).toBeCloseTo(Math.SQRT2, 6);
  });

  it('Newton takes one step on a quadratic, whatever κ', () => {
    for (const k of [2, 25, 900]) {
      expect(facts(`s=ravine&p.k=${k}&opt=newton`).stepsToMillionth).toBe(1);
    }
  });

  it('the first step of Adam is η in each coordinate, whatever the slope', () => {
    const first = facts('f=1000x+0.001y&at=0,0&opt=adam&eta=0.1&step=1');
    expect(first.x).toBeCloseTo(-0.1, 6);
    expect(first.y).toBeCloseTo(-0.1, 5);
  });

  it('turning the ravine changes nothing for gradient descent and much for Adam', () => {
    // The start turns with the ravine.
    const turned = (theta: number) =>
      facts(
        `s=turnedRavine&p.theta=${theta}&at=${-2.5 * Math.cos(theta) - Math.sin(theta)},${-2.5 * Math.sin(theta) + Math.cos(theta)}&eta=0.07&steps=400&runs=adam,eta:0.1`,
      );
    const [along, across] = [turned(0), turned(0.6457718232379019)];
    expect(along.arrival_1).toBe(104);
    expect(across.arrival_1).toBe(104);
    expect(across.arrival_2).not.toBe(along.arrival_2);
  });

  it('each at its best step size beats what was set', () => {
    const own = facts('s=ravine&at=-2.5,1&eta=0.02&steps=400&runs=adam,eta:0.01');
    const best = facts('s=ravine&at=-2.5,1&eta=0.02&steps=400&race=best&runs=adam,eta:0.01');
    expect(best.arrival_1).toBeLessThan(own.arrival_1);
    expect(best.arrival_2).toBeLessThan(own.arrival_2);
    expect(best.eta_1).not.toBe(own.eta_1);
  });

  it('data make a function: the least squares of lesson 10', () => {
    const data = facts('data=0,1;1,2;2,2&of=line&at=0,0&eta=0.2&steps=500&view=-1,3,-1,2');
    expect(data.gradientX).not.toBeNaN();
    const start = facts('data=0,1;1,2;2,2&of=line&at=0,0&eta=0.2&step=0&view=-1,3,-1,2');
    expect([start.gradientX, start.gradientY]).toEqual([
      expect.closeTo((-2 / 3) * 5, 12),
      expect.closeTo((-2 / 3) * 6, 12),
    ]);
    expect(data.endX).toBeCloseTo(7 / 6, 6);
    expect(data.endY).toBeCloseTo(1 / 2, 6);
  });
});
