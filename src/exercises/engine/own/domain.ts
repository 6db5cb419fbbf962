import { DEFAULT_DOMAIN } from '../../../core/equiv/variables.ts';
import { isScalar, sizeOf, type NodeId } from '../../../core/ir/types.ts';
import { createRng } from '../../../core/num/rng.ts';
import { pieces } from './lists.ts';
import { refuse } from './ownFault.ts';
import { evaluate, type Place, type Problem } from './problem.ts';

const POINTS = 32;
/** Where nobody declared a domain, a quarter of the points is enough to judge by. */
const LEAST = 0.25;

/**
 * Whether the function and the answer have values where they are asked for: at the point, or all over the domain of the
 * names that stay free. A derivative alone may have one where its function has none, as 1/x has left of log x.
 *
 * @throws OwnSignal when they have none.
 */
export function checkDefined(problem: Problem): void {
  const { given, free, domain, at } = problem;
  if (free.length === 0) return checkPoint(problem);
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
  const gaps = places.flatMap((place) => {
    const what = undefinedAt(problem, place);
    return what === undefined ? [] : [{ place, what }];
  });
  const declared = Object.keys(domain).length > 0;
  if (places.length - gaps.length >= POINTS * (declared ? 1 : LEAST)) return;
  const [gap] = gaps;
  const example = free.map(({ name }) => said(name, gap?.place.get(name) ?? [NaN])).join(', ');
  const [first] = pieces(given.own.domain, ',;\n');
  const start = first?.start ?? 0;
  refuse(
    'domain',
    { start, end: Math.max(start, given.own.domain.trimEnd().length) },
    `The ${gap?.what ?? 'answer'} has no value everywhere in this domain: not at ${example}${drawn(problem)}.`,
    `Say where the names lie, such as ${free[0]?.name ?? 'x'} in 0.5..4.`,
    'domain',
  );
}

function checkPoint(problem: Problem): void {
  const { given, at } = problem;
  const what = undefinedAt(problem, at);
  if (what === undefined && !hasCorner(problem)) return;
  const place = [...at]
    .filter(([, value]) => value.length === 1)
    .map(([name, value]) => said(name, value))
    .join(', ');
  const where = `${place === '' ? 'at this point' : `at ${place}`}${drawn(problem)}`;
  const field = given.own.at === '' ? 'of' : 'at';
  refuse(
    field,
    { start: 0, end: given.own[field].length },
    what === undefined
      ? `The function has a corner or a jump ${where}: there is no derivative there.`
      : `The ${what} has no value ${where}.`,
    given.parameters.length > 0
      ? 'Choose another point, or other values of the parameters.'
      : 'Choose another point.',
    'domain',
  );
}

/** What has no value at a place. */
function undefinedAt(problem: Problem, place: Place): 'function' | 'answer' | undefined {
  const has = (node: NodeId) => evaluate(problem, node, place).every(Number.isFinite);
  if (!has(problem.output)) return 'function';
  return has(problem.truth) ? undefined : 'answer';
}

/** Steps away from the point: what is continuous shrinks with them, what jumps does not. */
const [FAR, NEAR] = [1e-5, 1e-8];
const LEAST_JUMP = 1e-4;

/**
 * Whether the derivative jumps at the point, on the way there along one entry: at a corner the rules still give a number,
 * 0 for |x|, and it is no derivative.
 */
function hasCorner(problem: Problem): boolean {
  const { graph, by, inputs, truth, at, ask } = problem;
  if (ask === 'value') return false;
  const here = evaluate(problem, truth, at);
  const jump = (place: Place): number =>
    Math.max(
      ...evaluate(problem, truth, place).map((value, k) => Math.abs(value - (here[k] ?? NaN))),
    );
  const size = 1 + Math.max(...here.map(Math.abs));
  return inputs
    .filter(({ node }) => by.includes(node))
    .some(({ name, node }) => {
      const value = at.get(name) ?? [];
      return Array.from({ length: sizeOf(graph.shape(node)) }).some((_, entry) =>
        [1, -1].some((side) => {
          const moved = (step: number): Place =>
            new Map([
              ...at,
              [
                name,
                value.map((x, k) => (k === entry ? x + side * step * Math.max(1, Math.abs(x)) : x)),
              ],
            ]);
          const near = jump(moved(NEAR));
          return near > LEAST_JUMP * size && near > jump(moved(FAR)) / 4;
        }),
      );
    });
}

const said = (name: string, [value = NaN]: readonly number[]): string =>
  `${name} = ${Number(value.toPrecision(3))}`;

/** ` with p = -3`, of the numbers that the seed has drawn. */
function drawn({ values }: Problem): string {
  const all = Object.entries(values).map(([name, value]) => said(name, [value]));
  return all.length === 0 ? '' : ` with ${all.join(', ')}`;
}
