import { describe, expect, it } from 'vitest';
import { complete } from '../../../core/num/complete.ts';
import type { ProgramTrace, Ways } from '../../../worker/protocol/program.ts';
import { trace as traceHandler } from '../../../worker/handlers/trace.ts';
import { ways as waysHandler } from '../../../worker/handlers/ways.ts';
import { examples } from '../examples.ts';
import { schema, type Inputs } from '../inputs.ts';
import { readingOf, traceRequest, waysRequest } from '../model.ts';
import { diamonds, diamondsOf } from './diamonds.ts';
import { factoredTex } from './factoredTex.ts';
import { costsOf, sharesOf } from './pathCosts.ts';
import { pathsTable } from './pathsTable.ts';
import { pathsWords } from './pathsWords.ts';
import { onWay, wayEdges, wayNodes } from './shownWays.ts';
import { fits, linesOf } from './wayLines.ts';
import { factorsText, rowText, wayText } from './waySay.ts';
import { sharesWithin } from './wayShares.ts';
import { sumOf } from './waySum.ts';

/** What the worker answers to a state. */
function answersOf(query: string, patch: Partial<Inputs> = {}): [ProgramTrace, Ways] {
  const inputs = { ...schema.parse(query).state, ...patch };
  const reading = readingOf(inputs.source);
  const trace = complete(traceHandler.work(traceRequest(inputs, reading)));
  const ways = complete(waysHandler.work(waysRequest(inputs, reading)));
  if (!trace.ok || !ways.ok) throw new Error('no answer');
  return [trace.value, ways.value];
}

describe('p12: four ways from x', () => {
  const [trace, ways] = answersOf('s=p12&look=paths');
  const lines = linesOf(trace, ways);

  it('are listed with their products, the earliest user first', () => {
    expect(lines.map(wayText)).toEqual([
      'x → a → b → d → L',
      'x → a → c → d → L',
      'x → a → L',
      'x → b → d → L',
    ]);
    expect(lines.map((line) => `${factorsText(line)} = ${rowText(line.product)}`)).toEqual([
      '1 · 0.6 · 2.8 · 1 = 1.68',
      '1 · 1.4 · 1.2 · 1 = 1.68',
      '1 · 1 = 1',
      '2 · 2.8 · 1 = 5.6',
    ]);
  });

  it('add up to 9.96, the adjoint, to rounding', () => {
    const sum = sumOf(trace, ways, lines);
    expect(sum?.sum[0]).toBeCloseTo(9.96, 12);
    expect(sum?.adjoint[0]).toBeCloseTo(9.96, 12);
    expect(['same', 'rounding']).toContain(sum?.verdict);
  });

  it('have the products that the worker finds', () => {
    lines.forEach(({ product }, k) => expect(product?.[0]).toBe(ways.ways[k].product?.[0]));
  });

  it('are counted by adding those of the users: 3 + 1', () => {
    expect(sharesOf(trace, 0).map(({ user, ways: own }) => [trace.nodes[user].name, own])).toEqual([
      ['a', 3],
      ['b', 1],
    ]);
    expect(costsOf(trace, 0)).toEqual({
      ways: { count: 4, products: 9, additions: 3 },
      edges: { count: 10, products: 10, additions: 10 },
    });
  });

  it('are said', () => {
    expect(pathsWords(trace, ways)).toMatch(
      /^4 ways lead from x to L\. x, a, b, d, L: 1\.68; .* x, b, d, L: 5\.6\. The products add up to 9\.96: the adjoint of x.* 9 multiplications; reverse accumulation uses each of the 10 edges once/,
    );
  });

  it('stand in a table in full precision', () => {
    const { columns, rows } = pathsTable(trace, ways);
    expect(columns).toEqual(['way', 'nodes', 'factors', 'product, x']);
    expect(rows[3]).toEqual([4, 'x → b → d → L', '2 · 2.8 · 1', 5.6]);
  });

  it('are drawn: numbers of ways on the nodes, one way heavy', () => {
    const way = onWay(ways, 3);
    const nodes = wayNodes(trace, way.nodes);
    expect(nodes.map(({ cells }) => cells[1])).toMatchObject(
      ['4 ways', '4 ways', '3 ways', '1 way', '1 way', '1 way', '1 way'].map((text) => ({ text })),
    );
    expect(nodes.filter(({ state }) => state === 'active').map(({ name }) => name)).toEqual([
      'x',
      'b',
      'd',
      'L',
    ]);
    const edges = wayEdges(trace, way.edges);
    expect(edges.filter(({ state }) => state === 'flowing')).toHaveLength(3);
  });

  it('share their beginnings: brackets', () => {
    const tex = factoredTex(trace, 0) ?? '';
    expect(tex).toContain('1 \\cdot \\underbrace{\\left(');
    expect(tex).toContain('= 4.36}');
    expect(tex).toMatch(/= \\htmlClass\{k-grad\}\{9\.96\}$/);
    expect(factoredTex(trace, trace.output)).toBeNull();
  });
});

