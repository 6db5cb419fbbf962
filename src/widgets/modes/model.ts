import { readFormula, type Reading } from '../../ui/mathfield/read.ts';
import { readMap, type MapReading } from '../../ui/mathfield/readMap.ts';
import type { DepthsRequest, SweepsRequest } from '../../worker/protocol.ts';
import type { Depths, SweepCounts } from '../../worker/protocol/modes.ts';
import type { Facts } from '../definition.ts';
import { defineModel } from '../model.ts';
import { functionOf } from '../parts/typed.ts';
import { schema, segmentsOf, type Inputs } from './inputs.ts';

/** How a text is read as the map that is counted. */
export const mapReading = (source: string): MapReading => readMap(source, 'f');

/** How a text is read as a layer. */
export const layerReading = (source: string): Reading => readFormula(source, 'g', ['h']);

export const sweepsRequest = (inputs: Inputs, { parameters }: MapReading): SweepsRequest => ({
  fn: functionOf(inputs, parameters),
});

export const depthsRequest = (inputs: Inputs, { parameters }: Reading): DepthsRequest => ({
  fn: functionOf({ source: inputs.layer, values: inputs.values }, parameters),
  depth: inputs.depth,
});

/** The operations of a whole Jacobian: the values once, then a sweep for each input, or one for each output. */
export const wholeJacobian = ({ inputs, outputs, value, forward, reverse }: SweepCounts) => ({
  forward: value + inputs.length * forward,
  reverse: value + outputs * reverse,
});

/** The k that stores fewest, the smallest where several do. */
export function bestSegments(stored: ArrayLike<number>): { k: number; stored: number } {
  let best = 0;
  for (let k = 1; k < stored.length; k++) if (stored[k] < stored[best]) best = k;
  return { k: best + 1, stored: stored[best] };
}

/** The sweeps of the map, and the operations of the program that was counted. */
export function sweepFacts({ n, m }: Inputs, counts: SweepCounts | null): Facts {
  const whole = counts && wholeJacobian(counts);
  return {
    n,
    m,
    forward: n,
    reverse: m,
    fewer: Math.min(n, m),
    ratio: Math.max(n, m) / Math.min(n, m),
    value: counts?.value ?? NaN,
    jvp: counts?.forward ?? NaN,
    vjp: counts?.reverse ?? NaN,
    byForward: whole?.forward ?? NaN,
    byReverse: whole?.reverse ?? NaN,
  };
}

/** The numbers of the stack: in both modes, in the segments at hand, and in the best ones. */
export function memoryFacts(inputs: Inputs, memory: Depths | null): Facts {
  const at = (memory?.depth ?? 1) - 1;
  const segments = memory?.segments;
  const k = Math.min(segmentsOf(inputs), memory?.depth ?? 1) - 1;
  const best = segments ? bestSegments(segments.stored) : null;
  return {
    forwardMemory: memory?.forward[at] ?? NaN,
    reverseMemory: memory?.reverse[at] ?? NaN,
    saved: memory?.saved ?? NaN,
    stored: segments?.stored[k] ?? NaN,
    recomputed: segments?.recomputed[k] ?? NaN,
    least: best?.stored ?? NaN,
    bestK: best?.k ?? NaN,
  };
}

export const modesModel = defineModel<Inputs>({
  id: 'modes',
  schema,
  faults: ({ source, layer, k, depth }) => [
    ...[...mapReading(source).faults, ...layerReading(layer).faults].map(({ message }) => message),
    ...(k > depth ? [`${k} segments of ${depth} layers: at most one a layer.`] : []),
  ],
  facts: (state, run) => {
    const reading = mapReading(state.source);
    const layer = layerReading(state.layer);
    const counts = reading.ok ? run('sweeps', sweepsRequest(state, reading)) : null;
    // A plan for every depth takes a while: only for those who look at it.
    const asked = layer.ok && state.look === 'memory' ? depthsRequest(state, layer) : null;
    return { ...sweepFacts(state, counts), ...memoryFacts(state, asked && run('depths', asked)) };
  },
});
