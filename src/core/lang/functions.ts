import { allOps } from '../ops/all.ts';

export interface LanguageFunction {
  readonly name: string;
  /** The operation it lowers to. */
  readonly op: string;
  readonly arity: number;
  readonly says: string;
}

/** Names of operations that users write otherwise, or not at all. */
const SPELLING: ReadonlyMap<string, string | null> = new Map([
  ['select', 'if'],
  ['xlogy', null],
]);

/** Every function of the language: each callable operation under the name that users write. */
export const languageFunctions: ReadonlyMap<string, LanguageFunction> = new Map(
  allOps.flatMap((op) => {
    if (op.notation.kind !== 'call') return [];
    const spelled = SPELLING.get(op.name);
    if (spelled === null) return [];
    const name = spelled ?? op.name;
    return [[name, { name, op: op.name, arity: op.arity, says: op.notation.says }] as const];
  }),
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
]);

export const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
]);
