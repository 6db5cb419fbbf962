import { labelOf } from '../../../ui/math/entryName.ts';

/** A name as the graph prints it: a letter or a word in italics, and what stands below the line after it. */
export function NodeName({ name }: { readonly name: string }) {
  const { base, sub } = labelOf(name);
  return (
    <>
      <i>{base}</i>
      {sub && <sub>{sub}</sub>}
    </>
  );
}
