import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { handlers } from '../../worker/handlers/all.ts';
import type { Handler } from '../../worker/handlers/handler.ts';
import type { MethodName } from '../../worker/protocol.ts';
import { examples } from './examples.ts';
import { schema } from './inputs.ts';
import { dagModel, traceRequest, readingOf } from './model.ts';
import type { Run } from '../model.ts';

const run: Run = (method, request) => {
  const handler = handlers[method] as Handler<MethodName>;
  const result = complete(handler.work(request as never));
  return result.ok ? result.value : null;
};
const facts = (query: string) => dagModel.facts(query, run);

describe('worked numbers of lesson 06', () => {
  it('p12: L = 5.36, and its adjoints', () => {
    const f = facts('s=p12');
    const want = {
      value_a: 2,
      value_b: 1.2,
      value_c: 2.8,
      value_d: 3.36,
      value: 5.36,
      adjoint_d: 1,
      adjoint_b: 2.8,
      adjoint_c: 1.2,
      adjoint_a: 4.36,
      adjoint_x: 9.96,
      adjoint_y: 6.76,
    };
    for (const [name, x] of Object.entries(want)) expect(f[name], name).toBeCloseTo(x, 13);
  });

  it('p04, a neuron', () => {
    const f = facts('s=neuron');
    const want = {
      value_z: -0.66,
      value_a: 0.34074,
      value_d: -0.65926,
      value: 0.217312,
      adjoint_z: -0.148094,
      adjoint_w: 0.177712,
      adjoint_b: -0.148094,
      adjoint_x: -0.118475,
    };
    for (const [name, x] of Object.entries(want)) expect(f[name], name).toBeCloseTo(x, 6);
  });

  it('p22: 28 and 46, on three ways', () => {
    const f = facts('s=sums');
    expect([f.value, f.adjoint_x]).toEqual([28, 46]);
    expect(f.ways_x).toBe(3);
    expect(facts('s=sums&level=operation').adjoint_x).toBeCloseTo(46, 12);
  });

  it('k diamonds have 2^k ways over 4k edges', () => {
    const f = facts('s=diamonds');
    expect([f.ways_x, f.edges]).toEqual([16, 16]);
  });

  it('a hundred layers store 101 numbers, or 20 with ten segments', () => {
    expect(facts('s=layers').stored).toBe(101);
    expect(facts('s=layers').leastStored).toBe(20);
    const cuts = Array.from({ length: 9 }, (_, k) => `h${10 * (k + 1)}`).join('.');
    expect(facts(`s=layers&cuts=${cuts}`)).toMatchObject({ stored: 20, recomputed: 81 });
  });

  it('a shut gate passes nothing back', () => {
    const f = facts('s=gate');
    expect([f.value_z, f.value_a, f.adjoint_w, f.adjoint_x]).toEqual(
      [-0.5, 0, -0, -0].map((x) => expect.closeTo(x, 14) as number),
    );
  });
});

describe('worked numbers of lesson 07', () => {
  it('the tangents of p12 along x: 1, 2.6, 1.4, 8.96, 9.96', () => {
    const f = facts('s=p12&mode=forward&d.x=1');
    expect([f.tangent_a, f.tangent_b, f.tangent_c, f.tangent_d, f.tangent_L]).toEqual(
      [1, 2.6, 1.4, 8.96, 9.96].map((x) => expect.closeTo(x, 12) as number),
    );
    expect([f.sweepsForward, f.sweepsReverse]).toEqual([2, 1]);
  });

  it('J (1, 1) = (3, 7, 11) is no column of J', () => {
    const query = 'f=x: 2; [1,2;3,4;5,6]*x&mode=forward&d.x[1]=1&d.x[2]=1';
    const state = schema.parse(query).state;
    const trace = run('trace', traceRequest(state, readingOf(state.source)));
    expect(Array.from(trace?.nodes[trace.output].tangent ?? [])).toEqual([3, 7, 11]);
  });

  it('Rosenbrock: the gradient, H, and H (1, −1)', () => {
    const at = (d: string) => {
      const f = facts(`s=rosenbrock&${d}`);
      return [f.hv_x, f.hv_y];
    };
    const near = (list: number[]) => list.map((x) => expect.closeTo(x, 9) as number);
    expect(at('d.x=1&d.y=0')).toEqual(near([1330, 480]));
    expect(at('d.x=0&d.y=1')).toEqual(near([480, 200]));
    expect(at('')).toEqual(near([850, 280]));
    const f = facts('s=rosenbrock');
    expect([f.adjoint_x, f.adjoint_y]).toEqual(near([-215.6, -88]));
  });
});

describe('what counts where a link says little', () => {
  const at = (query: string) => {
    const state = schema.parse(query).state;
    return traceRequest(state, readingOf(state.source));
  };
  it('one output of several, and the first input moves', () => {
    expect(at('f=(x*y,x%2By,y)').weights).toEqual([1, 0, 0]);
    expect(at('f=(x*y,x%2By,y)&u=0,2').weights).toEqual([0, 2, 0]);
    expect(at('f=(x*y,x%2By,y)').velocity).toEqual({ x: 1 });
    expect(at('f=x*y&d.y=3').velocity).toEqual({ y: 3 });
    // A velocity of what is gone is none.
    expect(at('f=x*y&d.q=3').velocity).toEqual({ x: 1 });
  });
});

describe('examples', () => {
  it.each(examples.map(({ id }) => id))('%s can be run at every level, and its words fit', (id) => {
    const levels = ['statement', 'operation', 'entry'].map((level) =>
      facts(`s=${id}&level=${level}`),
    );
    for (const f of levels) expect(f.value).not.toBeNaN();
    // The same program, so the same value, however it is taken apart.
    for (const f of levels) expect(f.value).toBeCloseTo(levels[0].value, 12);
  });

  it('are what a link without a program begins with', () => {
    expect(schema.parse('').state.source).toBe(examples[0].source);
    expect(schema.print(schema.parse('').state)).toBe('v=1&s=p12');
    // A program of one's own begins without the numbers of the example.
    expect(schema.parse('f=x^2').state.values).toEqual({});
  });
});
