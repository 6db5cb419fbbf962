import { entryNames } from '../../../ui/math/entryName.ts';
import type { Answer } from '../results.ts';
import type { Inputs } from '../inputs.ts';
import { curvatureOf, type Pair } from './curvature.ts';

/** H v of a function of two numbers, as one forward-over-reverse sweep found it. */
export interface HvCase {
  /** The two numbers that go in. */
  readonly names: readonly [string, string];
  readonly v: Pair;
  readonly product: Pair;
  /** vᵀ H v / |v|²; no number for v = 0. */
  readonly curvature: number;
}

/** Null unless H v was asked for, two numbers go in and one comes out. */
export function hvCaseOf(answer: Answer): HvCase | null {
  if (!answer.asked.second || answer.numbersIn !== 2 || answer.numbersOut !== 1) return null;
  const inputs = answer.nodes.filter(({ kind }) => kind === 'input');
  const names = inputs.flatMap((node) => entryNames(node.name, node));
  const product = inputs.flatMap(({ adjointTangent }) => Array.from(adjointTangent ?? []));
  if (names.length !== 2 || product.length !== 2) return null;
  const v: Pair = [answer.asked.velocity[names[0]] ?? 0, answer.asked.velocity[names[1]] ?? 0];
  const hv: Pair = [product[0], product[1]];
  return { names: [names[0], names[1]], v, product: hv, curvature: curvatureOf(v, hv) };
}

/** The direction that the state stands at, in-flight drags included: the first input's where none is given. */
export function directionIn({ velocity }: Pick<Inputs, 'velocity'>, names: HvCase['names']): Pair {
  const [x, y] = names.map((name) => velocity[name]);
  return x === undefined && y === undefined ? [1, 0] : [x ?? 0, y ?? 0];
}

/** The part of a state that makes v the direction. */
export const velocityFrom = (names: HvCase['names'], [x, y]: Pair): Pick<Inputs, 'velocity'> => ({
  velocity: { [names[0]]: x, [names[1]]: y },
});
