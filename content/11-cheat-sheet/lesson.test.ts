import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
  const wrongs = [...text.matchAll(/<Wrong [^>]*>([\s\S]*?)<\/Wrong>/g)].map(([, words]) => words);

  it('has ten questions, each with three hints, a solution and diagnosed mistakes', () => {
    const exercises = [...text.matchAll(/<Exercise [\s\S]*?<\/Exercise>/g)].map(([all]) => all);
    expect(exercises).toHaveLength(10);
    for (const exercise of exercises) {
      expect(exercise.match(/<Hint>/g)).toHaveLength(3);
      expect(exercise.match(/<Solution>/g)).toHaveLength(1);
      expect(exercise.match(/<Wrong /g)?.length).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(wrongs)('names the kind of each mistake and the lesson that mends it: %#', (words) => {
    const [, kind = ''] = /^\s*\*\*([A-Z_0-9]+)\*\*/.exec(words) ?? [];
    expect(Object.keys(TAUGHT)).toContain(kind);
    expect(words).toContain(`](/lessons/${TAUGHT[kind as keyof typeof TAUGHT]}-`);
  });

  it('has every kind among its mistakes, and a row for each in the table', () => {
    for (const [kind, lesson] of Object.entries(TAUGHT)) {
      expect(wrongs.join(' '), kind).toContain(`**${kind}**`);
      expect(text).toMatch(new RegExp(`\\| ${kind} \\|.*/lessons/${lesson}-`));
    }
  });
});
