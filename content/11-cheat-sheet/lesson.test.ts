import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnyTemplate } from '../../src/exercises/engine/template.ts';
import { variantOf } from '../../src/exercises/engine/variant.ts';
import { usualPolicy } from '../../src/exercises/view/policy.ts';
import { boardOf } from '../../src/widgets/recall/board.ts';
import { schema } from '../../src/widgets/recall/inputs.ts';
import { lineAt, TAUGHT } from '../../src/widgets/recall/lines.ts';

// What the lesson says of cards, broken lines and kinds of mistakes. Its numbers are computed where they stand.

const text = readFileSync('content/11-cheat-sheet/lesson.mdx', 'utf8');

/** The state behind the words of a link, or of a figure by its name. */
const stateOf = (pattern: RegExp) => schema.parse(pattern.exec(text)?.[1] ?? 'look=none').state;

describe('the figures', () => {
  it.each([
    ['the chain rule', 'chain-order'],
    ['least squares', 'least-squares'],
    ['Taylor', 'taylor'],
    ['the step', 'descent-sign'],
  ])('“%s” leads to its broken line', (words, id) => {
    const state = stateOf(new RegExp(`<Set figure="broken" state="([^"]*)">${words}</Set>`));
    expect(state.look).toBe('broken');
    expect(lineAt(state).id).toBe(id);
  });

  it('shows first a line of which the shapes are said to clash, as the prediction has it', () => {
    const first = lineAt(stateOf(/name="broken" state="([^"]*)"/));
    expect(first).toMatchObject({ id: 'chain-order', shapes: 'clash' });
  });

  it('deals the six cards of the prediction, three of them n×n', () => {
    const { cards } = boardOf(stateOf(/name="cards" state="([^"]*)"/));
    expect(cards.map(({ id }) => id).sort()).toEqual(
      ['hessian', 'inverse-form', 'jacobian', 'least-squares', 'norm', 'softmax'].sort(),
    );
    expect(cards.filter(({ shape }) => shape === String.raw`n\times n`)).toHaveLength(3);
  });

  it('deals by a vector a board where every shape but one is a row', () => {
    const { cards } = boardOf(stateOf(/state="([^"]*)">by a vector</));
    expect(cards.filter(({ shape }) => shape === String.raw`1\times n`)).toHaveLength(5);
  });
});

describe('the test', () => {
  const templates = Object.values(
    import.meta.glob<AnyTemplate>('./exercises/*.ts', { eager: true, import: 'default' }),
  );
  const asked = [...text.matchAll(/<Exercise template="([^"]*)" seed="([^"]*)" \/>/g)].map(
    ([, id = '', seed = '']) => ({ id, seed }),
  );
  /** Every mistake of every template, in a few variants. */
  const said = templates.flatMap((template) =>
    Array.from({ length: 12 }, (_, k) => variantOf(template, String(k + 1))).flatMap((variant) =>
      variant.mistakes.slice(0, variant.own).map(({ say }) => ({ id: template.id, say })),
    ),
  );

  it('asks each of its ten questions once, with three hints and diagnosed mistakes', () => {
    expect(asked.map(({ id }) => id).sort()).toEqual(templates.map(({ id }) => id).sort());
    expect(asked).toHaveLength(10);
    for (const { id, seed } of asked) {
      const template = templates.find((one) => one.id === id);
      if (!template) throw new Error(id);
      const { hints, own } = variantOf(template, seed);
      expect(hints, id).toHaveLength(3);
      expect(own, id).toBeGreaterThanOrEqual(2);
    }
  });

  it('gives no hint before the second miss', () => {
    for (const { id } of asked) {
      expect(usualPolicy(id)).toMatchObject({ hintsAfter: 2, solutionAfter: 2 });
    }
  });

  it('names the kind of each mistake', () => {
    for (const { id, say } of said) {
      const [, kind = ''] = / Kind: ([A-Z_0-9]+)\.$/.exec(say) ?? [];
      expect(Object.keys(TAUGHT), `${id}: ${say}`).toContain(kind);
    }
  });

  it('has every kind among its mistakes, and a row for each in the table', () => {
    for (const [kind, lesson] of Object.entries(TAUGHT)) {
      expect(
        said.some(({ say }) => say.endsWith(` Kind: ${kind}.`)),
        kind,
      ).toBe(true);
      expect(text).toMatch(new RegExp(`\\| ${kind} \\|.*/lessons/${lesson}-`));
    }
  });
});
