import { describe, expect, it } from 'vitest';
import { trace, type Trace } from '../../src/core/ad/trace.ts';

// What the lesson says in words. Its numbers are computed where they stand, by its Checks.

const FIVE = 'a = x + y; b = a*x; c = a*y; d = b*c; L = d + a';
const SIX = 't1 = x^2; t2 = sin(t1); t3 = t1*t2; t4 = tanh(t3); t5 = log(1 + t1); L = t4 - t5';

function run(source: string, values: Record<string, number>): Trace {
  const result = trace(source, { values });
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

const namesOf = ({ nodes }: Trace) => nodes.map(({ name }) => name);

/** What each node is paid, by the names of its users. */
function payments(t: Trace, node: string): Record<string, number> {
  const names = namesOf(t);
  return Object.fromEntries(
    t.reverse
      .filter(({ to }) => names[to] === node)
      .map(({ from, contribution }) => [names[from], contribution.data[0]]),
  );
}

describe('the order of the backward pass', () => {
  const t = run(SIX, { x: 0.7 });
  const isLegal = (order: string) => {
    const visited = order.split(' ');
    const names = namesOf(t);
    expect([...visited].sort()).toEqual([...names].sort());
    return t.reverse.every(
      ({ from, to }) => visited.indexOf(names[from]) < visited.indexOf(names[to]),
    );
  };

  it('is legal in one of the four orders of the exercise', () => {
    const orders = [
      'x t1 t2 t3 t4 t5 L',
      'L t4 t3 t1 t2 t5 x',
      'L t4 t3 t2 t5 t1 x',
      'L t5 t4 t3 t1 t2 x',
    ];
    expect(orders.map(isLegal)).toEqual([false, false, true, false]);
  });
});

describe('the fan-out of the six lines', () => {
  it('has a sum that is smaller than each payment', () => {
    const t = run(SIX, { x: 0.7 });
    const paid = Object.values(payments(t, 't1'));
    expect(paid).toHaveLength(3);
    const sum = paid.reduce((a, b) => a + b, 0);
    for (const payment of paid) expect(Math.abs(sum)).toBeLessThan(Math.abs(payment));
    expect(t.nodes.filter(({ name }) => name !== 'L').every(({ value }) => value.data[0] > 0)).toBe(
      true,
    );
  });
});

describe('the five lines', () => {
  it('pay what the code with the overwriting lines leaves over', () => {
    const t = run(FIVE, { x: 0.6, y: 1.4 });
    expect(payments(t, 'x').b).toBeCloseTo(5.6, 12);
    expect(payments(t, 'y').c).toBeCloseTo(2.4, 12);
  });

  it('have ten edges, each used once', () => {
    expect(run(FIVE, { x: 0.6, y: 1.4 }).reverse).toHaveLength(10);
  });
});

describe('value and gradient together', () => {
  // Of quotients the core forms u/v² anew, where the proof takes w/v: they are left to the proof.
  it.each([
    FIVE,
    'a = x*y; b = a*a; c = b*a; L = c*x',
    'a = x - y; b = a*y; c = b*a; L = c - x',
    'L = x + y',
  ])('take at most five times the operations of the value: %s', (source) => {
    const { counts } = run(source, { x: 0.6, y: 1.4 });
    expect(counts.value + counts.reverse).toBeLessThanOrEqual(5 * counts.value);
  });
});
