import { entryName } from '../../../ui/math/entryName.ts';
import type { ProgramTrace } from '../../../worker/protocol/program.ts';

/** One of several, as a sentence has them: “b, c or L”. */
export const either = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

/** A node's name in a sentence. */
export const nameOf = ({ nodes }: ProgramTrace, node: number): string =>
  entryName(nodes[node].name);

export const namesOf = (trace: ProgramTrace, nodes: readonly number[]): readonly string[] =>
  nodes.map((node) => nameOf(trace, node));

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

export const countWord = (count: number): string => COUNTS[count] ?? String(count);

/** “twice”, “three times”. */
export const timesWord = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${countWord(count)} times`;

/** A sentence begins with it. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
