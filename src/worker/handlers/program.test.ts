import { describe, expect, it } from 'vitest';
import { randomProgram } from '../../core/ad/randomProgram.ts';
import { complete } from '../../core/num/complete.ts';
import type { MethodName, Methods } from '../protocol.ts';
import type { ProgramQuery } from '../protocol/program.ts';
import { handlers } from './all.ts';
import type { Handler } from './handler.ts';

function run<M extends MethodName>(
  method: M,
  request: Methods[M]['request'],
): Methods[M]['response'] {
  const handler = handlers[method] as Handler<M>;
  const result = complete(handler.work(request));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

const query = (
  source: string,
  values: Record<string, number> = {},
  level: ProgramQuery['level'] = 'statement',
): ProgramQuery => ({ fn: { source, values }, level, folded: [] });

const P12 = query('a = x + y; b = a*x; c = a*y; d = b*c; L = d + a', { x: 0.6, y: 1.4 });
const NET = query('W: 2x3; x: 3; b: 2; z = W*x + b; h = tanh(z); L = sum(h.^2)', { 'W[1,2]': 2 });
const plain = { velocity: {}, weights: [], second: false };

describe('trace', () => {
  it('runs p12 both ways: adjoints 9.96 and 6.76, tangents along x', () => {
    const t = run('trace', { ...P12, ...plain, velocity: { x: 1 } });
    const at = (name: string) => t.nodes.find((node) => node.name === name);
    expect(at('x')?.adjoint[0]).toBeCloseTo(9.96, 13);
    expect(at('y')?.adjoint[0]).toBeCloseTo(6.76, 13);
    expect(['a', 'b', 'c', 'd', 'L'].map((name) => at(name)?.tangent[0])).toEqual(
      [1, 2.6, 1.4, 8.96, 9.96].map((v) => expect.closeTo(v, 12) as number),
    );
    expect([t.numbersIn, t.numbersOut, at('x')?.paths]).toEqual([2, 1, 4]);
    expect(t.counts.second).toBeNull();
  });

  it('takes values by entry, and starts where none is given', () => {
    const t = run('trace', { ...NET, ...plain });
    const W = t.nodes.find((node) => node.name === 'W');
    expect(W?.value).toHaveLength(6);
    expect(W?.value[2]).toBe(2);
    expect(new Set(W?.value).size).toBe(6);
  });

  it('writes the rule of an edge with the adjoint of its user, a row transposed', () => {
    const t = run('trace', { ...NET, ...plain });
    const name = (k: number) => t.nodes[k].name;
    const edge = t.edges.find((e) => name(e.from) === 'z' && name(e.to) === 'W');
    expect(edge?.ruleTex).toContain('\\bar{z}}^{\\top}'.replace('}}', '}'));
    expect(edge?.ruleStructure).toBe('rank one');
    const inner = t.edges.find((e) => name(e.from) === 'z' && name(e.to) === 'x');
    expect(inner?.localTex).toBe('W');
    const scalar = run('trace', { ...P12, ...plain });
    expect(scalar.edges[0].ruleTex).toContain('\\bar{L}');
  });

  it('adds H v when asked: Rosenbrock', () => {
    const t = run('trace', {
      ...query('L = 100*(y - x^2)^2 + (1 - x)^2', { x: -1.2, y: 1 }),
      ...plain,
      velocity: { x: 1, y: -1 },
      second: true,
    });
    expect(t.nodes.slice(0, 2).map((n) => n.adjointTangent?.[0])).toEqual(
      [850, 280].map((v) => expect.closeTo(v, 9) as number),
    );
  });

  it('weighs the entries of an output that is an array', () => {
    const source = 'x: 3; y = (x[1]*x[2], x[3]^2)';
    const at = { 'x[1]': 2, 'x[2]': 3, 'x[3]': 4 };
    const row = (weights: number[]) =>
      Array.from(run('trace', { ...query(source, at), ...plain, weights }).nodes[0].adjoint);
    expect(row([1, 0])).toEqual([3, 2, 0]);
    expect(row([0, 1])).toEqual([0, 0, 8]);
  });

  it('answers with located faults', () => {
    const bad = complete(handlers.trace.work({ ...query('a = x +'), ...plain }));
    expect(bad.ok).toBe(false);
  });
});

describe('difference', () => {
  it('agrees with the adjoint of a node in the middle: ā = 4.36', () => {
    const d = run('difference', { ...P12, node: 'a', weights: [] });
    expect(d.data[0]).toBeCloseTo(4.36, 8);
    expect(run('difference', { ...P12, node: 'L', weights: [] }).data[0]).toBe(1);
  });
});

describe('ways', () => {
  it('lists the three ways from a, whose products sum to 4.36', () => {
    const w = run('ways', { ...P12, node: 'a', weights: [], most: 10 });
    expect([w.total, w.ways.length, w.edges]).toEqual([3, 3, 10]);
    expect(w.ways.reduce((sum, way) => sum + (way.product?.[0] ?? NaN), 0)).toBeCloseTo(4.36, 13);
  });
  it('counts more than it lists', () => {
    const source = Array.from({ length: 10 }, (_, j) => {
      const from = j === 0 ? 'x' : `d${j}`;
      return `u${j + 1} = sin(${from}); v${j + 1} = cos(${from}); d${j + 1} = u${j + 1}*v${j + 1}`;
    }).join('; ');
    const w = run('ways', { ...query(source), node: 'x', weights: [], most: 64 });
    expect([w.total, w.edges, w.ways.length]).toEqual([1024, 40, 64]);
  });
});

describe('memory', () => {
  const layers = (n: number) =>
    query(
      Array.from({ length: n }, (_, k) => `h${k + 1} = tanh(${k === 0 ? 'x' : `h${k}`})`).join(
        '; ',
      ),
    );
  it('of 100 layers: 100 without checkpoints, 19 and the input with ten segments', () => {
    const all = run('memory', { ...layers(100), cuts: [] });
    expect([all.peak, all.recomputed, all.inputs]).toEqual([100, 0, 1]);
    const ten = all.even.find(({ segments }) => segments === 10);
    expect((ten?.peak ?? 0) + all.inputs).toBe(20);
    expect(Math.min(...all.even.map(({ peak }) => peak))).toBe(ten?.peak);
    const cut = run('memory', { ...layers(100), cuts: ten?.cuts ?? [] });
    expect([cut.peak, cut.recomputed]).toEqual([19, 81]);
  });
  it('says when each value is in memory', () => {
    const { spans, steps, sizes } = run('memory', { ...layers(6), cuts: ['h3'] });
    steps.forEach(({ numbers }, t) => {
      const live = spans.filter(({ from, to }) => from <= t && t < to);
      expect(live.reduce((sum, { node }) => sum + sizes[node], 0)).toBe(numbers);
    });
  });
});

describe('layout', () => {
  const sizes = (n: number) => Array.from({ length: 2 * n }, (_, k) => (k % 2 ? 50 : 80));
  const place = (source: string, values: Record<string, number>, direction: 'across' | 'down') => {
    const t = run('trace', { ...query(source, values), ...plain });
    const edges = t.edges.flatMap(({ from, to }) => [to, from]);
    const labels = t.edges.flatMap(() => [30, 12]);
    const few = t.nodes.length < 100;
    const request = { sizes: sizes(t.nodes.length), edges, labels: few ? labels : [], direction };
    return { t, edges, places: run('layout', request) };
  };

  it.each(['across', 'down'] as const)('puts arguments before users: %s', (direction) => {
    for (const statements of [5, 60, 600]) {
      const { source, values } = randomProgram({ seed: 3, statements });
      const { edges, places } = place(source, values, direction);
      const along = direction === 'across' ? 0 : 1;
      for (let k = 0; k < edges.length; k += 2) {
        const [from, to] = [
          places.boxes[4 * edges[k] + along],
          places.boxes[4 * edges[k + 1] + along],
        ];
        expect(from).toBeLessThan(to);
      }
    }
  });

  it('lets no two nodes overlap, in a thousand nodes too', () => {
    for (const statements of [57, 997]) {
      const { source, values } = randomProgram({ seed: 5, statements, inputs: 3 });
      const { t, places } = place(source, values, 'across');
      const boxes = t.nodes.map((_, k) => places.boxes.subarray(4 * k, 4 * k + 4));
      const sorted = [...boxes].sort((a, b) => a[0] - b[0]);
      sorted.forEach((a, k) => {
        for (const b of sorted.slice(k + 1)) {
          if (b[0] - a[0] >= (a[2] + b[2]) / 2) break;
          expect(Math.abs(a[1] - b[1])).toBeGreaterThanOrEqual((a[3] + b[3]) / 2 - 1e-6);
        }
      });
      expect(places.routes).toHaveLength(t.edges.length);
    }
  });
});

describe('drawProgram', () => {
  it('draws the same program for the same seed', () => {
    const draw = (seed: number) => run('drawProgram', { seed, statements: 5 });
    expect(draw(4)).toEqual(draw(4));
    expect(draw(4).source).not.toBe(draw(5).source);
  });
});

describe('code', () => {
  it('prints a program with matrices', () => {
    const { text } = run('code', { fn: NET.fn, at: {}, library: 'pytorch', reads: 'program' });
    expect(text).toContain('tanh');
    expect(text).toContain('W');
  });
});

it('puts numbers in place of names: 2·(−0.5) − 3', () => {
  const t = run('trace', { ...query('a = x*y - 3', { x: 2, y: -0.5 }), ...plain });
  expect(t.nodes[2].numbersTex).toBe('2 \\, \\left(-0.5\\right) - 3');
});
