import { isScalar, SCALAR, sizeOf, type Shape } from '../ir/types.ts';
import type { Declaration, Structure } from '../lang/declarations.ts';
import type { EquivalenceOptions } from './verdict.ts';

/** Entries of numbers and arrays when the author names no domain: both signs, and exp stays tame. */
export const DEFAULT_DOMAIN = { number: [-4, 4], array: [-2, 2] } as const;

/** A name with everything that decides how it is drawn. */
export interface Variable {
  readonly name: string;
  readonly shape: Shape;
  readonly structure: Structure | undefined;
  /** Entries lie here; the scale of spd and invertible matrices is fixed by their construction. */
  readonly lo: number;
  readonly hi: number;
  /** Its value, column by column, where nothing is drawn. */
  readonly fixed: readonly number[] | undefined;
}

/** Everything about the names of a comparison. @throws RangeError on domains without a point. */
export function variablesOf(
  declarations: readonly Declaration[],
  domain: EquivalenceOptions['domain'] = {},
): Variable[] {
  return declarations.map(({ name, shape, structure, value }) => {
    const given = Object.hasOwn(domain, name) ? domain[name] : undefined;
    const [lo, hi] = given ?? defaultDomain(shape, structure);
    if (!(lo <= hi && Number.isFinite(lo) && Number.isFinite(hi))) {
      throw new RangeError(`the domain [${lo}, ${hi}] of ${name} holds no numbers`);
    }
    if (structure === 'positive' && hi <= 0) throw new RangeError(`${name} cannot be positive`);
    const single = lo === hi ? new Array<number>(sizeOf(shape)).fill(lo) : undefined;
    return {
      name,
      shape,
      structure,
      lo: structure === 'positive' && lo <= 0 ? 1e-3 * hi : lo,
      hi,
      fixed: value ?? single,
    };
  });
}

function defaultDomain(shape: Shape, structure: Structure | undefined): readonly [number, number] {
  const [lo, hi] = isScalar(shape) ? DEFAULT_DOMAIN.number : DEFAULT_DOMAIN.array;
  return structure === 'positive' ? [hi * 1e-2, hi] : [lo, hi];
}

export const declarationOf = (name: string | Declaration): Declaration =>
  typeof name === 'string' ? { name, shape: SCALAR } : name;
