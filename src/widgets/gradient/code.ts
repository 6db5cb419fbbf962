import { ask } from '../../state/compute.ts';
import type { Code, Parts } from '../definition.ts';
import { INPUT_NAMES, type Inputs } from './inputs.ts';
import type { GradientLink } from './results.ts';

const LIBRARIES = [
  { id: 'numpy', label: 'NumPy' },
  { id: 'pytorch', label: 'PyTorch' },
  { id: 'jax', label: 'JAX' },
] as const;

/** The function with its gradient at the point, as a program for each library; none while it cannot be read. */
export async function codeOf({
  store,
  link,
}: Parts<Inputs, GradientLink>): Promise<readonly Code[]> {
  const { reading, calm } = link.results.getState();
  if (!reading.ok) return [];
  const { at } = store.getState().settled;
  const names = calm?.names ?? INPUT_NAMES;
  const values = Object.fromEntries(names.map((name, k) => [name, at[k]]));
  const texts = await Promise.all(
    LIBRARIES.map(({ id }) => ask('code', { fn: link.fn(), at: values, library: id })),
  );
  return texts.flatMap((outcome, k) =>
    outcome.kind === 'done' ? [{ label: LIBRARIES[k].label, text: outcome.value.text }] : [],
  );
}
