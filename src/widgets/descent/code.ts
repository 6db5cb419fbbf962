import { ask } from '../../state/compute.ts';
import type { Code, Parts } from '../definition.ts';
import type { Inputs } from './inputs.ts';
import type { DescentLink } from './results.ts';

const LIBRARIES = [
  { id: 'numpy', label: 'NumPy' },
  { id: 'pytorch', label: 'PyTorch' },
  { id: 'jax', label: 'JAX' },
] as const;

/** The function with its gradient at the start, as a program for each library; none while it cannot be read. */
export async function codeOf({
  store,
  link,
}: Parts<Inputs, DescentLink>): Promise<readonly Code[]> {
  if (!link.results.getState().reading.ok) return [];
  const { start } = store.getState().settled;
  const values = { x: start[0], y: start[1] };
  const texts = await Promise.all(
    LIBRARIES.map(({ id }) => ask('code', { fn: link.fn(), at: values, library: id })),
  );
  return texts.flatMap((outcome, k) =>
    outcome.kind === 'done' ? [{ label: LIBRARIES[k].label, text: outcome.value.text }] : [],
  );
}
