import { describe, expect, it } from 'vitest';
import { gameOf, PRESETS } from './presets.ts';
import { finalM, standingOf } from './shuffleState.ts';
import { afterMoves, afterTurn, parseMoves, printMoves, turnsOf, type Turn } from './tiles.ts';

function game(text: string) {
  const made = gameOf(text);
  if (!made) throw new Error(text);
  return made;
}

const TURNS: readonly Turn[] = ['r', 'l', 't'];

describe('turning', () => {
  const [{ tiles }] = afterMoves(game('P*Q*dX*R').terms, []);

  it('a turn and its opposite, and two transposes, change nothing', () => {
    expect(afterTurn(afterTurn(tiles, 'r'), 'l')).toEqual(tiles);
    expect(afterTurn(afterTurn(tiles, 't'), 't')).toEqual(tiles);
  });

  it('as many turns as tiles go once around', () => {
    const around = tiles.reduce((at) => afterTurn(at, 'l'), tiles);
    expect(around).toEqual(tiles);
  });

  it('the number of moves left is the fewest: some move brings it down by one, none by more', () => {
    for (const text of [...PRESETS.map(({ id }) => id), "P*dX'*Q*R", "dX'*P*Q*R*inv(S)"]) {
      const { terms, change } = game(text);
      for (const { tiles: own } of afterMoves(terms, [])) {
        const seen = [own];
        for (let depth = 0; depth < 3; depth++) {
          for (const at of [...seen]) seen.push(...TURNS.map((turn) => afterTurn(at, turn)));
        }
        for (const at of seen) {
          const left = turnsOf(at, change);
          const next = TURNS.map((turn) => turnsOf(afterTurn(at, turn), change));
          if (left > 0) expect(Math.min(...next)).toBe(left - 1);
        }
      }
    }
  });
});

describe('reading off', () => {
  it.each([
    ['trAXB', 'r', 'A Bᵀ'],
    ['xAx', 't', 'xᵀ Aᵀ + xᵀ A'],
    ['aXb', 'rr', '−X⁻ᵀ a bᵀ X⁻ᵀ'],
    ['logdet', '', 'X⁻ᵀ'],
    ['lsqA', 'r', '2r xᵀ'],
  ])('%s after %j: %s', (text, moves, m) => {
    const own = game(text);
    const standing = standingOf(own, afterMoves(own.terms, parseMoves(moves) ?? []));
    expect(standing).toMatchObject({ left: 0, m });
  });

  it('the choices of a prediction hold the right M first, and no two alike', () => {
    const own = game('trAXB');
    const [term] = afterMoves(own.terms, []);
    expect(finalM(own, term)).toEqual(['A Bᵀ', 'B Aᵀ', 'Bᵀ A']);
  });
});

it('moves read back as they were written', () => {
  for (const text of ['', 'r', 'rt2l3t', 'lll'])
    expect(printMoves(parseMoves(text) ?? [])).toBe(text);
  for (const text of ['x', '5r', 'r2', 'R']) expect(parseMoves(text)).toBeNull();
});
