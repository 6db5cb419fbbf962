import { describe, expect, it } from 'vitest';
import { randomProgram } from '../../core/ad/randomProgram.ts';
import { complete } from '../../core/num/complete.ts';
import { trace as handler } from '../../worker/handlers/trace.ts';
import type { Level } from '../../core/ad/steps.ts';
import { cardsOf } from './cards.ts';
import { momentWords } from './describe.ts';
import type { Mode } from './inputs.ts';
import {
  accountOf,
  adjointAt,
  completionOrder,
  edgeState,
  journeyOf,
  momentAt,
  stepOf,
  type ProgramTrace,
} from './journey.ts';
import { shownEdges, shownNode, shownPile } from './shown.ts';
import { sumTex } from './sumTex.ts';
import { treeItems } from './treeItems.ts';

function traced(
  source: string,
  values: Record<string, number>,
  { level = 'statement', second = false }: { level?: Level; second?: boolean } = {},
): ProgramTrace {
  const fn = { source, values };
  const velocity = Object.fromEntries(
    Object.keys(values)
      .slice(0, 1)
      .map((name) => [name, 1]),
  );
  const result = complete(handler.work({ fn, level, folded: [], velocity, weights: [], second }));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

const P12 = traced('a = x + y; b = a*x; c = a*y; d = b*c; L = d + a', { x: 0.6, y: 1.4 });
const named = (t: ProgramTrace, name: string) => t.nodes.findIndex((node) => node.name === name);

describe('the journey through p12', () => {
  const journey = journeyOf(P12, 'reverse');
  const a = named(P12, 'a');

  it('has five values, a seed and ten contributions', () => {
    expect([journey.forward, journey.sends.length, journey.total]).toEqual([5, 10, 16]);
  });

  it('fills a from L, c and b, one after the other', () => {
    const sums = Array.from({ length: 17 }, (_, step) => {
      const adjoint = adjointAt(P12, journey, momentAt(P12, journey, step), a);
      return adjoint && [Number(adjoint.data[0].toFixed(12)), adjoint.partial];
    });
    expect(sums.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => null));
    expect(sums[7]).toEqual([1, true]);
    expect(sums[11]).toEqual([2.68, true]);
    expect(sums[13]).toEqual([4.36, false]);
    expect(sums[16]).toEqual([4.36, false]);
  });

  it('says who has still to pay', () => {
    const moment = momentAt(P12, journey, 11);
    const { paid, due, complete } = accountOf(journey, moment, a);
    const users = (places: readonly number[]) =>
      places.map((place) => P12.nodes[P12.edges[place].from].name);
    expect([users(paid), users(due), complete]).toEqual([['L', 'c'], ['b'], false]);
  });

  it('completes nodes in a reverse topological order, the output first', () => {
    const order = completionOrder(P12, journey).map((k) => P12.nodes[k].name);
    expect(order[0]).toBe('L');
    for (const node of P12.nodes) {
      for (const user of node.users) {
        expect(order.indexOf(P12.nodes[user].name)).toBeLessThan(order.indexOf(node.name));
      }
    }
    expect(stepOf(P12, journey, a, 'backward')).toBe(13);
    expect(stepOf(P12, journey, a, 'forward')).toBe(1);
  });

  it('stays within its ends', () => {
    expect(momentAt(P12, journey, 99)).toEqual(momentAt(P12, journey, 16));
    expect(momentAt(P12, journey, -3).phase).toBe('start');
    expect(momentAt(P12, journey, 16).phase).toBe('done');
  });
});

/** All that is shown at a step, as text. */
const picture = (t: ProgramTrace, mode: Mode, step: number): string => {
  const journey = journeyOf(t, mode);
  const moment = momentAt(t, journey, step);
  return JSON.stringify([
    t.nodes.map((_, k) => shownNode(t, journey, moment, k)),
    shownEdges(t, journey, moment),
    shownPile(t, journey, moment),
    sumTex(t, journey, moment),
    momentWords(t, journey, moment),
  ]);
};

