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
    const found = square.map(({ name, node }) => ({
      name,
      node: rebuild(graph, truth, new Map([[graph.transpose(node), node]])),
    }));
    const { rows, cols } = graph.shape(truth);
    const turned = rows === 1 && cols > 1 ? found.filter(({ node }) => node !== truth) : [];
    // 2Ax for x′(A + A′) is two mistakes at once, and the most frequent answer of all.
    return [
      ...found.map(({ name, node }) => ({
        node,
        say: `This holds only when $${name}$ is symmetric, and nothing says that it is: $${name}$ and $${name}^{\\top}$ are two matrices here. Keep both.`,
      })),
      ...turned.map(({ name, node }) => ({
        node: graph.transpose(node),
        say: `Two things at once. This holds only when $${name}$ is symmetric, and nothing says that it is: keep $${name}$ and $${name}^{\\top}$ apart. And it is laid out the other way round: a row belongs to an output, a column to an input, so the derivative of a number is a row.`,
      })),
    ];
  },
};
