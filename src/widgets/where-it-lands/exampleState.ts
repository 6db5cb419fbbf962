import type { LandingId } from '../../worker/protocol/landing.ts';
import { schema } from './inputs.ts';
import { landings } from './landings.ts';
import type { Inputs } from './state.ts';

/** A whole state: that of the model with the example's on top, seen from where it is best seen. */
export function stateOf(model: LandingId, id: string): Inputs {
  const patch = landings[model].examples.find((example) => example.id === id)?.patch ?? {};
  // What a link leaves out follows from the data.
  const { state } = schema.parse(`model=${model}&data=${patch.source ?? ''}`);
  return { ...state, ...patch };
}