describe('random programs of 200 nodes', () => {
  it.each([1, 2, 3])('seed %i: stepping back to the start restores every state', (seed) => {
    const { source, values } = randomProgram({ seed, statements: 197, inputs: 3 });
    const t = traced(source, values);
    const { total } = journeyOf(t, 'reverse');
    const steps = Array.from({ length: Math.ceil(total / 7) }, (_, k) => Math.min(total, 7 * k));
    const forth = steps.map((step) => picture(t, 'reverse', step));
    const back = steps.toReversed().map((step) => picture(t, 'reverse', step));
    expect(back.toReversed()).toEqual(forth);
    expect(new Set(forth).size).toBe(forth.length);
  });

  it.each([4, 5])(
    'seed %i: sums of the steps are the adjoints, and each contribution comes once',
    (seed) => {
      const { source, values } = randomProgram({ seed, statements: 197, inputs: 3 });
      const t = traced(source, values);
      const journey = journeyOf(t, 'reverse');
      const sums = new Float64Array(t.nodes.length);
      const seen = new Set<number>();
      for (let step = 0; step <= journey.total; step++) {
        const { edge } = momentAt(t, journey, step);
        if (edge === null || seen.has(edge)) continue;
        seen.add(edge);
        sums[t.edges[edge].to] += t.edges[edge].contribution[0];
      }
      expect(seen.size).toBe(journey.sends.length);
      sums[t.output] = 1;
      t.nodes.forEach((node, k) => {
        expect(sums[k], node.name).toBeCloseTo(node.adjoint[0], 10);
      });
    },
  );
});

describe('what is written at a step', () => {
  it('sums with the numbers under their terms, and a gap for what is to come', () => {
    const journey = journeyOf(P12, 'reverse');
    const tex = sumTex(P12, journey, momentAt(P12, journey, 11)) ?? '';
    expect(tex).toContain(
      '\\underbrace{\\htmlClass{k-grad}{\\bar{c}} \\cdot y}_{1.2 \\cdot 1.4 = 1.68}',
    );
    expect(tex).toContain('{\\text{?}}');
    expect(tex).toContain('2.68');
    expect(tex).not.toContain('4.36');
    const whole = sumTex(P12, journey, momentAt(P12, journey, 13)) ?? '';
    expect(whole).toContain('4.36');
    expect(whole).not.toContain('phantom');
  });

  it('substitutes numbers forwards, and tangents in forward mode', () => {
    const journey = journeyOf(P12, 'forward');
    const tex = sumTex(P12, journey, momentAt(P12, journey, 2)) ?? '';
    expect(tex).toContain('1.2');
    expect(tex).toContain('\\dot{b}');
    expect(tex).toContain('2.6');
  });

  it('multiplies a row from the left, and gives a matrix its own shape', () => {
    const t = traced('W: 2x3; x: 3; z = W*x; L = sum(z.^2)', {});
    const journey = journeyOf(t, 'reverse');
    const at = (step: number) => sumTex(t, journey, momentAt(t, journey, step)) ?? '';
    const all = Array.from({ length: journey.total + 1 }, (_, k) => at(k)).join('\n');
    expect(all).toContain('\\htmlClass{k-grad}{\\bar{z}} \\, W');
    expect(all).toContain('\\bar{z}^{\\top}');
  });
});

describe('the words', () => {
  const journey = journeyOf(P12, 'reverse');
  const at = (step: number) => momentWords(P12, journey, momentAt(P12, journey, step));

  it('tell each step', () => {
    expect(at(0)).toBe('The inputs have their values: x = 0.6, y = 1.4.');
    expect(at(2)).toBe('b = a*x = 1.2.');
    expect(at(6)).toBe('The adjoint of the output L is 1.');
    expect(at(11)).toBe(
      'c pays a its adjoint 1.2 times 1.4: 1.68. The adjoint of a is 2.68 so far, 2 of 3; it waits for b.',
    );
    expect(at(13)).toContain('complete, the sum of 3: 4.36');
    expect(at(16)).toContain(
      'One reverse sweep gives all adjoints of the inputs: x 9.96 and y 6.76.',
    );
  });

  it('say 0 for what the output does not use, though its slope is infinite', () => {
    const t = traced('a = x*y; d = log(x); L = a^2', { x: 0, y: 2 });
    const way = journeyOf(t, 'reverse');
    expect(momentWords(t, way, momentAt(t, way, way.total))).toContain(
      'does not depend on d: adjoint 0',
    );
  });

  it('say where an infinite slope makes what flows undefined', () => {
    const t = traced('u = sqrt(x); v = u*y; L = v + x', { x: 0, y: 0 });
    const way = journeyOf(t, 'reverse');
    const all = Array.from({ length: way.total + 1 }, (_, k) =>
      momentWords(t, way, momentAt(t, way, k)),
    );
    expect(all.join(' ')).toContain('A local slope is infinite or undefined here');
  });

  it('name kinks, H v, and one forward sweep', () => {
    const kink = traced('a = relu(x); L = 2*a', { x: 0 });
    const way = journeyOf(kink, 'reverse');
    expect(momentWords(kink, way, momentAt(kink, way, 1))).toMatch(/relu|slope|0/);
    const rosenbrock = traced(
      'L = 100*(y - x^2)^2 + (1 - x)^2',
      { x: -1.2, y: 1 },
      { second: true },
    );
    const both = journeyOf(rosenbrock, 'second');
    expect(momentWords(rosenbrock, both, momentAt(rosenbrock, both, both.total))).toContain(
      'H v is x 1330 and y 480.',
    );
    const forward = journeyOf(P12, 'forward');
    expect(momentWords(P12, forward, momentAt(P12, forward, 5))).toContain('9.96');
  });
});

