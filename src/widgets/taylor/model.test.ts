import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { ensemble } from '../../worker/handlers/ensemble.ts';
import type { Handler } from '../../worker/handlers/handler.ts';
import { modelSteps } from '../../worker/handlers/modelSteps.ts';
import { stationary } from '../../worker/handlers/stationary.ts';
import { taylor } from '../../worker/handlers/taylor.ts';
import type { MethodName } from '../../worker/protocol.ts';
import type { Run } from '../model.ts';
import { examples } from './examples.ts';
import { schema } from './inputs.ts';
import { taylorModel } from './model.ts';

const handlers = { ensemble, modelSteps, stationary, taylor } as unknown as Partial<
  Record<MethodName, Handler<never>>
>;
/** Answers as the worker does, for the methods that this model asks. */
const run = ((method: MethodName, request: never) => {
  const handler = handlers[method];
  if (!handler) throw new Error(`${method} is not asked by this model`);
  const outcome = complete(handler.work(request));
  return outcome.ok ? outcome.value : null;
}) as Run;
const facts = (query: string) => taylorModel.facts(query, run);
const encoded = (source: string) => encodeURIComponent(source);

describe('the worked examples of lesson 8', () => {
  it('e^x cos y at 0, moved by (0.1, 0.2)', () => {
    const f = facts('f=exp(x)*cos(y)&at=0,0&h=0.1,0.2');
    expect([f.gx, f.gy, f.h11, f.h12, f.h22].map((v) => v + 0)).toEqual([1, 0, 1, 0, -1]);
    expect(f.linear).toBeCloseTo(1.1, 14);
    expect(f.quadratic).toBeCloseTo(1.085, 14);
    expect(f.moved.toFixed(6)).toBe('1.083141');
    expect(f.errorLinear).toBeCloseTo(f.moved - 1.1, 14);
    expect(f.quadraticTerm).toBeCloseTo(-0.015, 14);
    [f.slope0, f.slope1, f.slope2].forEach((s, k) => expect(Math.abs(s - k - 1)).toBeLessThan(0.1));
  });
  it('halving h leaves a quarter of the linear error and an eighth of the quadratic', () => {
    const query = (h: string) => `f=exp(x)*cos(y)&at=0,0&h=${h}`;
    const [far, near] = [facts(query('0.02,0.04')), facts(query('0.01,0.02'))];
    expect(far.errorLinear / near.errorLinear).toBeCloseTo(4, 0);
    expect(far.errorQuadratic / near.errorQuadratic).toBeCloseTo(8, 0);
  });
  it('Rosenbrock at (1, 1)', () => {
    const f = facts(`f=${encoded('100(y-x^2)^2+(1-x)^2')}&at=1,1`);
    expect([f.h11, f.h12, f.h21, f.h22]).toEqual([802, -400, -400, 200]);
    expect(f.lambdaMin.toFixed(5)).toBe('0.39936');
    expect(f.lambdaMax.toFixed(1)).toBe('1001.6');
    expect(f.kappa.toFixed(2)).toBe('2508.01');
    expect(f.ellipseRatio).toBeCloseTo(Math.sqrt(f.kappa), 12);
    expect([f.det, f.trace]).toEqual([400, 1002]);
  });
  it('x³ + y³ − 3xy: a saddle, a minimum, and Newton from (2, 2)', () => {
    const text = encoded('x^3+y^3-3x*y');
    const saddle = facts(`f=${text}&at=0,0`);
    expect(saddle.lambdaMin).toBeCloseTo(-3, 14);
    expect(saddle.lambdaMax).toBeCloseTo(3, 14);
    expect(saddle.det).toBe(-9);
    const low = facts(`f=${text}&at=1,1`);
    expect(low.lambdaMin).toBeCloseTo(3, 14);
    expect(low.lambdaMax).toBeCloseTo(9, 14);
    const away = facts(`f=${text}&at=2,2&eta=0.1`);
    expect(away.newtonX).toBeCloseTo(4 / 3, 14);
    expect(away.newtonY).toBeCloseTo(4 / 3, 14);
    expect(away.newtonDescent).toBeGreaterThan(0);
    expect([away.gdX, away.gdY]).toEqual([2 - 0.6, 2 - 0.6]);
  });
  it('x³ − 3x + y³ − 12y: one minimum, one maximum, two saddles', () => {
    const f = facts(`f=${encoded('x^3-3x+y^3-12y')}&look=stationary&view=-4,4,-4,4`);
    expect([f.minima, f.maxima, f.saddles, f.inconclusive]).toEqual([1, 1, 2, 0]);
  });
  it('Himmelblau: nine points, and Newton from (0.5, 0.5) to the maximum', () => {
    const text = encoded('(x^2+y-11)^2+(x+y^2-7)^2');
    const all = facts(`f=${text}&look=stationary&view=-5,5,-5,5`);
    expect([all.minima, all.saddles, all.maxima]).toEqual([4, 4, 1]);
    const f = facts(`f=${text}&look=steps&at=0.5,0.5&eta=0.01&steps=20&step=1`);
    expect(f.newtonEndX.toFixed(6)).toBe('-0.270845');
    expect(f.newtonEndY.toFixed(6)).toBe('-0.923039');
    expect(f.newtonDescent).toBeLessThan(0);
    expect(f.newtonStepX).toBeCloseTo(f.newtonX, 12);
    expect(f.gdStepY).toBeCloseTo(f.gdY, 12);
    expect(f.gdEndValue).toBeLessThan(f.newtonEndValue);
  });
  it('the inconclusive zoo: det is 0 in all of them', () => {
    for (const source of ['x^4+y^4', 'x^4-y^4', 'x^3-3x*y^2', '(y-x^2)*(y-3x^2)']) {
      const f = facts(`f=${encoded(source)}&at=0,0&look=stationary&view=-1,1,-1,1`);
      expect([f.det, f.inconclusive, f.stationaryPoints], source).toEqual([0, 1, 1]);
    }
  });
  it('Peano’s function is −t⁴ on the parabola', () => {
    expect(facts(`f=${encoded('(y-x^2)*(y-3x^2)')}&at=0.1,0.02`).value).toBeCloseTo(-1e-4, 14);
  });
  it('Schwarz fails where the mixed partials are not continuous', () => {
    const f = facts(`f=${encoded('f(x,y)=x*y*(x^2-y^2)/(x^2+y^2);f(0,0)=0')}&at=0,0`);
    expect(Math.abs(f.h12)).toBeCloseTo(1, 5);
    expect(f.h21).toBeCloseTo(-f.h12, 5);
  });
  it('curvature along a direction lies between the eigenvalues', () => {
    const f = facts(`f=${encoded('x^2+3x*y+4y^2')}&at=0,0&angle=53.13010235415598`);
    // d = (3, 4)/5: (2·9 + 2·3·12 + 8·16)/25.
    expect(f.curvature).toBeCloseTo(218 / 25, 12);
    expect(f.curvature).toBeGreaterThan(f.lambdaMin);
    expect(f.curvature).toBeLessThan(f.lambdaMax);
  });
  it('random symmetric matrices are saddles more and more', () => {
    const f = facts('look=random&n=10&samples=4000');
    expect(f.shareSaddle1).toBe(0);
    expect(Math.abs(f.shareSaddle2 - 0.7)).toBeLessThan(0.03);
    expect(Math.abs(f.shareSaddle3 - 0.95)).toBeLessThan(0.02);
    expect([f.shareSaddle6, f.shareSaddle8, f.shareSaddle]).toEqual([1, 1, 1]);
  });
});

