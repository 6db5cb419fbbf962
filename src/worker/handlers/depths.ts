import { memoryPlan } from '../../core/ad/checkpoint.ts';
import { scalarFunction } from '../../core/compile/scalarFunction.ts';
import { schedule } from '../../core/compile/schedule.ts';
import { failure, success, type Fault, type Result } from '../../core/lang/fault.ts';
import { parse } from '../../core/lang/parse.ts';
import type { FunctionInput } from '../protocol.ts';
import type { Depths, Segments } from '../protocol/modes.ts';
import type { Handler } from './handler.ts';
import {
  aliveInForward,
  cutsOf,
  firstLayers,
  savedInReverse,
  traceStack,
  unrolled,
  type LayerStack,
} from './layerStack.ts';

/** Layers that are shown, at most. */
const DEEPEST = 100;
/** Characters of all copies of a layer: a trace of more takes longer than a worker may be silent. */
const LONGEST = 12_000;
/** A layer is asked about at many depths, one after the other. */
const KEPT = 4;

interface Grown {
  readonly stack: LayerStack;
  readonly forward: Float64Array;
  readonly reverse: Float64Array;
  readonly rooted: Float64Array;
}

const kept = new Map<string, Grown>();

/**
 * The memory of 1, 2, … equal layers in both modes, and of one stack of them cut into any number of segments (lesson
 * 06, §10; lesson 07, §5). Everything is planned on the trace of the layers themselves.
 */
export const depths: Handler<'depths'> = {
  *work({ fn, depth }) {
    const { source } = fn;
    let grown = kept.get(source);
    if (!grown) {
      const made = yield* grow(fn);
      if (!made.ok) return made;
      grown = made.value;
      kept.set(source, grown);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? source);
    }
    const { stack, forward, reverse, rooted } = grown;
    const layers = Math.min(depth, stack.ends.length);
    const part = firstLayers(stack, layers);
    const segments = yield* segmentsOf(stack, layers);
    const needsStart = part.nodes.some(({ saves }) => saves.includes(stack.start));
    return success<Depths>({
      // The kept arrays stay here: a copy goes.
      forward: forward.slice(),
      reverse: reverse.slice(),
      rooted: rooted.slice(),
      depth: layers,
      segments,
      value: part.nodes.reduce((sum, { operations }) => sum + operations, 0),
      saved: reverse[layers - 1] - (needsStart ? 1 : 0),
      statements: stack.statements,
    });
  },
  transfer: ({ forward, reverse, rooted, segments }) =>
    [forward, reverse, rooted, segments.stored, segments.recomputed, segments.operations].map(
      (array) => array.buffer,
    ),
};

/** Reads a layer, stacks it as deep as its length allows, and plans every depth up to there. */
function* grow({ source, values }: FunctionInput): Generator<number, Result<Grown>> {
  const parsed = parse(source, { inputs: ['h'], wants: 'number' });
  if (!parsed.ok) return parsed;
  const layer = scalarFunction(source, { inputs: ['h'], values });
  if (!layer.ok) return layer;
  const whole = { start: 0, end: source.length };
  const { graph, output, inputs } = layer.value;
  if (!schedule(graph, [output]).inputs.some(({ id }) => id === inputs[0])) {
    return failure({ ...CONSTANT, span: whole });
  }
  if (parsed.value.program.exception) return failure({ ...EXCEPTIONAL, span: whole });
  const { length } = unrolled(parsed.value, 1).source;
  // Two copies at least: one must see what the other hands on.
  if (2 * length > LONGEST) return failure({ ...TOO_LONG, span: whole });
  yield 0;
  const traced = traceStack(parsed.value, Math.min(DEEPEST, Math.floor(LONGEST / (length + 4))));
  if (!traced.ok) return failure({ ...traced.faults[0], span: whole });
  const stack = traced.value;
  const rooted = new Float64Array(stack.ends.length);
  for (let layers = 1; layers <= rooted.length; layers++) {
    const cuts = cutsOf(stack, layers, Math.round(Math.sqrt(layers)));
    rooted[layers - 1] = 1 + memoryPlan(firstLayers(stack, layers), cuts).peak;
    yield layers / rooted.length;
  }
  return success({
    stack,
    forward: aliveInForward(stack),
    reverse: savedInReverse(stack),
    rooted,
  });
}

/** Every number of segments of so many layers. The plan does not count inputs; h₀ is counted here. */
function* segmentsOf(stack: LayerStack, layers: number): Generator<number, Segments> {
  const part = firstLayers(stack, layers);
  const stored = new Float64Array(layers);
  const recomputed = new Float64Array(layers);
  const operations = new Float64Array(layers);
  for (let k = 1; k <= layers; k++) {
    const plan = memoryPlan(part, cutsOf(stack, layers, k));
    stored[k - 1] = 1 + plan.peak;
    recomputed[k - 1] = plan.recomputed;
    operations[k - 1] = plan.recomputedOperations;
    yield k / layers;
  }
  return { stored, recomputed, operations };
}

const CONSTANT: Omit<Fault, 'span'> = {
  code: 'domain',
  message: 'The layer does not depend on h, so nothing passes through it.',
  advice: 'Use h in it, as in tanh(w*h + b).',
};

const EXCEPTIONAL: Omit<Fault, 'span'> = {
  code: 'domain',
  message: 'A layer has no value of its own at one point.',
  advice: 'Write it with if: if(h == 0, 0, sin(h)/h).',
};

const TOO_LONG: Omit<Fault, 'span'> = {
  code: 'too-large',
  message: 'This layer is too long to be stacked.',
  advice: 'At most 6000 characters: leave some of it away.',
};
