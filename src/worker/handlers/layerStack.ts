import { trace, type Trace, type TraceNode } from '../../core/ad/trace.ts';
import { sizeOf } from '../../core/ir/types.ts';
import type { Result } from '../../core/lang/fault.ts';
import type { Parsed } from '../../core/lang/parse.ts';
import { renamed } from '../../core/lang/parts.ts';
import { printText } from '../../core/lang/printText.ts';

/** Equal layers one after the other, as one program. */
export interface LayerStack {
  readonly traced: Trace;
  /** The node of h₀, and those of h₁, h₂, …: where each layer ends. */
  readonly start: number;
  readonly ends: readonly number[];
  /** Statements of one layer. */
  readonly statements: number;
}

const SOMEWHERE = 0.5;

/** `tanh(w*h + b)` → `h1 = tanh(w*h0 + b); h2 = tanh(w*h1 + b); …`, with the same parameters in every copy. */
export function unrolled(parsed: Parsed, copies: number): { source: string; names: string[] } {
  const { program, inputs, parameters } = parsed;
  const definitions = program.statements.filter(({ expr }) => expr !== program.result);
  const others = [...parameters, ...definitions.map(({ name }) => name)];
  let stem = 'h';
  // A letter of the layer may be called h1 itself.
  while (others.some((name) => name.startsWith(stem))) stem += 'h';
  const names = Array.from({ length: copies + 1 }, (_, k) => `${stem}${k}`);
  const lines = names.slice(1).flatMap((name, k) => {
    const own = new Map([
      [inputs[0], names[k]],
      ...definitions.map((d) => [d.name, `${name}_${d.name}`] as const),
    ]);
    return [...definitions, { name: null, expr: program.result }].map(
      (d) => `${d.name === null ? name : own.get(d.name)} = ${printText(renamed(d.expr, own))}`,
    );
  });
  return { source: lines.join('; '), names };
}

/** The trace of so many copies of a layer of one number, statement by statement. */
export function traceStack(parsed: Parsed, copies: number): Result<LayerStack> {
  const { source, names } = unrolled(parsed, copies);
  const [first, ...ends] = names;
  const traced = trace(source, {
    inputs: [first],
    parameters: parsed.parameters,
    values: { [first]: SOMEWHERE },
  });
  if (!traced.ok) return traced;
  const place = new Map(traced.value.nodes.map(({ name, index }) => [name, index]));
  const indexOf = (name: string): number => place.get(name) ?? -1;
  const steps = traced.value.nodes.filter(({ kind }) => kind === 'step').length;
  return {
    ok: true,
    value: {
      traced: traced.value,
      start: indexOf(first),
      ends: ends.map(indexOf),
      statements: steps / copies,
    },
  };
}

/** The first layers of a stack are a stack themselves: the same steps, without those who read on. */
export function firstLayers({ traced, ends }: LayerStack, layers: number): Trace {
  const last = ends[layers - 1];
  return {
    ...traced,
    output: last,
    nodes: traced.nodes
      .slice(0, last + 1)
      .map((node) => ({ ...node, users: node.users.filter((user) => user <= last) })),
    reverse: traced.reverse.filter(({ from }) => from <= last),
  };
}

/**
 * The ends of the layers at which so many segments are cut, as equal as whole layers allow, the longer ones last: the
 * longest has ⌈L/k⌉ layers and is reversed while every checkpoint is kept.
 */
export const cutsOf = ({ ends }: LayerStack, layers: number, segments: number): number[] =>
  Array.from(
    { length: segments - 1 },
    (_, j) => ends[Math.floor(((j + 1) * layers) / segments) - 1],
  );

/**
 * Numbers alive at once in forward mode, at the worst moment up to the end of each layer: values that are read by
 * the statement that runs or by a later one, and the one that it makes, each with its tangent.
 */
export function aliveInForward({ traced, start, ends }: LayerStack): Float64Array {
  const { nodes } = traced;
  const isState = ({ kind, index }: TraceNode): boolean => kind === 'step' || index === start;
  const states = nodes.filter(isState);
  const lastRead = (node: TraceNode): number => Math.max(node.index, ...node.users);
  let worst = 0;
  let next = 0;
  const out = new Float64Array(ends.length);
  ends.forEach((end, layer) => {
    for (; next < states.length && states[next].index <= end; next++) {
      const now = states[next].index;
      if (states[next].kind === 'input') continue;
      const alive = states
        .slice(0, next + 1)
        .filter((node) => lastRead(node) >= now)
        .reduce((sum, { shape }) => sum + 2 * sizeOf(shape), 0);
      worst = Math.max(worst, alive);
    }
    out[layer] = worst;
  });
  return out;
}

/**
 * Numbers that the reverse rules of the first 1, 2, … layers save: values of nodes, h₀ among them where a rule needs
 * it, and what compound statements keep inside. A sum saves nothing.
 */
export function savedInReverse({ traced, start, ends }: LayerStack): Float64Array {
  const { nodes, reverse } = traced;
  const sends = new Set(reverse.filter(({ idle }) => !idle).map(({ from }) => from));
  const saved = new Set<number>();
  let inside = 0;
  let next = 0;
  return Float64Array.from(ends, (end) => {
    for (; next <= end; next++) {
      if (!sends.has(next)) continue;
      inside += nodes[next].savedInside;
      for (const k of nodes[next].saves) if (nodes[k].kind === 'step' || k === start) saved.add(k);
    }
    return [...saved].reduce((sum, k) => sum + sizeOf(nodes[k].shape), inside);
  });
}
