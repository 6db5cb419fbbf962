import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageFunctions } from './functions.ts';
import { tokenize } from './lexer.ts';
import { Parser } from './parser.ts';
import { infixByToken } from './precedence.ts';
import { printTex } from './printTex.ts';
import { printText } from './printText.ts';
import type { BinaryOp, Expr, Index } from './syntax.ts';

// Whatever tree there is, its text is read as that tree: shapes do not matter here.

const NOWHERE = { start: 0, end: 0 };

const anyName = {
  has: (name: string) => !languageFunctions.has(name),
  declares: () => true,
  names: () => [],
  admit: () => true,
};

const read = (text: string): Expr => new Parser(text, tokenize(text), anyName).value();

/** The tree without places, and with numbers by value. */
const bare = (expr: Expr): unknown =>
  JSON.parse(
    JSON.stringify(expr, (key, value: unknown) =>
      key === 'span' || key === 'text' ? undefined : value,
    ),
  );

const number = (value: number): Expr => ({
  kind: 'number',
  value,
  text: String(value),
  span: NOWHERE,
});
const leaf: fc.Arbitrary<Expr> = fc.oneof(
  fc
    .constantFrom('x', 'A', 'theta', 'w_1', 'e', 'pi', 'T')
    .map((name): Expr => ({ kind: 'name', name, span: NOWHERE })),
  fc.nat(999).map(number),
  fc.double({ min: 0, max: 1e300, noNaN: true }).map((value) => number(value + 0)),
);

const COMPARISONS = new Set<BinaryOp>(['lt', 'le', 'gt', 'ge', 'eq', 'ne']);
const operators = [...infixByToken.values()].filter((op) => !COMPARISONS.has(op));
const functions = [...languageFunctions.values()].filter(({ name }) => name !== 'if');
const index: fc.Arbitrary<Index> = fc.oneof(
  fc.integer({ min: 1, max: 99 }),
  fc.constant(':' as const),
);

const { tree } = fc.letrec<{ tree: Expr; condition: Expr }>((tie) => ({
  condition: fc
    .tuple(fc.constantFrom(...COMPARISONS), tie('tree'), tie('tree'))
    .map(([op, left, right]): Expr => ({ kind: 'binary', op, left, right, span: NOWHERE })),
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...operators), tie('tree'), tie('tree'))
        .map(([op, left, right]): Expr => ({ kind: 'binary', op, left, right, span: NOWHERE })),
    },
    tie('tree').map((arg): Expr => ({ kind: 'neg', arg, span: NOWHERE })),
    tie('tree').map((arg): Expr => ({ kind: 'transpose', arg, span: NOWHERE })),
    fc
      .tuple(
        tie('tree').filter((arg) => arg.kind !== 'number'),
        fc.array(index, { minLength: 1, maxLength: 2 }),
      )
      .map(([arg, indices]): Expr => ({ kind: 'index', arg, indices, span: NOWHERE })),
    fc.array(tie('tree'), { minLength: 2, maxLength: 4 }).map((entries): Expr => ({
      kind: 'matrix',
      rows: entries.map((entry) => [entry]),
      tuple: true,
      span: NOWHERE,
    })),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([rows, cols]) =>
        fc.array(fc.array(tie('tree'), { minLength: cols, maxLength: cols }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
      .map((rows): Expr => ({ kind: 'matrix', rows, tuple: false, span: NOWHERE })),
    fc.constantFrom(...functions).chain(({ name, arity }) => {
      const n = arity === 'size' ? 1 : arity;
      return fc
        .array(tie('tree'), { minLength: n, maxLength: n })
        .map((args): Expr => ({ kind: 'call', fn: name, args, span: NOWHERE }));
    }),
    fc
      .tuple(tie('condition'), tie('tree'), tie('tree'))
      .map((args): Expr => ({ kind: 'call', fn: 'if', args, span: NOWHERE })),
  ),
}));

describe('every syntax tree', () => {
  const options = { seed: 20_261_123, numRuns: process.env.DEEP ? 60_000 : 1500 };

  it('is the tree of its own text', () => {
    fc.assert(
      fc.property(tree, (expr) => {
        expect(bare(read(printText(expr)))).toEqual(bare(expr));
      }),
      options,
    );
  });

  it('has TeX with every brace and every \\left closed, and the same of the tree read back', () => {
    fc.assert(
      fc.property(tree, (expr) => {
        const tex = printTex(expr);
        expect(tex).not.toMatch(/undefined|NaN|\[object/);
        expect(tex.split('{').length).toBe(tex.split('}').length);
        expect(tex.split('\\left').length).toBe(tex.split('\\right').length);
        expect(printTex(read(printText(expr)))).toBe(tex);
      }),
      options,
    );
  });
});