describe('diamonds', () => {
  it.each([1, 4, 10])('%d of them: 2ᵏ ways over 4k edges', (k) => {
    const [trace, ways] = answersOf('', { source: diamonds(k), values: { x: 0.4 }, look: 'paths' });
    const { ways: each, edges } = costsOf(trace, 0);
    expect([ways.total, each.count, edges.count]).toEqual([2 ** k, 2 ** k, 4 * k]);
    expect(each.products).toBe(2 ** k * (2 * k - 1));
    expect(diamondsOf(diamonds(k))).toBe(k);
    const lines = linesOf(trace, ways);
    expect(lines).toHaveLength(Math.min(64, 2 ** k));
    // Nothing is made of a part.
    expect(sumOf(trace, ways, lines) === null).toBe(2 ** k > 64);
  });

  it('say so where a part is listed', () => {
    const [trace, ways] = answersOf('', { source: diamonds(10), values: { x: 0.4 } });
    expect(pathsWords(trace, ways)).toContain('64 of 1024 are listed. The adjoint of x, by');
  });

  it('are the ones of the examples', () => {
    expect(examples.find(({ id }) => id === 'diamonds')?.source).toBe(diamonds(4));
    expect(diamondsOf('a = x')).toBeNull();
  });
});

describe('special places', () => {
  it('no way: the adjoint is 0', () => {
    const [trace, ways] = answersOf('s=unused&node=d&look=paths');
    expect(ways.total).toBe(0);
    expect(pathsWords(trace, ways)).toBe('No way leads from d to L: its adjoint is 0.');
  });

  it('the output: one way of no edge', () => {
    const [trace, ways] = answersOf('s=p12&node=L');
    expect(linesOf(trace, ways)).toMatchObject([{ names: ['L'], factors: ['1'], product: [1] }]);
    expect(costsOf(trace, ways.node).ways).toEqual({ count: 1, products: 0, additions: 0 });
  });

  it('two parallel edges: two ways, each with its own slope', () => {
    const [trace, ways] = answersOf('s=square&node=x&look=paths');
    const lines = linesOf(trace, ways);
    expect(lines.map(factorsText)).toEqual(['3 · 2', '3 · 2']);
    expect(sumOf(trace, ways, lines)).toMatchObject({ verdict: 'same', difference: 0 });
  });

  it('an infinite slope: no agreement is claimed', () => {
    const [trace, ways] = answersOf('s=division&node=y&look=paths');
    const sum = sumOf(trace, ways, linesOf(trace, ways));
    expect(sum === null || ['undefined', 'same'].includes(sum.verdict)).toBe(true);
    const [other, from] = answersOf('s=division&node=x&look=paths');
    expect(sumOf(other, from, linesOf(other, from))?.verdict).toBe('undefined');
  });

  it('arrays: a chain of matrices from the output back, and rows that add up', () => {
    const [trace, ways] = answersOf('s=residual&node=x&look=paths');
    const lines = linesOf(trace, ways);
    expect(lines).toHaveLength(2);
    expect(lines[0].factors[0]).toMatch(/1×3$/);
    expect(lines[0].factors).toHaveLength(ways.ways[0].edges.length);
    const sum = sumOf(trace, ways, lines);
    expect(sum?.sum).toHaveLength(3);
    expect(['same', 'rounding']).toContain(sum?.verdict);
    expect(factoredTex(trace, ways.node)).toContain('J_{');
    expect(pathsTable(trace, ways).columns).toHaveLength(6);
  });

  it('ways of another program are none of this one', () => {
    const [trace] = answersOf('s=p12');
    const [, ways] = answersOf('s=diamonds');
    expect(fits(trace, ways)).toBe(false);
    expect(pathsWords(trace, ways)).toBe('The ways are being looked for.');
  });

  it('bars: what takes away lies to the left of zero', () => {
    const line = (value: number) => ({ names: [], factors: [], product: [value] });
    expect(sharesWithin([line(3), line(-1), line(NaN)])).toEqual([
      { from: 0.25, width: 0.75, negative: false, zero: 0.25 },
      { from: 0, width: 0.25, negative: true, zero: 0.25 },
      { from: 0.25, width: 0, negative: false, zero: 0.25 },
    ]);
  });
});

describe('a program that ends in several numbers', () => {
  const source = 'a = x*y; b = x + y; L = (a, b)';
  const [trace, ways] = answersOf('', { source, values: { x: 2, y: 3 }, look: 'paths' });

  it('has numbers as factors where a Jacobian is one', () => {
    expect(linesOf(trace, ways).map(({ factors }) => factors.at(-1))).toEqual(['3', '1']);
  });

  it('costs products with Jacobians, not multiplications', () => {
    expect(pathsWords(trace, ways)).toContain('they take 2 products with a Jacobian;');
  });
});

it('one of a kind is told in the singular', () => {
  const [trace, ways] = answersOf('', { source: 'L = x^2', values: { x: 2 }, look: 'paths' });
  expect(pathsWords(trace, ways)).toContain(
    'one by one it takes 0 multiplications; reverse accumulation uses the one edge once',
  );
});
