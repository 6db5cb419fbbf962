import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../tools/model-facts.ts';
import { readMap } from '../../ui/mathfield/readMap.ts';
import { schema } from './inputs.ts';
import { fitted, jacobianModel } from './model.ts';

const facts = (query: string): Readonly<Record<string, number>> => factsOf(jacobianModel, query);

describe('the numbers of lesson 03', () => {
  it('the complex square at (1, 2)', () => {
    const f = facts('f=(x^2-y^2,2x*y)&at=1,2&h=0.1,-0.05&size=0.2');
    expect([f.j11, f.j12, f.j21, f.j22]).toEqual([2, -4, 4, 2]);
    expect(f.det).toBeCloseTo(20, 12);
    expect(f.area).toBeCloseTo(20, 12);
    expect([f.jh1, f.jh2]).toEqual([expect.closeTo(0.4, 12), expect.closeTo(0.3, 12)]);
    expect([f.change1, f.change2]).toEqual([expect.closeTo(0.4075, 12), expect.closeTo(0.29, 12)]);
    expect([f.s1, f.s2]).toEqual([
      expect.closeTo(Math.sqrt(20), 12),
      expect.closeTo(Math.sqrt(20), 12),
    ]);
    expect(f.errorSlope).toBeCloseTo(2, 1);
  });
  it('polar coordinates: the area factor is r', () => {
    const polar = 'f=f(r,theta)=(r*cos(theta),r*sin(theta))';
    const f = facts(`${polar}&at=2,0.5235987755982988`);
    expect(f.j11).toBeCloseTo(0.866, 4);
    expect(f.j12).toBeCloseTo(-1, 12);
    expect(f.j21).toBeCloseTo(0.5, 12);
    expect(f.j22).toBeCloseTo(1.7321, 4);
    expect(f.det).toBeCloseTo(2, 12);
    expect(facts(`${polar}&at=0.5,1`).area).toBeCloseTo(0.5, 12);
  });
  it('softmax at (0, ln 2, ln 3): a push of the third logit lowers the other shares', () => {
    const f = facts(`f=x:3;softmax(x)&at=0,${Math.LN2},${Math.log(3)}&h=0,0,1`);
    expect([f.y1, f.y2, f.y3].map((y) => (6 * y).toFixed(10))).toEqual(
      [1, 2, 3].map((y) => y.toFixed(10)),
    );
    expect([f.j13, f.j23, f.j33].map((v) => (36 * v).toFixed(10))).toEqual(
      [-3, -6, 9].map((v) => v.toFixed(10)),
    );
    expect(f.rank).toBe(2);
    expect(f.det).toBeCloseTo(0, 12);
  });
  it('rank collapse', () => {
    const f = facts('f=(x%2By,2x%2B2y)&at=1,1');
    expect([f.det, f.rank]).toEqual([0, 1]);
  });
});

describe('the layer of lesson 05, as a function of its weights', () => {
  const layer =
    'f=x:2=(2,1);b:2=(0,-1);W:2x2;a=tanh(W*x%2Bb);1/2*(a[1]-1)^2%2B1/2*a[2]^2&at=1,0.5,-1,2';
  it('has the gradient δxᵀ, column by column', () => {
    const f = facts(layer);
    expect(f.y1).toBeCloseTo(0.493093, 6);
    expect([f.j11, f.j12, f.j13, f.j14].map((v) => v.toFixed(4))).toEqual([
      '-0.2002',
      '0.1362',
      '-0.1001',
      '0.0681',
    ]);
  });
  it('carries the error back to its input', () => {
    const f = facts(
      'f=W:2x2=[1,-1;0.5,2];b:2=(0,-1);x:2;a=tanh(W*x%2Bb);1/2*(a[1]-1)^2%2B1/2*a[2]^2&at=2,1',
    );
    expect([f.j11, f.j12].map((v) => v.toFixed(4))).toEqual(['-0.0661', '0.2363']);
  });
});

describe('a state made to fit its map', () => {
  const fit = (query: string) => {
    const inputs = schema.parse(query).state;
    return fitted(inputs, readMap(inputs.source, 'f'));
  };
  it('drops what an earlier map left over and fills what is missing', () => {
    const own = fit('f=x:3;softmax(x)&at=1,2&u=1,2&m=1,2,3,4');
    expect(own.at).toEqual([1, 2, 1]);
    expect(own.u).toEqual([1, 2, 0]);
    expect(own.tried).toEqual([]);
    expect([own.view, own.out]).toEqual([[], []]);
  });
  it('takes no view whose ends are the wrong way round, or that nobody can draw', () => {
    for (const view of ['2,1,0,1', '0,1e9,0,1', '1,1,0,1', '0,1,2'])
      expect(schema.parse(`view=${view}`).notices).toHaveLength(1);
    expect(fit('f=x&view=1,2,0,1').view).toEqual([]);
    expect(fit('view=1,2,0,1').view).toEqual([1, 2, 0, 1]);
  });
});

it('both products are the same number on maps of all shapes', () => {
  for (const query of [
    '',
    'f=(x/z,y/z)&at=1,2,3',
    'f=(cos(t),sin(t),t)&at=1',
    'f=x*y*z&at=1,2,3',
  ]) {
    const f = facts(query);
    const own = Object.entries(f).filter(([name]) => name.startsWith('uj'));
    expect(own.length).toBeGreaterThan(0);
    expect(Number.isFinite(f.dual)).toBe(true);
  }
});
