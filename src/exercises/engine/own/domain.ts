import { DEFAULT_DOMAIN } from '../../../core/equiv/variables.ts';
import { isScalar, sizeOf } from '../../../core/ir/types.ts';
import { createRng } from '../../../core/num/rng.ts';
import { pieces } from './lists.ts';
import { refuse } from './ownFault.ts';
import { evaluate, type Place, type Problem } from './problem.ts';

const POINTS = 32;
/** Where nobody declared a domain, a quarter of the points is enough to judge by. */
const LEAST = 0.25;

/**
 * Whether the answer has a value where it is asked for: at the point, or all over the domain of the names that stay free.
 *
 * @throws OwnSignal when it has none.
 */
export function checkDefined(problem: Problem): void {
  const { given, free, truth, domain, at } = problem;
  if (free.length === 0) {
    if (evaluate(problem, truth, at).every(Number.isFinite)) return;
    const field = given.own.at === '' ? 'of' : 'at';
    refuse(
      field,
      { start: 0, end: given.own[field].length },
      'The answer has no value at this point.',
      'Choose another point, or other values of the parameters.',
      'domain',
    );
  }
  // A structure such as spd says where a matrix lies; entries at random would say nothing.
  if (free.some(({ shape }) => !isScalar(shape))) return;
  const random = createRng(1);
  const places = Array.from(
    { length: POINTS },
    (): Place =>
      new Map([
        ...at,
        ...free.map(({ name, shape }) => {
          const [lo, hi] = domain[name] ?? DEFAULT_DOMAIN.number;
          return [
            name,
            Array.from({ length: sizeOf(shape) }, () => random.uniform(lo, hi)),
          ] as const;
        }),
      ]),
  );
  const defined = places.filter((place) => evaluate(problem, truth, place).every(Number.isFinite));
  const declared = Object.keys(domain).length > 0;
  if (defined.length >= POINTS * (declared ? 1 : LEAST)) return;
  const gap = places.find((place) => !defined.includes(place));
  const example = free
    .map(({ name }) => `${name} = ${Number((gap?.get(name)?.[0] ?? NaN).toPrecision(3))}`)
    .join(', ');
  const [first] = pieces(given.own.domain, ',;\n');
  const start = first?.start ?? 0;
  refuse(
    'domain',
    { start, end: Math.max(start, given.own.domain.trimEnd().length) },
    `The answer has no value everywhere in this domain: not at ${example}.`,
    `Say where the names lie, such as ${free[0]?.name ?? 'x'} in 0.5..4.`,
    'domain',
  );
}
