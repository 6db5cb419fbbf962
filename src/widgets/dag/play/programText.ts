import { pretty } from '../edgeLabel.ts';
import type { ValueOf } from './formula.ts';
import { nameOf } from './names.ts';
import type { Problem } from './problem.ts';

/** The values of a program by name. */
export const lookUp =
  ({ trace }: Problem): ValueOf =>
  (name) =>
    trace.nodes.find((node) => node.name === name)?.value[0];

/** “b = a·x” */
export const assignment = ({ trace }: Problem, node: number): string =>
  `${nameOf(trace, node)} = ${pretty(trace.nodes[node].text)}`;
