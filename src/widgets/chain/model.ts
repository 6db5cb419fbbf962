import { readFormula, type Reading } from '../../ui/mathfield/read.ts';
import { readMap, type MapReading } from '../../ui/mathfield/readMap.ts';
import type { CompositionRequest, SlopesRequest } from '../../worker/protocol.ts';
import type { Composition, Slopes } from '../../worker/protocol/composition.ts';
import type { Facts } from '../definition.ts';
import { defineModel } from '../model.ts';
import { functionOf } from '../parts/typed.ts';
import { bestOf, lastStep, multiplicationsOf, totalOf } from './brackets.ts';
import { COMPOSITE, schema, type Inputs } from './inputs.ts';

/** How a text is read as a chain of maps. */
export const readingOf = (source: string): MapReading => readMap(source, COMPOSITE);

/** How a text is read as the φ of a layer. */
export const phiOf = (source: string): Reading => readFormula(source, 'φ', ['z']);

/** So many numbers: those that are there, then more of the same kind. */
export const fitted = (list: readonly number[], count: number, more: number): readonly number[] =>
  Array.from({ length: count }, (_, k) => list[k] ?? more);

/** The point, the move and the weights as the chain takes them: coordinates that a link leaves out are 1, moves 0. */
export function placeOf(
  { at, h, u }: Inputs,
  { inputs, outputs }: Pick<MapReading, 'inputs' | 'outputs'>,
) {
  return {
    at: fitted(at, inputs.length, 1),
    h: fitted(h, inputs.length, 0),
    u: fitted(u, outputs, 0),
  };
}

/** What is asked of the worker about the maps. */
export const mapsRequest = (inputs: Inputs, reading: MapReading): CompositionRequest => ({
  fn: functionOf(inputs, reading.parameters),
  ...placeOf(inputs, reading),
});

/** What is asked of the worker about the layers. */
export const layersRequest = (inputs: Inputs, { parameters }: Reading): SlopesRequest => ({
  fn: functionOf({ source: inputs.phi, values: inputs.values }, parameters),
  weight: inputs.weight,
  at: inputs.z,
  carry: inputs.carry,
  skip: inputs.skip === 'yes',
  depth: inputs.depth,
});

/** ⟨u, v⟩. */
export const dot = (u: ArrayLike<number>, v: ArrayLike<number>): number => {
  let [sum, sizes] = [0, 0];
  for (let k = 0; k < v.length; k++) {
    sum += u[k] * v[k];
    sizes += Math.abs(u[k] * v[k]);
  }
  // What rounding leaves of a zero, in units of the terms: a single term is never cut.
  return Math.abs(sum) <= 8 * Number.EPSILON * sizes ? 0 : sum;
};

/** n₀, …, n_L of a chain: how many numbers pass between its maps. */
export const widthsOf = ({ inputs, stages }: Composition): readonly number[] => [
  inputs.length,
  ...stages.map(({ value }) => value.length),
];

/** The numbers of the maps that a text may quote; NaN where there are none. */
export function mapFacts(c: Composition | null, u: readonly number[]): Facts {
  const last = c?.stages.at(-1);
  const forward = c?.pushed.at(-1);
  const predicted = forward?.[0] ?? NaN;
  const change = last ? last.moved[0] - last.value[0] : NaN;
  const product = c?.fromOutput.at(-1);
  const entries: Record<string, number> = { j11: NaN, j12: NaN, j21: NaN, j22: NaN };
  for (let i = 0; i < (product?.rows ?? 0); i++) {
    for (let j = 0; j < (product?.cols ?? 0); j++) {
      entries[`j${i + 1}${j + 1}`] = product?.data[i + j * product.rows] ?? NaN;
    }
  }
  return {
    value: last?.value[0] ?? NaN,
    predicted,
    change,
    error: change - predicted,
    uJh: forward ? dot(u, forward) : NaN,
    ...entries,
  };
}

/** The numbers of the brackets: all multiplications of both ways, and those up to the step. */
export function bracketFacts({ widths, from, step }: Inputs): Facts {
  const left = totalOf(widths, 'output');
  const right = totalOf(widths, 'input');
  const done = Math.min(step, lastStep(widths));
  return {
    left,
    right,
    ratio: Math.max(left, right) / Math.min(left, right),
    best: bestOf(widths).total,
    count: done === 0 ? 0 : multiplicationsOf(widths, from)[done - 1].soFar,
  };
}

/** The numbers of the layers: φ′ of the first one, and the slope of all of them. */
export const layerFacts = (layers: Slopes | null): Facts => ({
  slope: layers?.slope ?? NaN,
  product: layers?.product.at(-1) ?? NaN,
});

export const chainModel = defineModel<Inputs>({
  id: 'chain',
  schema,
  faults: ({ source, phi, at }) => {
    const reading = readingOf(source);
    const wrong = [...reading.faults, ...phiOf(phi).faults].map(({ message }) => message);
    return reading.ok && at.length !== reading.inputs.length
      ? [
          ...wrong,
          `The point has ${at.length} numbers, and the chain takes ${reading.inputs.length}.`,
        ]
      : wrong;
  },
  facts: (state, run) => {
    const reading = readingOf(state.source);
    const asked = reading.ok ? mapsRequest(state, reading) : null;
    const maps = asked && run('composition', asked);
    return {
      ...mapFacts(maps, asked?.u ?? []),
      ...bracketFacts(state),
      ...layerFacts(run('slopes', layersRequest(state, phiOf(state.phi)))),
    };
  },
});
