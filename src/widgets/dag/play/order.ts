import { formatNumber, listed } from '../../../ui/format.ts';
import { nameOf, namesOf } from './names.ts';
import { adjointOf, type Problem } from './problem.ts';

/** Whether the adjoint of a node can be taken now. */
export type Choice =
  | { readonly kind: 'legal' }
  | { readonly kind: 'done' }
  /** Users that have not paid in yet. */
  | { readonly kind: 'early'; readonly missing: readonly number[] };

/** A node may be taken when all its users are done: any reverse topological order will do. */
export function choiceOf({ users }: Problem, done: ReadonlySet<number>, node: number): Choice {
  if (done.has(node)) return { kind: 'done' };
  const missing = users[node].filter((user) => !done.has(user));
  return missing.length > 0 ? { kind: 'early', missing } : { kind: 'legal' };
}

/** What is said of a choice that cannot be made. */
export function refusedWords(problem: Problem, choice: Choice, node: number): string {
  const { trace } = problem;
  const name = nameOf(trace, node);
  if (choice.kind === 'done') {
    const known = `${name} is done already: its adjoint is ${formatNumber(adjointOf(problem, node), 5)}.`;
    return trace.nodes[node].kind === 'input'
      ? `${known} It is an input and has no arguments, so it sends nothing on.`
      : known;
  }
  if (choice.kind === 'legal') return '';
  const { missing } = choice;
  const late = `${name} is not ready: ${listed(namesOf(trace, missing))} ${missing.length === 1 ? 'has' : 'have'} not paid in yet.`;
  return missing.includes(trace.output)
    ? `${late} The sweep starts at the output, ${nameOf(trace, trace.output)}.`
    : late;
}

/** What is said of a node that was taken, where there is something to say. */
export function takenWords({ trace, users }: Problem, node: number): string {
  if (node === trace.output || users[node].length > 0) return '';
  const name = nameOf(trace, node);
  return trace.nodes[node].users.length === 0
    ? `${name} is used by nobody: you may take it at any time.`
    : `No way leads from ${name} to ${nameOf(trace, trace.output)}: you may take it at any time.`;
}
