import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trace, type Trace } from '../ad/trace.ts';

interface Program {
  id: string;
  inputs: Record<string, number>;
  program: string;
  statements: {
    name: string;
    expr: string;
    args: string[];
    local_partials: Record<string, number>;
    value: number;
  }[];
  values: Record<string, number>;
  adjoints: Record<string, number>;
  reverse_edges: {
    from: string;
    to: string;
    local: number;
    upstream: number;
    contribution: number;
  }[];
  forward_tangents: Record<string, Record<string, number>>;
}

const data = JSON.parse(readFileSync(new URL('./dag.json', import.meta.url), 'utf8')) as {
  programs: Program[];
};

const close = (got: number | undefined, want: number, what: string): void => {
  expect(Math.abs((got ?? NaN) - want) / Math.max(1, Math.abs(want)), what).toBeLessThanOrEqual(
    1e-12,
  );
};

function traced(p: Program): Trace {
  const result = trace(p.program, { inputs: Object.keys(p.inputs), values: p.inputs });
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

describe('programs run forwards and backwards, against the oracles', () => {
  it.each(data.programs.map((p) => [p.id, p] as const))('%s', (_id, p) => {
    const t = traced(p);
    const named = (name: string) => t.nodes.find((node) => node.name === name);
    const name = (index: number): string => t.nodes[index].name;
    for (const [node, value] of Object.entries(p.values))
      close(named(node)?.value.data[0], value, node);
    for (const [node, a] of Object.entries(p.adjoints))
      close(named(node)?.adjoint.data[0], a, node);
    expect(t.nodes.filter((n) => n.kind === 'step').map((n) => n.name)).toEqual(
      p.statements.map((s) => s.name),
    );
    for (const s of p.statements) expect(named(s.name)?.args.map(name)).toEqual(s.args);
    expect(t.reverse.map((e) => [name(e.from), name(e.to)])).toEqual(
      p.reverse_edges.map((e) => [e.from, e.to]),
    );
    p.reverse_edges.forEach((want, k) => {
      const got = t.reverse[k];
      close(got.local?.data[0], want.local, `local of ${want.from} to ${want.to}`);
      close(got.upstream.data[0], want.upstream, `upstream of ${want.from}`);
      close(got.contribution.data[0], want.contribution, `${want.from} to ${want.to}`);
    });
    for (const [input, tangents] of Object.entries(p.forward_tangents)) {
      const steps = t.forward({ [input]: 1 });
      for (const step of steps) {
        close(step.tangent.data[0], tangents[name(step.node)], `${name(step.node)} along ${input}`);
        const s = p.statements.find((one) => one.name === name(step.node));
        for (const c of step.contributions) {
          close(c.local?.data[0], s?.local_partials[name(c.from)] ?? NaN, `local of ${s?.name}`);
        }
      }
    }
  });

  it('gives the same adjoints at the level of single operations', () => {
    for (const p of data.programs) {
      const result = trace(p.program, {
        inputs: Object.keys(p.inputs),
        values: p.inputs,
        level: 'operation',
      });
      if (!result.ok) throw new Error(result.faults[0].message);
      for (const [node, a] of Object.entries(p.adjoints)) {
        const got = result.value.nodes.find((n) => n.name === node);
        close(got?.adjoint.data[0], a, `${p.id}: ${node}`);
      }
    }
  });
});

describe('the same programs by operations and by entries', () => {
  it.each(data.programs.map((p) => [p.id, p] as const))('%s', (_id, p) => {
    for (const level of ['operation', 'entry'] as const) {
      const result = trace(p.program, {
        inputs: Object.keys(p.inputs),
        values: p.inputs,
        level,
      });
      if (!result.ok) throw new Error(result.faults[0].message);
      const node = (name: string) => result.value.nodes.find((n) => n.name === name);
      for (const [name, a] of Object.entries(p.adjoints)) {
        close(node(name)?.adjoint.data[0], a, `${level} ${name}`);
      }
      for (const [input, tangents] of Object.entries(p.forward_tangents)) {
        const steps = result.value.forward({ [input]: 1 });
        for (const step of steps) {
          const { name } = result.value.nodes[step.node];
          if (name in tangents) close(step.tangent.data[0], tangents[name], `${level} ${name}`);
        }
      }
    }
  });
});
