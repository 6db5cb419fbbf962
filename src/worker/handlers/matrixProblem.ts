import { derivativeProblem, placeOf, type Place } from '../../core/equiv/derivativeProblem.ts';
import type { DerivativeProblem } from '../../core/equiv/derivativeProblem.ts';
import { drawReadable } from '../../core/equiv/drawReadable.ts';
import { entriesOf } from '../../core/lang/entries.ts';
import type { Result } from '../../core/lang/fault.ts';
import type { Matrix } from '../../core/num/matrix.ts';
import type { FunctionInput } from '../protocol.ts';
import type { ArrayValue, NamedArray } from '../protocol/matrix.ts';

const KEEP = 8;
const cache = new Map<string, Result<DerivativeProblem>>();

/** The derivative of these texts; the last few are kept, since every look asks for the same. */
export function prepared(
  source: string,
  by: string,
  constrained: boolean,
): Result<DerivativeProblem> {
  const key = JSON.stringify([source, by, constrained]);
  const known = cache.get(key);
  if (known) return known;
  const made = derivativeProblem(source, by, constrained);
  cache.set(key, made);
  if (cache.size > KEEP) cache.delete(cache.keys().next().value ?? key);
  return made;
}

/** Draws so often until value and derivative exist. */
const DRAWS = 60;

/**
 * Where the reader stands: given numbers, then declared ones, then drawn ones. A draw where the formula has no value or
 * no derivative is drawn again.
 */
export function standing(
  problem: DerivativeProblem,
  { values }: FunctionInput,
  seed: number,
): Place {
  const { text, names, f, at } = problem;
  let place: Place = {};
  for (let k = 0; k < DRAWS; k++) {
    const drawn = drawReadable(names, seed * 1000 + k);
    const numbers = Object.fromEntries(
      text.names.map(({ name, shape, value }) => {
        const base = value ?? Array.from(drawn[name]);
        return [name, entriesOf(name, shape).map((entry, i) => values[entry] ?? base[i])];
      }),
    );
    place = placeOf(names, numbers);
    const finite = [f.evaluate(place), at(place)].every(({ data }) => data.every(Number.isFinite));
    if (finite) break;
  }
  return place;
}

export const plain = ({ rows, cols, data }: Matrix): ArrayValue => ({
  rows,
  cols,
  data: Array.from(data),
});

/** What goes in, with its numbers, in the order of the text. */
export const namedArrays = (
  { text, names }: Pick<DerivativeProblem, 'text' | 'names'>,
  place: Place,
): NamedArray[] =>
  text.names.map(({ name, assumed }) => {
    const structure = names.find((one) => one.name === name)?.structure;
    return { name, assumed, ...(structure && { structure }), ...plain(place[name]) };
  });
