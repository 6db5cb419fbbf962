import { rebuild } from '../rebuild.ts';
import { symmetricNames } from '../problem.ts';
import type { OwnMistake } from './find.ts';

/** A for A′ wherever a square matrix stands: 2x′A for x′(A + A′). */
export const symmetryAssumed: OwnMistake = {
  id: 'SYMMETRY_ASSUMED',
  short: 'a matrix taken for symmetric',
  find(problem) {
    const { graph, truth, inputs } = problem;
    const symmetric = symmetricNames(problem);
    const square = inputs.filter(
      ({ name, shape }) => shape.rows > 1 && shape.rows === shape.cols && !symmetric.has(name),
    );
    return square.map(({ name, node }) => ({
      node: rebuild(graph, truth, new Map([[graph.transpose(node), node]])),
      say: `This holds only when $${name}$ is symmetric, and nothing says that it is: $${name}$ and $${name}^{\\top}$ are two matrices here. Keep both.`,
    }));
  },
};
