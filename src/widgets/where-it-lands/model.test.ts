import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../tools/model-facts.ts';
import { schema } from './inputs.ts';
import { whereItLandsModel } from './model.ts';

const facts = (query: string) => factsOf(whereItLandsModel, query);
const close = (value: number, digits = 6): unknown => expect.closeTo(value, digits);

describe('the numbers of lesson 10', () => {
  it('regression', () => {
    expect(facts('')).toMatchObject({
      ...{ xx11: 3, xx12: 3, xx22: 5, xy1: 5, xy2: 6, rank: 2 },
      ...{ theta1: close(7 / 6), theta2: close(0.5), g1: close(-10 / 3), g2: close(-4) },
      ...{ risk: 3, riskLeast: close(1 / 18), residual1: -1, residual2: -2, residual3: -2 },
    });
    expect(facts('theta=1.1666666666666667,0.5')).toMatchObject({ g1: 0, g2: 0 });
    expect(facts('data=1,1;1,2;1,4')).toMatchObject({ rank: 1 });
  });

  it('the Gaussian', () => {
    expect(facts('model=gaussian')).toMatchObject({
      ...{ s11: close(2 / 3), s12: 0, s22: 2, mean1: 1, mean2: 1, gm1: 0, gm2: 0 },
      ...{ g11: close(0.5), g12: 0, g21: 0, g22: close(-1.5), a11: 1.5, b22: close(3) },
    });
    const there = facts('model=gaussian&sigma=0.6666666666666666,0,2');
    expect(there).toMatchObject({ g11: 0, g12: 0, g22: 0 });
    expect(there.l).toBeCloseTo(there.lLeast, 12);
    // The mean follows the data of a link that says nothing of it.
    expect(facts('model=gaussian&data=0,0;4,0;2,3')).toMatchObject({ gm1: 0, gm2: 0, mean1: 2 });
  });

  it('logistic regression', () => {
    expect(facts('model=logistic&step=1')).toMatchObject({
      ...{ g1: 0, g2: -1, h11: 1, h12: 0.5, h22: 1.5, newtonSteps: 4, separable: 0 },
      ...{ newton1_1: close(-0.4), newton1_2: close(0.8), newton2_1: close(-0.45199, 5) },
      ...{ nll_0: close(2.772589), nll: close(2.347487), norm_0: 1, norm_1: close(0.096, 3) },
      ...{ newton4_1: close(-0.454092), newton4_2: close(0.908184) },
    });
    const divided = facts('model=logistic&data=-1,0;0,0;1,1;2,1');
    expect(divided.separable).toBe(1);
    expect(divided.newtonSteps).toBeNaN();
    expect(divided.gdSteps).toBeNaN();
  });

  it('PCA, of points and of a given S', () => {
    const numbers = {
      ...{ lambda1: close(3.618034), lambda2: close(1.381966), b1: close(0.850651) },
      ...{ b2: close(0.525731), value: close(3), g1: close(6), g2: close(2), slope: close(2) },
    };
    expect(facts('model=pca&angle=0')).toMatchObject(numbers);
    expect(facts('model=pca&data=&sigma=3,1,2')).toMatchObject(numbers);
  });

  it('the hinge', () => {
    expect(facts('model=hinge')).toMatchObject({
      ...{ t1: close(0.8), t2: close(0.1), t3: close(0.05), active: 3, atKink: 0 },
      ...{ sub1: close(-3.2), sub2: close(0.7), best1: close(0.7), best2: close(-0.4) },
      ...{ slopeLow: -1, slopeHigh: 0, hinge: 0 },
    });
    expect(facts('model=hinge&theta=0.5,0')).toMatchObject({
      atKink: 1,
      sub1Low: -3,
      sub1High: -1,
    });
    expect(facts('model=hinge&margin=0.5')).toMatchObject({
      slopeLow: -1,
      slopeHigh: -1,
      hinge: 0.5,
    });
  });

  it('a mixture: shares of a point sum to 1, and log L only grows', () => {
    const steps = [0, 1, 2, 5, 20].map((step) => facts(`model=mixture&step=${step}`));
    for (const [k, f] of steps.entries()) {
      expect(f.r3_1 + f.r3_2).toBeCloseTo(1, 12);
      expect(f.n1 + f.n2).toBeCloseTo(f.points, 9);
      if (k > 0) expect(f.logLikelihood).toBeGreaterThan(steps[k - 1].logLikelihood);
    }
    expect(facts('model=mixture&mu=-2,0,0,2,2,0').components).toBe(3);
  });
});

describe('links', () => {
  it.each([
    'v=1&model=regression&theta=1,0.5',
    'v=1&model=gaussian&mu=0,1&sigma=2,0.5,1',
    'v=1&model=mixture&mu=-2,0,0,2,2,0&step=4&steps=60',
    'v=1&model=logistic&data=-1,0;0,0;1,1;2,1&theta=1,1&step=9&eta=0.1&pane=curve',
    'v=1&model=pca&data=&sigma=3,1,2&angle=31.7',
    'v=1&model=hinge&data=1,2,1;0,-1,-1&theta=1,0&margin=0.25&pane=plane',
  ])('%s opens and closes again', (query) => {
    const { state, notices } = schema.parse(query);
    expect(notices).toEqual([]);
    expect(schema.parse(schema.print(state)).state).toEqual(state);
    for (const [key, value] of new URLSearchParams(query)) {
      if (key !== 'v') expect(schema.entry(state, key)).toBe(value);
    }
  });

  it('say only what differs from the model’s own beginning', () => {
    expect(schema.print(schema.parse('model=gaussian').state)).toBe('v=1&model=gaussian');
    expect(schema.print(schema.parse('model=hinge&theta=1,0').state)).toBe(
      'v=1&model=hinge&theta=1,0',
    );
  });
});

describe('faults', () => {
  it.each([
    ['data=0,1;1', 'This point has 1 of 2 entries.'],
    ['data=0,1;1,two', '“two” is not a number.'],
    ['data=0,1', 'There is only one point.'],
    ['model=logistic&data=0,1;1,2', '“2” is no class.'],
    ['model=hinge&data=0,1;1,2', 'This point has 2 of 3 entries.'],
    ['model=mixture&mu=', 'needs the mean of at least one component'],
    ['model=forest', 'There is nothing named “forest” here.'],
    ['data=0,1;1,99999', '99999 is too large.'],
  ])('%s: %s', (query, sentence) => {
    expect(whereItLandsModel.faults(query).join(' ')).toContain(sentence);
  });

  it('classes are read by sign or number', () => {
    expect(whereItLandsModel.faults('model=hinge&data=2,1,+;-1,1,-;0,0,1')).toEqual([]);
    expect(facts('model=hinge&data=2,1,+;-1,1,-;0.5,-0.5,+').t2).toBeCloseTo(0.1, 12);
  });
});
