import { expect, it } from 'vitest';
import { lower } from '../lang/lower.ts';
import { parse } from '../lang/parse.ts';
import { shareBuffers } from './buffers.ts';
import { interpreter } from './interpret.ts';
import { schedule } from './schedule.ts';

function graphOf(source: string, inputs: string[]) {
  const parsed = parse(source, { inputs });
  if (!parsed.ok) throw new Error(parsed.faults[0].message);
  const lowered = lower(parsed.value);
  if (!lowered.ok) throw new Error(lowered.faults[0].message);
  return lowered.value;
}

it('never gives away what is still read or kept', () => {
  const source = 'a = sin(x)*x; b = a*a + exp(a); c = b*a; d = c/(b - y); tanh(d*d) + c';
  const { graph, output } = graphOf(source, ['x', 'y']);
  const { steps } = schedule(graph, [output]);
  const kept = steps[1].id;
  const buffers = shareBuffers(steps, [output, kept], () => 1);
  steps.forEach((node, i) => {
    const later = steps.slice(i + 1);
    const readAfter = (id: number): boolean =>
      id === kept || later.some(({ args }) => args.includes(id));
    for (const before of steps.slice(0, i)) {
      const alive = readAfter(before.id) || node.args.includes(before.id);
      if (alive) expect(buffers.get(node.id)).not.toBe(buffers.get(before.id));
    }
  });
  expect(new Set(buffers.values()).size).toBeLessThan(steps.length);
});

it('changes no value: kept all or only the last, numbers beside arrays', () => {
  const source =
    'A: 2x2; v = A*(x, y); w = tanh(v) + x; sum(w.^2) + 3*dot(w, v)*x + norm2(y*v + 1)';
  const { graph, output, inputs, parameters } = graphOf(source, ['x', 'y']);
  const given = [...inputs, ...parameters.values()];
  const nodes = schedule(graph, [output]).steps.map((node) => node.id);
  const all = interpreter(graph, [...nodes, output], given);
  const one = interpreter(graph, [output], given);
  for (const x of [0.3, -1.2, 0.3]) {
    const values = [x, 0.7, 1, 2, -1, 0.5];
    expect(one(values)[0]).toBe(all(values).at(-1));
  }
});
