import { ask } from '../../state/compute.ts';
import type { Code } from '../definition.ts';
import type { TypedLink } from './typed.ts';

const LIBRARIES = [
  { id: 'numpy', label: 'NumPy' },
  { id: 'pytorch', label: 'PyTorch' },
  { id: 'jax', label: 'JAX' },
] as const;

/** The function, or the map, with its derivative at a point, as a program for each library; none while it cannot be read. */
export async function codeAt(
  link: TypedLink,
  at: Readonly<Record<string, number>>,
  reads?: 'map' | 'program',
): Promise<readonly Code[]> {
  if (!link.results.getState().reading.ok) return [];
  return inEach((library) => ask('code', { fn: link.fn(), at, library, ...(reads && { reads }) }));
}

type Library = (typeof LIBRARIES)[number]['id'];

/** A program for each library that one could be written for. */
export async function inEach(
  program: (library: Library) => ReturnType<typeof ask<'code'>>,
): Promise<readonly Code[]> {
  const texts = await Promise.all(LIBRARIES.map(({ id }) => program(id)));
  return texts.flatMap((outcome, k) =>
    outcome.kind === 'done' ? [{ label: LIBRARIES[k].label, text: outcome.value.text }] : [],
  );
}
