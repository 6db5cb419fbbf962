import { entriesOf, outputsOf, parseMap, sizeOfName } from '../../core/lang/parseMap.ts';
import { readingOf, toField, unread, type Reading } from './read.ts';

/** A text read as a map Rⁿ → Rᵐ. */
export interface MapReading extends Reading {
  /** The numbers that go in, by name: `x`, `theta`, `W[1,2]`. Empty while the text cannot be read. */
  readonly inputs: readonly string[];
  /** How many numbers come out. */
  readonly outputs: number;
}

/** Reads a map for the live preview: its inputs follow from its text; see `parseMap`. */
export function readMap(text: string, name: string): MapReading {
  const result = parseMap(text);
  if (!result.ok) return { ...unread(result.faults.map(toField)), inputs: [], outputs: 0 };
  const parsed = result.value;
  const sliders = parsed.parameters.filter(
    (parameter) =>
      sizeOfName(parsed, parameter) === 1 && !parsed.declarations.get(parameter)?.value,
  );
  return {
    ...readingOf(text, parsed, name, sliders),
    inputs: parsed.inputs.flatMap((input) => entriesOf(parsed, input)),
    outputs: outputsOf(parsed),
  };
}
