import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { handlers } from '../../worker/handlers/all.ts';
import type { MethodName, Methods } from '../../worker/protocol.ts';
import type { Run } from '../model.ts';
import { IDENTITIES } from './identities.ts';
import { schema } from './inputs.ts';
import { matrixCalculusModel, traceRequest } from './model.ts';
import { gameOf, PRESETS } from './presets.ts';
import { afterMoves, turnsLeft } from './tiles.ts';

const run: Run = <M extends MethodName>(method: M, request: Methods[M]['request']) => {
  const result = complete(handlers[method].work(request));
  return result.ok ? result.value : null;
};
const facts = (query: string) => matrixCalculusModel.facts(query, run);

const LEAST_SQUARES = 'f=A=[1,2;0,1;1,0];x=(1,1);b=(1,2,0);norm2(A*x-b)^2';

describe('the numbers of lesson 04', () => {
  it('least squares', () => {
    expect(facts(`${LEAST_SQUARES}&by=x`)).toMatchObject({
      value: 6,
      rows: 1,
      cols: 2,
      d11: 6,
      d12: 6,
    });
    expect(facts(`${LEAST_SQUARES}&by=A`)).toMatchObject({
      rows: 3,
      cols: 2,
      ...{ d11: 4, d12: 4, d21: -2, d22: -2, d31: 2, d32: 2 },
    });
  });

  it('a quadratic form: right, and the wrong 2xᵀA', () => {
    const form = "f=A=[1,2;0,3];x=(1,-1);x'*A*x&by=x";
    expect(facts(form)).toMatchObject({ d11: 0, d12: -4 });
    expect(facts(`${form}&mine=2*x'*A`)).toMatchObject({ right: 0, mineRows: 1, mineCols: 2 });
    expect(facts(`${form}&mine=x'*(A%2BA')`)).toMatchObject({ right: 1 });
    expect(facts("f=A=[1,2;0,3];x=(1,-1);2*x'*A")).toMatchObject({ v11: 2, v12: -2 });
  });

  it('log det, free and symmetric', () => {
    const free = facts('f=A=[2,1;0,3];logdet(A)&by=A');
    expect(free.d11).toBeCloseTo(0.5, 14);
    expect(free.d12).toBeCloseTo(0, 14);
    expect(free.d21).toBeCloseTo(-1 / 6, 14);
    expect(free.d22).toBeCloseTo(1 / 3, 14);
    const probe = 'f=A=[2,1;1,3];logdet(A)&by=A&look=probe&entry=1,2&nudge=0.05';
    const alone = facts(probe);
    expect(alone.d12).toBeCloseTo(-0.2, 14);
    expect(alone.s12).toBeCloseTo(-0.4, 14);
    expect(alone.s11).toBeCloseTo(0.6, 14);
    expect(alone.predicted).toBeCloseTo(-0.01, 14);
    const paired = facts(`${probe}&sym=1`);
    expect(paired.predicted).toBeCloseTo(-0.02, 14);
    expect(paired.delta).toBeCloseTo(Math.log((6 - 1.05 ** 2) / 5), 12);
  });

  it('shapes that clash are no fault of a lesson, a text that cannot be read is', () => {
    expect(facts("f=A:3x3;x:3;2*A*x'").clash).toBe(1);
    expect(facts(LEAST_SQUARES).clash).toBe(0);
    expect(matrixCalculusModel.faults("f=A:3x3;x:3;2*A*x'")).toEqual([]);
    expect(matrixCalculusModel.faults("f=x'*")).toHaveLength(1);
    expect(matrixCalculusModel.faults('by=q')).toEqual(['“q” does not stand in the formula.']);
    expect(matrixCalculusModel.faults('mine=foo')).toHaveLength(1);
    expect(matrixCalculusModel.faults('tiles=P*Q')).toHaveLength(1);
  });
});

describe('the trace shuffler', () => {
  it.each([
    ['tiles=trAXB', 1],
    ['tiles=trAXB&moves=r', 0],
    ['tiles=trAXB&moves=l', 1],
    ['tiles=trAXB&moves=ll', 0],
    ['tiles=xAx', 1],
    ['tiles=xAx&moves=t', 0],
    ['tiles=aXb', 2],
    ['tiles=aXb&moves=rr', 0],
    ['tiles=logdet', 0],
    ['tiles=lsqA', 1],
    ['tiles=P*Q*dX*R', 1],
    ["tiles=P*dX'*R", 2],
  ])('%s leaves %i', (query, turns) => {
    expect(facts(`look=shuffle&${query}`).turns).toBe(turns);
  });

  it('every preset is the differential of its function, after any moves', () => {
    for (const { id } of PRESETS) {
      const game = gameOf(id);
      if (!game) throw new Error(id);
      const now = afterMoves(game.terms, [
        { term: 0, turn: 'r' },
        { term: 0, turn: 't' },
        { term: 0, turn: 'l' },
      ]);
      const found = run('traceTiles', traceRequest(game, now, 1));
      expect(found?.points, id).toBe(8);
      expect(found?.moved, id).toBeLessThan(1e-9);
      expect(found?.differential, id).toBeLessThan(1e-9);
      expect(turnsLeft(now, game.change)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('identities', () => {
  it.each(IDENTITIES.map((one) => [one.id, one] as const))('%s holds', (_, { f, by, form }) => {
    const found = run('formulaCheck', { f, by, formula: form, seed: 3 });
    expect(found).toMatchObject({ equal: true, points: 8 });
    expect(found?.largest).toBeLessThan(1e-10);
  });

  it('have different names', () => {
    expect(new Set(IDENTITIES.map(({ id }) => id)).size).toBe(IDENTITIES.length);
  });
});

describe('links', () => {
  it.each([
    "f=x'*A*x&by=x&look=propose&mine=2*x'*A&seed=7",
    'look=shuffle&tiles=xAx&moves=t2l2r',
    'p.A[1,2]=5&p.x[1]=-2&entry=2,1&nudge=-0.25&sym=1&look=probe',
    'look=identities&row=logdet',
  ])('%s reads back as it was', (query) => {
    const { state, notices } = schema.parse(query);
    expect(notices).toEqual([]);
    expect(schema.equal(schema.parse(schema.print(state)).state, state)).toBe(true);
  });

  it('what cannot be read is said, and the rest stays', () => {
    const { state, notices } = schema.parse('moves=rx&entry=0,1&nudge=9&look=probe');
    expect(notices).toHaveLength(3);
    expect(state).toMatchObject({ moves: [], entry: [1, 1], nudge: 1, look: 'probe' });
  });
});
