import { schema, type Inputs } from './inputs.ts';
import type { Answer } from './results.ts';

const KINDS = [
  { key: 'at', name: 'the point', rest: 'the others are 1' },
  { key: 'h', name: 'the move h', rest: 'the others are 0' },
  { key: 'u', name: 'the row u', rest: 'the others are 0' },
] as const;

/** What a link gave in another count than the chain takes, and what was made of it; empty where all fits. */
export function fitWords(
  given: Pick<Inputs, 'at' | 'h' | 'u' | 'source'>,
  { asked }: Answer,
): string {
  const initial = schema.parse('').state;
  if (given.source !== asked.fn.source) return '';
  return KINDS.filter(
    ({ key }) =>
      given[key].length !== asked[key].length && String(given[key]) !== String(initial[key]),
  )
    .map(({ key, name, rest }) => {
      const [has, takes] = [given[key].length, asked[key].length];
      const numbers = has === 1 ? '1 number was' : `${has} numbers were`;
      const first = takes === 1 ? 'the first is' : `the first ${takes} are`;
      return `For ${name} ${numbers} given, and it has ${takes}: ${has > takes ? `${first} taken` : rest}.`;
    })
    .join(' ');
}
