import { nameOf } from './names.ts';
import { adjointOf, type Problem, type Sent } from './problem.ts';

/** What is filled in for a node: its adjoint alone, or the local slopes of its users as well. */
export type Style = 'short' | 'full';

/** One number to be found. */
export type Question =
  | {
      readonly kind: 'slope';
      readonly id: string;
      readonly node: number;
      readonly sent: Sent;
    }
  | { readonly kind: 'adjoint'; readonly id: string; readonly node: number };

export const slopeId = (edge: number): string => `slope ${edge}`;
export const adjointId = (node: number): string => `adjoint ${node}`;

/** What is asked of a node, in order. */
export function questionsOf({ sends }: Problem, node: number, style: Style): readonly Question[] {
  const slopes = style === 'full' ? sends[node] : [];
  return [
    ...slopes.map((sent): Question => ({ kind: 'slope', id: slopeId(sent.edge), node, sent })),
    { kind: 'adjoint', id: adjointId(node), node },
  ];
}

export const truthOf = (problem: Problem, question: Question): number =>
  question.kind === 'slope' ? question.sent.local : adjointOf(problem, question.node);

const PLACES = ['', 'first place', 'second place', 'third place', 'fourth place'];

/** What is asked for, in words: “local slope of b with respect to a”. */
export function askedFor({ trace }: Problem, question: Question): string {
  const name = trace.nodes[question.node].name;
  if (question.kind === 'adjoint') return `adjoint of ${name}`;
  const { user, place } = question.sent;
  const where = place === 0 ? '' : `, ${PLACES[place] ?? `place ${place}`}`;
  return `local slope of ${trace.nodes[user].name} with respect to ${name}${where}`;
}

/** The same in signs: “∂b/∂a”. */
export function signOf({ trace }: Problem, { user, place }: Sent, node: number): string {
  const nth = place === 0 ? '' : ['', ' (1st)', ' (2nd)', ' (3rd)'][place];
  return `∂${nameOf(trace, user)}/∂${nameOf(trace, node)}${nth ?? ` (${place}th)`}`;
}
