import { describe, expect, it } from 'vitest';
import { lower } from '../lang/lower.ts';
import { parse } from '../lang/parse.ts';
import { complete } from '../num/complete.ts';
import { evaluateGrid } from './blocked.ts';
import { interpreter } from './interpret.ts';

/** Both evaluators on one grid: the interpreter is the oracle. */
function compare(source: string, parameters: Record<string, number> = {}): void {
  const parsed = parse(source, { inputs: ['x', 'y'] });
  if (!parsed.ok) throw new Error(parsed.faults[0].message);
  const lowered = lower(parsed.value);
  if (!lowered.ok) throw new Error(lowered.faults[0].message);
  const { graph, output, inputs, parameters: nodes } = lowered.value;
  const fixed = new Map([...nodes].map(([name, id]) => [id, parameters[name]] as const));
  const xs = Float64Array.from({ length: 13 }, (_, i) => -3 + i * 0.5);
  const ys = Float64Array.from({ length: 7 }, (_, j) => -1.5 + j * 0.5);
  const grid = complete(evaluateGrid(graph, output, { x: inputs[0], y: inputs[1], fixed }, xs, ys));
  const oracle = interpreter(graph, [output], [...inputs, ...nodes.values()]);
  ys.forEach((y, j) =>
    xs.forEach((x, i) => {
      const [expected] = oracle([x, y, ...Object.values(parameters)]);
      expect(Object.is(grid[j * xs.length + i], expected), `${source} at ${x}, ${y}`).toBe(true);
    }),
  );
}

describe('the row-blocked evaluator equals the interpreter, to the bit', () => {
  it.each([
    '(1-x)^2+100*(y-x^2)^2',
    'sin(x)*cos(y)*exp(-(x^2+y^2)/4)+sigmoid(x*y)',
    'x',
    'y',
    '3',
    'sin(y)',
    'exp(x)+exp(y)',
    'log(x)+sqrt(y)',
    'if(x*y < 0, -x, y^2) + max(x, y) + x^y',
    'a = x*y; b = a + x; c = a*b; c/(a - b)',
    'gelu(x + y) - softplus(x)*tanh(y)',
    'f(x, y) = x^2*y/(x^2+y^2); f(0,0) = 0',
  ])('%s', (source) => compare(source));

  it('with parameters', () => compare('k*x^2 + m*sin(y*k)', { k: 2.5, m: -0.3 }));

  it('yields between rows, so that a caller can stop it', () => {
    const parsed = parse('x*y', { inputs: ['x', 'y'] });
    if (!parsed.ok) throw new Error();
    const lowered = lower(parsed.value);
    if (!lowered.ok) throw new Error();
    const { graph, output, inputs } = lowered.value;
    const axis = new Float64Array(5);
    const work = evaluateGrid(
      graph,
      output,
      { x: inputs[0], y: inputs[1], fixed: new Map() },
      axis,
      axis,
    );
    expect(work.next()).toEqual({ done: false, value: 0.2 });
  });
});
