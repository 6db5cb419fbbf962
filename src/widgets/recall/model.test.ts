import { formulas } from 'virtual:formulas';
import { describe, expect, it } from 'vitest';
import { compile } from '../../core/compile/compile.ts';
import { equivalent } from '../../core/equiv/equivalent.ts';
import { parseDeclarations } from '../../core/lang/parse.ts';
import { readFormulas } from '../../../tools/formulas.ts';
import { boardOf, isRight, laidAside, type Triple } from './board.ts';
import { CARDS } from './cards.ts';
import { LINES } from './brokenLines.ts';
import { DECKS } from './card.ts';
import { choose, dealAgain } from './choose.ts';
import { dealt } from './deal.ts';
import { clickToken, goToLine, matchOf, predict } from './game.ts';
import { DEALT, schema, type Inputs } from './inputs.ts';
import { lineAt, TAUGHT } from './lines.ts';
import { recallFacts, recallModel } from './model.ts';

const start = (query = ''): Inputs => schema.parse(query).state;
const play = (inputs: Inputs, [f, s, h]: Triple): Inputs =>
  ([f, s, h] as const).reduce<Inputs>(
    (state, place, column) => ({ ...state, ...choose(state, column as 0 | 1 | 2, place) }),
    inputs,
  );

/** A right triple that uses cards which are still on the board. */
function triples(inputs: Inputs): Triple[] {
  const { board } = matchOf(inputs);
  const free = [new Set(board.cards.keys()), new Set(board.cards.keys())];
  return board.cards.map((card, f) => {
    const s = [...free[0]].find((k) => board.shapes[k] === card.shape) ?? -1;
    const h = [...free[1]].find((k) => board.needs[k] === card.needs) ?? -1;
    free[0].delete(s);
    free[1].delete(h);
    return [f, s, h];
  });
}

describe('the cards', () => {
  it('say what the sheet says', async () => {
    const sheet = new Map((await readFormulas()).map(({ id, source }) => [id, source]));
    for (const { id, title, object, formula, shape, needs, spoken } of CARDS) {
      expect(sheet.get(id), id).toMatchObject({ title, object, formula, shape, needs });
      expect(spoken, id).not.toMatch(/[\\${}_^]/);
    }
    expect(formulas.length).toBe(sheet.size);
  });

  it('fill every deck, and no card stands twice', () => {
    expect(new Set(CARDS.map(({ id }) => id)).size).toBe(CARDS.length);
    for (const deck of DECKS) expect(boardOf({ deck, seed: 1 }).cards).toHaveLength(DEALT);
  });
});

describe('a deal', () => {
  it('is an order, the same for the same seed and others for other seeds', () => {
    const orders = Array.from({ length: 60 }, (_, k) => dealt(8, k + 1));
    for (const order of orders) expect(order.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(orders.map(String)).size).toBeGreaterThan(55);
    const firsts = new Set(orders.map(([first]) => first));
    expect(firsts.size).toBe(8);
    expect(dealt(8, 7)).toEqual(dealt(8, 7));
  });

  it.each(DECKS.flatMap((deck) => [1, 2, 3, 9999].map((seed) => [deck, seed] as const)))(
    'of %s by %i can be played to its end without a mistake',
    (deck, seed) => {
      let state = start(`deck=${deck}&seed=${seed}`);
      for (const triple of triples(state)) state = play(state, triple);
      expect(recallFacts(state)).toMatchObject({
        dealt: 6,
        found: 6,
        left: 0,
        right: 1,
        mistakes: 0,
      });
      expect(recallModel.faults(schema.print(state))).toEqual([]);
    },
  );
});

