import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { composition } from '../../worker/handlers/composition.ts';
import { layoutOf } from './chainLayout.ts';
import { examples } from './examples.ts';
import { schema } from './inputs.ts';
import { mapsRequest, readingOf } from './model.ts';
import type { Answer } from './results.ts';

const MIXED =
  'p=(x*y,x-y);q=(p[1]+p[2],p[1]*p[2],p[2]);r=q[1]*q[2]+q[3];s=(r,r^2,sin(r));k=norm2(s)';
const ONE = examples.find(({ id }) => id === 'one')?.patch ?? {};

function answerOf(patch: object): Answer {
  const state = { ...schema.parse('').state, ...patch };
  const asked = mapsRequest(state, readingOf(state.source));
  const maps = complete(composition.work(asked));
  if (!maps.ok) throw new Error(state.source);
  return { ...maps.value, asked };
}
const WIDE = { width: 920, letters: 15, tall: 190, compact: false };

describe('the stages beside each other', () => {
  it('are in one row where that is wide enough', () => {
    const { across, rows, size, narrow } = layoutOf(answerOf({}), WIDE);
    expect([across, rows, size, narrow]).toEqual([true, [[0, 1, 2]], 190, false]);
  });

  it('go on in a second row, in the order of reading', () => {
    const { across, rows } = layoutOf(answerOf({ source: MIXED }), WIDE);
    expect(across).toBe(true);
    expect(rows).toHaveLength(2);
    expect(rows.flat()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('take another row when the letters are larger: numbers never run into each other', () => {
    const answer = answerOf(ONE);
    const wide = { ...WIDE, width: 1200 };
    expect(layoutOf(answer, wide).rows).toHaveLength(1);
    expect(layoutOf(answer, { ...wide, letters: 21 }).rows).toHaveLength(2);
  });

  it('are under each other on a phone', () => {
    const { across, rows } = layoutOf(answerOf({ source: MIXED }), { ...WIDE, width: 358 });
    expect([across, rows.length]).toEqual([false, 1]);
  });
});
