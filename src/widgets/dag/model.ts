import { readProgram, type ProgramReading } from '../../ui/mathfield/readProgram.ts';
import type { FunctionInput } from '../../worker/protocol.ts';
import type {
  Memory,
  MemoryRequest,
  ProgramQuery,
  ProgramTrace,
  TraceRequest,
  WaysRequest,
} from '../../worker/protocol/program.ts';
import type { Facts } from '../definition.ts';
import { defineModel } from '../model.ts';
import { schema, type Inputs } from './inputs.ts';

/** Ways that are listed at most; of more there is only the number. */
export const MOST_WAYS = 64;

export const readingOf = (source: string): ProgramReading => readProgram(source);

/** The program as the worker takes it: what nobody moved stands where it starts. */
export const programOf = ({ source, values }: Inputs): FunctionInput => ({ source, values });

const queryOf = (inputs: Inputs): ProgramQuery => ({
  fn: programOf(inputs),
  level: inputs.level,
  folded: inputs.level === 'statement' ? [] : inputs.folded,
});

/** The velocity that counts: the given one, or speed 1 of the first number that goes in. */
export function velocityOf(
  { velocity }: Inputs,
  { inputs }: ProgramReading,
): Readonly<Record<string, number>> {
  const names = inputs.flatMap(({ entries }) => entries);
  const given = Object.entries(velocity).filter(([name]) => names.includes(name));
  if (given.length > 0) return Object.fromEntries(given);
  return names.length > 0 ? { [names[0]]: 1 } : {};
}

/** Weights of the output's entries: the given ones, or the first entry alone; of a single number always 1. */
export const weightsOf = (
  { weights }: Pick<Inputs, 'weights'>,
  { outputs }: Pick<ProgramReading, 'outputs'>,
): readonly number[] =>
  outputs === 1
    ? [1]
    : Array.from(
        { length: outputs },
        (_, k) => weights[k] ?? (weights.length === 0 && k === 0 ? 1 : 0),
      );

/** What is asked of the worker for the graph and its sweeps. */
export const traceRequest = (inputs: Inputs, reading: ProgramReading): TraceRequest => ({
  ...queryOf(inputs),
  velocity: velocityOf(inputs, reading),
  weights: weightsOf(inputs, reading),
  second: inputs.mode === 'second',
});

export const memoryRequest = (inputs: Inputs): MemoryRequest => ({
  ...queryOf(inputs),
  cuts: inputs.cuts,
});

/** From the chosen node, or the first input. */
export const waysRequest = (inputs: Inputs, reading: ProgramReading): WaysRequest => ({
  ...queryOf(inputs),
  node: inputs.node || (reading.inputs.at(0)?.entries.at(0) ?? ''),
  weights: weightsOf(inputs, reading),
  most: MOST_WAYS,
});

/**
 * What a text may quote: the value of the output; counts of both sweeps; of every node a that is a number `value_a`,
 * `adjoint_a`, `tangent_a`, `ways_a` and, of H v at the inputs, `hv_x`.
 */
export function traceFacts(trace: ProgramTrace | null): Facts {
  if (!trace) return { value: NaN };
  // Asked for a few times a second, while thousands of numbers stand still.
  const known = kept.get(trace) ?? factsOf(trace);
  kept.set(trace, known);
  return known;
}

const kept = new WeakMap<ProgramTrace, Facts>();

function factsOf(trace: ProgramTrace): Facts {
  const numbers: Record<string, number> = {
    value: trace.nodes[trace.output].value[0],
    operations: trace.counts.value,
    reverse: trace.counts.reverse,
    tangent: trace.counts.tangent,
    saved: trace.counts.saved,
    sweepsForward: trace.numbersIn,
    sweepsReverse: trace.numbersOut,
    edges: trace.edges.filter(({ idle }) => !idle).length,
  };
  for (const node of trace.nodes) {
    if (node.rows * node.cols !== 1) continue;
    numbers[`value_${node.name}`] = node.value[0];
    numbers[`adjoint_${node.name}`] = node.adjoint[0];
    numbers[`tangent_${node.name}`] = node.tangent[0];
    numbers[`ways_${node.name}`] = node.paths;
    if (node.adjointTangent) numbers[`hv_${node.name}`] = node.adjointTangent[0];
  }
  return numbers;
}

/** `stored` counts the inputs too, which the plan has always at hand. */
export const memoryFacts = (memory: Memory | null): Facts => ({
  stored: memory ? memory.peak + memory.inputs : NaN,
  recomputed: memory?.recomputed ?? NaN,
  leastStored: memory ? Math.min(...memory.even.map(({ peak }) => peak)) + memory.inputs : NaN,
});

export const dagModel = defineModel<Inputs>({
  id: 'dag',
  schema,
  faults: (state) => readingOf(state.source).faults.map(({ message }) => message),
  facts: (state, run) => {
    const reading = readingOf(state.source);
    if (!reading.ok) return traceFacts(null);
    const trace = run('trace', traceRequest(state, reading));
    const memory = state.look === 'memory' ? run('memory', memoryRequest(state)) : null;
    return { ...traceFacts(trace), ...memoryFacts(memory) };
  },
});
