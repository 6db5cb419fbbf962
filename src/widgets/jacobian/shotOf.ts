import type { Parts } from '../parts/context.ts';
import type { Inputs } from './inputs.ts';
import { fitted } from './model.ts';
import type { JacobianLink } from './results.ts';
import type { Shot } from './shot.ts';

/** What the pictures are made of at this moment, read outside React; null before the first answer. */
export function shotOf({ store, link }: Parts<Inputs, JacobianLink>): Shot | null {
  const { answer, warp, pointed, reading } = link.results.getState();
  if (!answer) return null;
  const { inputs } = store.getState();
  const own = reading.ok ? fitted(inputs, reading) : inputs;
  return { inputs: own, answer, warp, shown: pointed === 'none' ? inputs.shown : pointed };
}