describe('the tree', () => {
  const journey = journeyOf(P12, 'reverse');
  const seen = (step: number) => ({
    trace: P12,
    journey,
    moment: momentAt(P12, journey, step),
    difference: null,
  });

  it('says of a node its value, its adjoint so far and what it waits for', () => {
    const line = treeItems(seen(11), new Set()).find(({ key }) => key === 'a');
    expect(line?.words).toBe(
      'a = x + y; value 2; adjoint 2.68 so far, 2 of 3 contributions, waits for b',
    );
    expect([line?.value, line?.effect]).toEqual(['2', '2.68+']);
  });

  it('opens to users with slopes and payments, and to arguments', () => {
    const lines = treeItems(seen(11), new Set(['a'])).filter(({ level }) => level === 2);
    expect(lines.map(({ words }) => words)).toEqual([
      'user L = d + a; local slope 1; pays 1, its adjoint 1 times the slope',
      'user c = a*y; local slope y = 1.4; pays 1.68, its adjoint 1.2 times the slope',
      'user b = a*x; local slope x = 0.6; has not paid in yet',
      'argument x; local slope 1',
      'argument y; local slope 1',
    ]);
    expect(lines[1].target).toBe(named(P12, 'c'));
  });

  it('does not tell a contribution before it has come', () => {
    const words = treeItems(seen(11), new Set(['a', 'b'])).map((line) => line.words + line.effect);
    expect(words.join(' ')).not.toContain('4.36');
  });
});

describe('what a graph shows', () => {
  it('leaves what sends nothing pale to the end', () => {
    // d stands between two statements that send.
    const t = traced('a = x^2; d = x^3; L = 3*a', { x: 2 });
    const journey = journeyOf(t, 'reverse');
    const end = momentAt(t, journey, journey.total);
    const states = t.edges.map((edge, k) => [
      t.nodes[edge.from].name,
      edgeState(t, journey, end, k),
    ]);
    expect(states).toContainEqual(['d', 'idle']);
    expect(states).not.toContainEqual(['d', 'paid']);
  });

  it('marks what is still to come in the tree with a question', () => {
    const journey = journeyOf(P12, 'reverse');
    const seen = { trace: P12, journey, moment: momentAt(P12, journey, 11), difference: null };
    const lines = treeItems(seen, new Set(['a'])).filter(({ text }) => text.startsWith('user'));
    expect(lines.map(({ effect, state }) => [effect, state])).toEqual([
      ['1', 'paid'],
      ['1.68', 'paid'],
      ['?', 'due'],
    ]);
  });

  it('turns columns into rows for the small map of an array', () => {
    const t = traced('W: 2x3; L = sum(W)', { 'W[1,2]': 7, 'W[2,1]': 5 });
    const [card] = cardsOf(t, (k) => ({
      state: 'done',
      quantities: [{ concept: 'output', data: t.nodes[k].value }],
    }));
    const [cell] = card.cells;
    expect(cell.kind === 'heat' && [cell.rows, cell.cols, cell.data[1], cell.data[3]]).toEqual([
      2, 3, 7, 5,
    ]);
  });
});

describe('parallel edges', () => {
  it('x·x pays x twice', () => {
    const t = traced('a = x*x; L = a*y', { x: 3, y: 2 }, { level: 'operation' });
    const journey = journeyOf(t, 'reverse');
    const into = journey.arrivals[named(t, 'x')];
    expect(into).toHaveLength(2);
    const flowing = into.map((place) => {
      const moment = momentAt(t, journey, journey.forward + 2 + place);
      return edgeState(t, journey, moment, journey.sends[place]);
    });
    expect(flowing).toEqual(['flowing', 'flowing']);
  });
});
