import type { Inputs } from '../state.ts';

/** The state of a picture that gives nothing away of the next step: without its arrows. */
export const withoutNext = (inputs: Inputs): Inputs =>
  inputs.layers.includes('step')
    ? { ...inputs, layers: inputs.layers.filter((layer) => layer !== 'step') }
    : inputs;
