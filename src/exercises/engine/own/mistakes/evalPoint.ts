import { valuesTex } from '../show.ts';
import type { Place, Problem } from '../problem.ts';
import type { Found, OwnMistake } from './find.ts';
import { outerElsewhere } from './outerElsewhere.ts';

/** The right derivative at a point that was not asked for. */
export const evalPoint: OwnMistake = {
  id: 'EVAL_POINT',
  short: 'evaluated at the wrong point',
  find: (problem) => [...swapped(problem), ...outerElsewhere(problem)],
};

const MOST = 3;

/** Two coordinates as they are asked for, and exchanged. */
interface Swap {
  readonly from: Place;
  readonly to: Place;
}

/** Two coordinates exchanged. */
function swapped(problem: Problem): readonly Found[] {
  const { at, truth } = problem;
  const numbers = [...at].filter(([, value]) => value.length === 1);
  const pairs = numbers.flatMap(([a, x], k) =>
    numbers.slice(k + 1).flatMap(([b, y]): Swap[] =>
      x[0] === y[0]
        ? []
        : [
            {
              from: new Map([
                [a, x],
                [b, y],
              ]),
              to: new Map([
                [a, y],
                [b, x],
              ]),
            },
          ],
    ),
  );
  return pairs.slice(0, MOST).map(({ from, to }) => ({
    node: truth,
    at: new Map([...at, ...to]),
    say: `The formula is right, the point is not: this is its value at $${valuesTex(problem, to)}$, and $${valuesTex(problem, from)}$ is asked for. Write the values under their names before you put them in.`,
  }));
}
