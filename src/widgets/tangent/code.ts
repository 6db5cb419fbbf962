import { ask } from '../../state/compute.ts';
import type { Code, Parts } from '../definition.ts';
import { VARIABLE, type Inputs } from './inputs.ts';
import type { TangentLink } from './results.ts';

const LIBRARIES = [
  { id: 'numpy', label: 'NumPy' },
  { id: 'pytorch', label: 'PyTorch' },
  { id: 'jax', label: 'JAX' },
] as const;

/** The function with its derivative at the point, as a program for each library; none while it cannot be read. */
export async function codeOf({
  store,
  link,
}: Parts<Inputs, TangentLink>): Promise<readonly Code[]> {
  if (!link.results.getState().reading.ok) return [];
  const at = { [VARIABLE]: store.getState().settled.at };
  const texts = await Promise.all(
    LIBRARIES.map(({ id }) => ask('code', { fn: link.fn(), at, library: id })),
  );
  return texts.flatMap((outcome, k) =>
    outcome.kind === 'done' ? [{ label: LIBRARIES[k].label, text: outcome.value.text }] : [],
  );
}
