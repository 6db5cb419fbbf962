import { describe, expect, it } from 'vitest';
import { evenCheckpoints, memoryPlan } from './checkpoint.ts';
import { trace, type Trace, type TraceOptions } from './trace.ts';

function traced(source: string, options: TraceOptions): Trace {
  const result = trace(source, options);
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

const nodeNamed = (t: Trace, name: string) => {
  const node = t.nodes.find((n) => n.name === name);
  if (!node) throw new Error(`no node ${name}`);
  return node;
};

describe('lesson 06, p12', () => {
  const p12 = traced('a = x + y; b = a*x; c = a*y; d = b*c; L = d + a', {
    values: { x: 0.6, y: 1.4 },
  });

  it('adds at the fan-out', () => {
    const toA = p12.reverse.filter((s) => p12.nodes[s.to].name === 'a');
    expect(toA.map((s) => s.contribution.data[0])).toEqual(
      [1, 1.4 * 1.2, 0.6 * 2.8].map((v) => expect.closeTo(v, 14) as number),
    );
    expect(toA.map((s) => s.running.data[0])).toEqual(
      [1, 2.68, 4.36].map((v) => expect.closeTo(v, 14) as number),
    );
    expect(nodeNamed(p12, 'x').adjoint.data[0]).toBeCloseTo(9.96, 14);
    expect(nodeNamed(p12, 'y').adjoint.data[0]).toBeCloseTo(6.76, 14);
  });

  it('says each local slope in the names of the program', () => {
    const text = (from: string, to: string) =>
      p12.reverse.find((s) => p12.nodes[s.from].name === from && p12.nodes[s.to].name === to)
        ?.localText;
    expect([text('b', 'a'), text('b', 'x'), text('d', 'c'), text('L', 'd')]).toEqual([
      'x',
      'a',
      'b',
      '1',
    ]);
  });

  it('knows who reads what', () => {
    expect(nodeNamed(p12, 'a').users.map((k) => p12.nodes[k].name)).toEqual(['b', 'c', 'L']);
  });

  it('counts what it does', () => {
    // 2 sums and 3 products; backwards each product has 2 products, every contribution one sum.
    expect(p12.counts.value).toBe(5);
    expect(p12.counts.reverse).toBe(6 + p12.reverse.length);
    // Forwards the same products, and a sum wherever two tangents meet.
    expect(p12.counts.tangent).toBe(6 + 5);
    // Products save their factors: a, b and c; sums save nothing. x and y are at hand.
    expect(p12.counts.saved).toBe(3);
  });
});

describe('what each rule saves (lesson 06, T6)', () => {
  const saves = (source: string): string[] => {
    const t = traced(source, { inputs: ['u', 'v'], values: { u: 0.3, v: 0.7 } });
    return t.nodes[t.output].saves.map((k) => t.nodes[k].name);
  };
  it.each([
    ['w = sigmoid(u)', ['w']],
    ['w = u*v', ['u', 'v']],
    ['w = u + v', []],
    ['w = exp(u)', ['w']],
    ['w = tanh(u)', ['w']],
    ['w = sin(u)', ['u']],
  ])('%s', (source, names) => {
    expect(saves(source).sort()).toEqual(names);
  });
});

describe('the level of operations', () => {
  it('shows both edges of x*x', () => {
    const t = traced('x*x', { values: { x: 3 }, level: 'operation' });
    expect(t.nodes[t.output].args).toEqual([0, 0]);
    expect(t.reverse.map((s) => [s.slot, s.contribution.data[0], s.running.data[0]])).toEqual([
      [0, 3, 3],
      [1, 3, 6],
    ]);
  });

  it('names every operation once and shares equal ones', () => {
    const t = traced('sin(x*y)*cos(x*y) + x', { values: { x: 0.4, y: 2 }, level: 'operation' });
    expect(t.nodes.filter((n) => n.kind === 'step').map((n) => [n.name, n.text])).toEqual([
      ['t1', 'x*y'],
      ['t2', 'sin(t1)'],
      ['t3', 'cos(t1)'],
      ['t4', 't2*t3'],
      ['L', 't4 + x'],
    ]);
  });

  it('keeps the names of statements', () => {
    const t = traced('r = y - x^2; L = 100*r^2 + (1 - x)^2', {
      values: { x: -1.2, y: 1 },
      level: 'operation',
    });
    expect(nodeNamed(t, 'r').value.data[0]).toBeCloseTo(-0.44, 14);
    expect(nodeNamed(t, 'x').adjoint.data[0]).toBeCloseTo(-215.6, 10);
    expect(t.nodes[t.output].name).toBe('L');
  });

  it('writes numbers that are computed where they are used', () => {
    const t = traced('L = 1/2*(x - 3)^2/sqrt(2)', { values: { x: 1 }, level: 'operation' });
    expect(t.nodes.map((n) => n.text)).toEqual(['x', 'x - 3', 't1^2', '1/2*t2', 't3/sqrt(2)']);
    const alone = traced('a = 2*3; L = a*x', { values: { x: 1 }, level: 'operation' });
    expect(alone.nodes.map((n) => n.name)).toEqual(['x', 'a', 'L']);
  });

  it('reads constants and numbers in place', () => {
    const t = traced('2*pi*x + e', { values: { x: 1 }, level: 'operation' });
    expect(t.nodes.map((n) => n.name)).toEqual(['x', 't1', 'L']);
  });
});

describe('vectors and matrices', () => {
  const net = traced('W: 2x3; x: 3; b: 2; z = W*x + b; h = tanh(z); L = sum(h.^2)', {
    values: {
      W: [
        [1, 0.5, -1],
        [0.2, -0.3, 0.4],
      ],
      x: [1, 2, -1],
      b: [0.1, -0.2],
    },
  });

  it('has local Jacobians in vec, with their formulas and structure', () => {
    const edge = (from: string, to: string) =>
      net.reverse.find((s) => net.nodes[s.from].name === from && net.nodes[s.to].name === to);
    expect(edge('h', 'z')?.structure).toBe('diagonal');
    expect(edge('h', 'z')?.localText).toBe('diag(1 - tanh(z).^2)');
    expect(edge('z', 'x')?.localText).toBe('W');
    expect(edge('z', 'b')?.structure).toBe('identity');
    expect(edge('z', 'W')?.local).toMatchObject({ rows: 2, cols: 6 });
    expect(edge('L', 'h')?.localText).toBe("2*h'");
  });

  it('contributes upstream × local', () => {
    for (const { from, local, upstream, contribution } of net.reverse) {
      if (!local) throw new Error(`no local Jacobian of ${net.nodes[from].name}`);
      for (let j = 0; j < local.cols; j++) {
        let sum = 0;
        for (let i = 0; i < local.rows; i++)
          sum += upstream.data[i] * local.data[i + j * local.rows];
        expect(contribution.data[j]).toBeCloseTo(sum, 14);
      }
    }
  });

  it('has tangents that agree with the adjoints: ⟨u, Jv⟩ = ⟨Jᵀu, v⟩', () => {
    const v = {
      W: [
        [0.3, -0.1, 0.2],
        [0.5, 0.7, -0.4],
      ],
      x: [0.1, 0.2, 0.3],
      b: [-1, 1],
    };
    const steps = net.forward(v);
    const adjoint = (name: string) => nodeNamed(net, name).adjoint.data;
    const columns = [0.3, 0.5, -0.1, 0.7, 0.2, -0.4];
    const dot = (a: ArrayLike<number>, b: readonly number[]) =>
      b.reduce((sum, bk, k) => sum + bk * a[k], 0);
    const backwards = dot(adjoint('W'), columns) + dot(adjoint('x'), v.x) + dot(adjoint('b'), v.b);
    expect(steps[steps.length - 1].tangent.data[0]).toBeCloseTo(backwards, 13);
  });
});

describe('programs that touch nothing, and faults', () => {
  it('sends nothing from statements that the output does not use, even where they are undefined', () => {
    const t = traced('dead = log(x); L = x^2', { values: { x: 0 } });
    const idle = t.reverse.filter((s) => s.idle);
    expect(idle.map((s) => [t.nodes[s.from].name, s.contribution.data[0]])).toEqual([['dead', 0]]);
    expect(nodeNamed(t, 'x').adjoint.data[0]).toBe(0);
  });
  it('is what it is without steps', () => {
    const t = traced('x', { values: { x: 5 } });
    expect(nodeNamed(t, 'x').adjoint.data[0]).toBe(1);
  });
  it('takes sums of thousands of terms, at both levels', () => {
    const source = Array.from({ length: 3000 }, (_, k) => (k % 2 ? 'x' : 'y*x')).join(' + ');
    for (const level of ['statement', 'operation'] as const) {
      const t = traced(source, { values: { x: 1, y: 2 }, level });
      expect(nodeNamed(t, 'x').adjoint.data[0]).toBe(4500);
    }
  });
  it('has no steps at an exceptional value, and says so', () => {
    const source = 'f(x, y) = x*y/(x^2 + y^2); f(0, 0) = 0';
    const result = trace(source, { values: [0, 0] });
    expect(result.ok ? 'steps' : result.faults[0].code).toBe('domain');
    const elsewhere = traced(source, { values: [1, 1] });
    expect(elsewhere.nodes[elsewhere.output].value.data[0]).toBe(0.5);
  });
  it('tells faults', () => {
    expect(trace('a = x +', { values: { x: 1 } }).ok).toBe(false);
    expect(
      trace('A: 2x3; x: 2; A*x', {
        values: {
          A: [
            [1, 2, 3],
            [4, 5, 6],
          ],
          x: [1, 2],
        },
      }).ok,
    ).toBe(false);
  });
});

describe('checkpoints', () => {
  /** L layers, each of which must save its own value. */
  const chain = (length: number): Trace => {
    const lines = Array.from({ length }, (_, k) => `h${k + 1} = tanh(${k === 0 ? 'x' : `h${k}`})`);
    return traced(lines.join('; '), { inputs: ['x'], values: { x: 0.5 } });
  };

  it('without any, everything is kept and nothing runs twice', () => {
    const plan = memoryPlan(chain(100));
    expect(plan.peak).toBe(100);
    expect(plan.recomputed).toBe(0);
    expect(plan.steps.filter((s) => s.phase === 'reverse')).toHaveLength(100);
  });

  it('√L segments of 100 layers keep about 2√L values for one more forward pass', () => {
    const t = chain(100);
    const plan = memoryPlan(t, evenCheckpoints(t));
    // 9 checkpoints and a segment of 10.
    expect(plan.peak).toBe(19);
    // The last segment is not run again, and checkpoints are there already.
    expect(plan.recomputed).toBe(9 * 9);
  });

  it('stores k − 1 + L/k for k segments', () => {
    const t = chain(60);
    for (const k of [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60]) {
      expect(memoryPlan(t, evenCheckpoints(t, k)).peak, `${k}`).toBe(k - 1 + 60 / k);
    }
  });

  it('never reverses a step whose saved values are not there', () => {
    const t = traced(
      'a = x*y; b = sin(a); c = b*a; d = exp(c)*x; e1 = d*b; f1 = tanh(e1); g = f1*d; L = g + a*f1',
      { inputs: ['x', 'y'], values: { x: 0.4, y: -0.3 } },
    );
    const steps = t.nodes.filter((n) => n.kind === 'step').map((n) => n.index);
    for (let mask = 0; mask < 2 ** (steps.length - 1); mask++) {
      const cuts = steps.filter((_, k) => (mask >> k) & 1);
      const plan = memoryPlan(t, cuts);
      const done = new Set<number>();
      for (const step of plan.steps) {
        const node = t.nodes[step.node];
        const has = (k: number): boolean => t.nodes[k].kind === 'input' || step.live.includes(k);
        if (step.phase === 'reverse') {
          expect(node.saves.every(has), `${mask}: reverse ${node.name}`).toBe(true);
          expect(done.has(step.node)).toBe(false);
          done.add(step.node);
        } else {
          expect(node.args.every(has), `${mask}: ${step.phase} ${node.name}`).toBe(true);
        }
      }
      expect(done.size).toBe(steps.length);
      const inside = t.nodes.reduce((sum, n) => sum + n.savedInside, 0);
      expect(plan.peak).toBeLessThanOrEqual(steps.length + inside);
    }
  });
});
