import { describe, expect, it } from 'vitest';
import { sealed } from '../../url/check.ts';
import { schema, surfacePatch } from './inputs.ts';
import { presets } from './presets.ts';
import type { Inputs } from './state.ts';

const roundTrip = (state: Inputs): Inputs => schema.parse(sealed(schema.print(state))).state;

describe('the link of a descent', () => {
  it('opens on the ravine with the deck’s settings', () => {
    const { state, notices } = schema.parse('');
    expect(notices).toEqual([]);
    expect(state).toMatchObject({ eta: 0.05, beta: 0, values: { k: 25 }, start: [-2.5, 1] });
  });

  it.each(presets.map((s) => [s.id, s] as const))('names the surface %s', (id, surface) => {
    const state: Inputs = { ...schema.default, ...surfacePatch(id), step: 7 };
    expect(schema.print(state)).toBe(`v=1&s=${id}&step=7`);
    expect(roundTrip(state)).toEqual(state);
    expect(schema.parse(`s=${id}`).state.eta).toBe(surface.eta);
  });

  it('puts what else it says on top of the surface', () => {
    const { state } = schema.parse('s=ravine&p.k=50&at=-3,1&eta=0.038&beta=0.5&steps=400');
    expect(state).toMatchObject({
      source: presets.find((s) => s.id === 'ravine')?.source,
      values: { k: 50 },
      start: [-3, 1],
      eta: 0.038,
      beta: 0.5,
      steps: 400,
    });
    expect(roundTrip(state)).toEqual(state);
  });

  it('carries a typed function whole, defaults included, so that nothing is proposed anew', () => {
    const state: Inputs = {
      ...schema.default,
      source: 'f(x, y) = x^2*y/(x^2 + y^2); f(0,0) = 0',
      values: { a: 0.1 + 0.2, theta: -0 },
      start: [1 / 3, -1e-17],
      view: [-0.1, 2 / 7, 0, 1e-3],
    };
    expect(roundTrip(state)).toEqual(state);
    expect([...schema.parse(schema.print(state)).given]).toEqual(
      expect.arrayContaining(['source', 'start', 'eta', 'view']),
    );
  });

  it('leaves open what a short link leaves open', () => {
    const { given, state } = schema.parse('f=x^2+3y^2');
    expect([...given]).toEqual(['source']);
    expect(state.source).toBe('x^2+3y^2');
  });

  it('refuses a view of no size, and says so', () => {
    const { state, notices } = schema.parse('view=1,1,0,0');
    expect(state.view).toEqual(schema.default.view);
    expect(notices).toHaveLength(1);
  });

  it('leaves out the formula that follows from data, and completes a link that does', () => {
    const { state, given, notices } = schema.parse('data=0,1;1,2;2,5&of=logistic&at=0,0');
    expect(notices).toEqual([]);
    expect(state.source).toContain('softplus');
    expect(given.has('source')).toBe(true);
    const link = schema.print(state);
    expect(link).not.toMatch(/[?&]f=/);
    expect(link).toContain('data=0,1;1,2;2,5');
    expect(roundTrip(state)).toEqual(state);
    // A text of one's own is printed, data or not.
    expect(schema.print({ ...state, source: 'x^2' })).toMatch(/&f=x/);
  });
});
