import { describe as suite, expect, it } from 'vitest';
import { brief, describe } from './describe.ts';
import { clickWords } from './brokenWords.ts';
import { breaksOf, matchOf } from './game.ts';
import { schema, type Inputs } from './inputs.ts';
import { refusalWords } from './matchWords.ts';
import { lineAt, TAUGHT } from './lines.ts';
import { tableOf } from './table.ts';

const state = (query: string): Inputs => schema.parse(query).state;

suite('matching in words', () => {
  it('begins, names what is chosen, and counts', () => {
    expect(describe(state(''))).toBe(
      'Choose a formula, its shape and what it needs. No triples of six laid aside, no mistakes.',
    );
    const inputs = state('pick=0,1,-1');
    const { board } = matchOf(inputs);
    expect(describe(inputs)).toContain(`the formula “${board.cards[0].title}” and the shape`);
    expect(describe(inputs)).not.toMatch(/\\|\$/);
  });

  it('says what a wrong shape belongs to', () => {
    const { board } = matchOf(state('deck=all&seed=1'));
    const s = board.shapes.findIndex((shape) => shape !== board.cards[0].shape);
    const h = board.needs.indexOf(board.cards[0].needs);
    const words = describe(state(`pick=0,${s},${h}&miss=1`));
    expect(words).toContain('which do not belong together');
    expect(words).toContain('one mistake');
    const [refusal, ...rest] = refusalWords(board, [0, s, h]);
    expect(refusal).toMatch(/^The shape \S+×\S+( 1×n)? belongs to “/);
    expect(refusal).toContain(`not to “${board.cards[0].title}”`);
    expect(rest).toEqual(['Press another card to go on from here.']);
  });
});

suite('broken lines in words', () => {
  const at = state('look=broken&at=0');
  const line = lineAt(at);

  it('give nothing away before the symbol is found and the shapes are predicted', () => {
    for (const covered of [at, { ...at, token: line.wrong[0] }, { ...at, says: line.shapes }]) {
      expect(clickWords(breaksOf(covered), covered.says)).not.toContain(line.why);
      expect(describe(covered)).not.toContain(line.tag);
    }
  });

  it('hint after a wrong click, and tell the line in the end', () => {
    const innocent = line.tokens.findIndex((_, k) => !line.wrong.includes(k));
    const slipped = { ...at, token: innocent };
    expect(describe(slipped)).toContain('belongs there');
    expect(clickWords(breaksOf(slipped), '')).toContain(line.hint);
    const end = { ...at, token: line.wrong[0], says: line.shapes, found: [0] };
    expect(clickWords(breaksOf(end), end.says)).toContain(`As you said`);
    expect(clickWords(breaksOf(end), end.says)).toContain(line.why);
    const told = describe(end);
    expect(told).toContain(`${line.tag}: `);
    expect(told).toContain(`see lesson ${TAUGHT[line.tag]}`);
    expect(told).toContain('Found: 1 of');
  });
});

suite('names and tables', () => {
  it('name a kept state and list what was found', () => {
    expect(brief(state('deck=vector&seed=4'))).toBe('Deck vector, seed 4');
    expect(brief(state('look=broken&at=2'))).toBe('Line 3, seed 1');
    expect(tableOf(state(''))).toBeNull();
    expect(tableOf(state('look=broken&found=0,2'))?.rows).toHaveLength(2);
  });
});