describe('one variable', () => {
  it('has derivatives to the sixth and models of each order', () => {
    const f = facts('f=sin(x)&at=0&h=1&order=5');
    expect([f.d1, f.d2, f.d3, f.d5].map((v) => v + 0)).toEqual([1, 0, -1, 1]);
    expect(f.model5).toBeCloseTo(1 - 1 / 6 + 1 / 120, 14);
    expect(f.error5).toBeCloseTo(Math.sin(1) - f.model5, 14);
    expect(f.gx).toBeUndefined();
  });
});

interface GoldenPoint {
  readonly x: number[];
  readonly value: number;
  readonly hess: number[][];
  readonly class: 'min' | 'max' | 'saddle' | 'degenerate';
}
interface GoldenCase {
  readonly id: string;
  readonly expr: string;
  readonly vars: string[];
  readonly box: [number, number][] | null;
  readonly points: GoldenPoint[];
}
const golden = (
  JSON.parse(
    readFileSync(new URL('../../core/golden/stationary.json', import.meta.url), 'utf8'),
  ) as { cases: GoldenCase[] }
).cases;

describe('the golden stationary points, through the widget', () => {
  it('are nine functions of two variables', () => {
    expect(golden.map(({ id }) => id)).toHaveLength(9);
    expect(golden.every(({ vars }) => vars.join() === 'x,y')).toBe(true);
  });
  it.each(golden.map((c) => [c.id, c] as const))('%s', (_id, { expr, box, points }) => {
    const view = box ? box.flat() : [-10, 10, -10, 10];
    const text = `f=${encoded(expr)}&view=${view.join()}`;
    const count = (kind: string) => points.filter((p) => p.class === kind).length;
    const all = facts(`${text}&look=stationary`);
    expect([all.minima, all.maxima, all.saddles, all.inconclusive]).toEqual(
      ['min', 'max', 'saddle', 'degenerate'].map(count),
    );
    for (const { x, value, hess, class: kind } of points) {
      const f = facts(`${text}&at=${x.join()}`);
      const size = Math.max(1, ...hess.flat().map(Math.abs));
      expect(Math.abs(f.value - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
      expect(f.gradientNorm).toBeLessThan(1e-9 * size);
      [f.h11, f.h12, f.h21, f.h22].forEach((entry, k) =>
        expect(Math.abs(entry - hess.flat()[k])).toBeLessThan(1e-8 * size),
      );
      if (kind === 'min') expect(f.kappa).toBeGreaterThan(0);
      else expect(f.kappa).toBeNaN();
      if (kind === 'saddle') expect(f.det).toBeLessThan(0);
    }
  });
});

describe('the states of a link', () => {
  it('says what cannot be read, in the function and in the path', () => {
    expect(taylorModel.faults('f=x^^2')).not.toEqual([]);
    expect(taylorModel.faults('f=f(x,y,z)=x*y*z')).not.toEqual([]);
    expect(taylorModel.faults('path=(t,')).not.toEqual([]);
    expect(taylorModel.faults('path=t^2')).toEqual(['A path has two numbers, for x and for y.']);
    expect(taylorModel.faults('path=(t,a*t)')).toEqual(['A path depends on t alone.']);
    expect(taylorModel.faults('f=x%2By&path=(t,2t^2)')).toEqual([]);
    expect(taylorModel.faults('f=sin(x)&at=1&h=0.1')).toEqual([]);
  });
  it('come back to the bit', () => {
    for (const { patch } of examples) {
      const state = { ...schema.default, ...patch };
      expect(schema.parse(schema.print(state)).state).toEqual(state);
      const moved = { ...state, look: 'model' as const, at: [0.1, 0.2], step: 3, seed: 7 };
      expect(schema.parse(schema.print(moved)).state).toEqual(moved);
      const own = { ...state, source: `${state.source ?? ''}+0*x`, at: [0, 0] };
      expect(schema.parse(schema.print(own)).state).toEqual(own);
      expect(taylorModel.faults(schema.print(state))).toEqual([]);
    }
  });
  it('clamp what is out of range, and say so', () => {
    const { state, notices } = schema.parse('n=1000&order=9');
    expect([state.n, state.order]).toEqual([100, 6]);
    expect(notices).toHaveLength(2);
  });
});
