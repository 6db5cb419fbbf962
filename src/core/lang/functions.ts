import { allOps } from '../ops/all.ts';

export interface LanguageFunction {
  readonly name: string;
  /** The operation it lowers to. */
  readonly op: string;
  /** Number of arguments; 'size' for those that are told sizes: one number or two. */
  readonly arity: number | 'size';
  readonly says: string;
}

/** Names of operations that users write otherwise, or not at all. */
const SPELLING: ReadonlyMap<string, string | null> = new Map([
  ['select', 'if'],
  ['xlogy', null],
]);

/** Further functions over operations that have another name, or none. */
const FURTHER: readonly LanguageFunction[] = [
  { name: 'norm', op: 'normF', arity: 1, says: 'the norm: abs, norm2 or normF, by shape' },
  { name: 'eye', op: 'eye', arity: 'size', says: 'the identity matrix of size n' },
  { name: 'ones', op: 'fill', arity: 'size', says: 'an array of ones' },
  { name: 'zeros', op: 'fill', arity: 'size', says: 'an array of zeros' },
];

const called: readonly LanguageFunction[] = allOps.flatMap((op) => {
  if (op.notation.kind !== 'call' || op.arity === 'any') return [];
  const spelled = SPELLING.get(op.name);
  if (spelled === null) return [];
  const { says } = op.notation;
  return [{ name: spelled ?? op.name, op: op.name, arity: op.arity, says }];
});

/** Every function of the language: each callable operation under the name that users write, and a few more. */
export const languageFunctions: ReadonlyMap<string, LanguageFunction> = new Map(
  [...called, ...FURTHER].map((fn) => [fn.name, fn]),
);

/** Names from other notations, and what they are called here. */
export const FOREIGN_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['ln', 'log'],
  ['tg', 'tan'],
  ['arcsin', 'asin'],
  ['arccos', 'acos'],
  ['arctan', 'atan'],
  ['sgn', 'sign'],
  ['relU', 'relu'],
  ['ReLU', 'relu'],
  ['logistic', 'sigmoid'],
  ['fabs', 'abs'],
  ['trace', 'tr'],
  ['Tr', 'tr'],
  ['inverse', 'inv'],
  ['identity', 'eye'],
  ['lse', 'logsumexp'],
]);

export const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
]);