describe('matching', () => {
  it('lays a right triple aside and clears the choice', () => {
    const before = start('deck=vector');
    const [first] = triples(before);
    const after = play(before, first);
    expect(after).toMatchObject({ pick: [-1, -1, -1], done: [...first], miss: 0 });
    expect(recallFacts(after)).toMatchObject({ found: 1, left: 5, right: 1 });
  });

  it('keeps a wrong one chosen, counts it, and goes on from there', () => {
    const before = start('deck=matrix');
    const { board } = matchOf(before);
    const [f, s, h] = triples(before)[0];
    const other = board.needs.findIndex((needs) => needs !== board.needs[h]);
    const wrong = play(before, [f, s, other]);
    expect(wrong).toMatchObject({ pick: [f, s, other], miss: 1, done: [] });
    expect(recallFacts(wrong)).toMatchObject({ right: 0, mistakes: 1 });
    const mended = { ...wrong, ...choose(wrong, 2, h) };
    expect(mended).toMatchObject({ done: [f, s, h], miss: 1 });
  });

  it('takes equal cards for each other, and lays a chosen card back', () => {
    const state = start('deck=vector');
    const { board } = matchOf(state);
    const rows = board.shapes.flatMap((shape, k) => (shape === '1\\times n' ? [k] : []));
    const f = board.cards.findIndex(({ shape }) => shape === '1\\times n');
    const h = board.needs.indexOf(board.cards[f].needs);
    for (const s of rows) expect(isRight(board, [f, s, h])).toBe(true);
    const picked = { ...state, ...choose(state, 0, f) };
    expect({ ...picked, ...choose(picked, 0, f) }.pick).toEqual([-1, -1, -1]);
  });

  it('forgets what a link cannot have laid aside, and says so', () => {
    const board = boardOf({ deck: 'all', seed: 1 });
    const bad = [0, 1, 2, 3, 4, 5]
      .flatMap((s) => [[0, s, s]])
      .find((t) => !isRight(board, t as never as Triple));
    expect(laidAside(board, bad ?? [])).toBeNull();
    expect(recallModel.faults(`done=${String(bad)}`)[0]).toContain('begins anew');
    expect(recallModel.faults('done=1,2')[0]).toContain('begins anew');
    expect(recallModel.faults('pick=0,7,1')[0]).toContain('three places');
    expect(recallModel.faults('look=broken&at=40')[0]).toContain('lines');
  });
});

describe('the broken lines', () => {
  it('each differ from what is right, and their shapes do what is said of them', () => {
    for (const { id, texts, shapes } of LINES) {
      if (!texts) continue;
      const variables = parseDeclarations(texts.given);
      expect(variables.ok, id).toBe(true);
      if (!variables.ok) continue;
      const inputs = variables.value;
      const [broken, right] = [texts.broken, texts.right].map((text) => compile(text, { inputs }));
      expect(right.ok, id).toBe(true);
      if (shapes === 'clash') {
        expect(!broken.ok && broken.faults[0].code, id).toBe('shape-mismatch');
        continue;
      }
      if (!broken.ok || !right.ok) throw new Error(id);
      expect(
        String(Object.values(broken.value.shape)) === String(Object.values(right.value.shape)),
        id,
      ).toBe(shapes === 'same');
      const verdict = equivalent(texts.broken, texts.right, { variables: inputs });
      expect(verdict.ok && verdict.value.equal, id).toBe(false);
    }
  });

  it('cover every family, with a lesson for each, and point at symbols that are there', () => {
    expect(new Set(LINES.map(({ tag }) => tag))).toEqual(new Set(Object.keys(TAUGHT)));
    for (const { id, tokens, wrong } of LINES) {
      expect(wrong.length, id).toBeGreaterThan(0);
      for (const k of wrong) expect(k, id).toBeLessThan(tokens.length);
    }
    expect(new Set(LINES.map(({ shapes }) => shapes)).size).toBe(3);
  });

  it('count a right symbol as a mistake, and a line as found once its shapes were predicted too', () => {
    let state = start('look=broken');
    const line = lineAt(state);
    const innocent = line.tokens.findIndex((_, k) => !line.wrong.includes(k));
    state = { ...state, ...clickToken(state, innocent) };
    expect(recallFacts(state)).toMatchObject({ right: 0, mistakes: 1, found: 0 });
    expect(clickToken(state, innocent)).toEqual({});
    state = { ...state, ...clickToken(state, line.wrong[0]) };
    expect(recallFacts(state)).toMatchObject({ right: 1, found: 0 });
    state = { ...state, ...predict(state, line.shapes) };
    expect(recallFacts(state)).toMatchObject({ found: 1, left: LINES.length - 1, predicted: 1 });
    expect(clickToken(state, innocent)).toEqual({});
    state = { ...state, ...goToLine(1) };
    expect(recallFacts(state)).toMatchObject({ found: 1, right: NaN, predicted: NaN });
    expect({ ...state, ...dealAgain(5) }).toMatchObject({ seed: 5, found: [], slips: 0 });
  });
});

describe('a link', () => {
  it('keeps a game exactly', () => {
    for (const query of [
      'deck=matrix&seed=3&pick=0,-1,2&miss=2',
      'look=broken&at=2&says=clash&token=3&found=0,1&slips=4',
    ]) {
      const state = start(query);
      expect(schema.parse(schema.print(state))).toMatchObject({ state, notices: [] });
    }
  });
});
