import { describe as group, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { unread } from '../../ui/mathfield/read.ts';
import { readDerivativeFormula } from '../../ui/mathfield/readMatrix.ts';
import { handlers } from '../../worker/handlers/all.ts';
import type { MethodName, Methods } from '../../worker/protocol.ts';
import { unanswered } from '../parts/followText.ts';
import { brief, describe } from './describe.ts';
import { schema } from './inputs.ts';
import { matrixRequest, proposalRequest, readingOf, traceRequest } from './model.ts';
import { gameOf } from './presets.ts';
import type { Results } from './results.ts';
import { afterMoves } from './tiles.ts';

function run<M extends MethodName>(method: M, request: Methods[M]['request']) {
  const result = complete(handlers[method].work(request));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

/** What a state says once everything has been answered. */
function words(query: string, more: Partial<Results> = {}): string {
  const { state } = schema.parse(query);
  const reading = readingOf(state.source);
  const game = gameOf(state.tiles);
  if (!game) throw new Error(state.tiles);
  const asked = reading.ok ? matrixRequest(state, reading) : null;
  const answer = asked && { ...run('matrix', asked), asked };
  const proposed = reading.ok && state.mine !== '' ? proposalRequest(state, reading) : null;
  const mineReading = reading.ok ? readDerivativeFormula(state.mine, reading.names) : unread([]);
  const judged =
    proposed && mineReading.ok ? { ...run('proposal', proposed), asked: proposed } : null;
  return describe(state, {
    ...unanswered(reading),
    answer,
    calm: answer,
    reading,
    shown: reading.flow ? reading : null,
    mineReading,
    mineFaults: state.mine === '' ? [] : mineReading.faults,
    mineStale: false,
    judged,
    told: null,
    tilesFaults: [],
    game,
    traces: run('traceTiles', traceRequest(game, afterMoves(game.terms, state.moves), 1)),
    swap: null,
    guess: null,
    answered: false,
    checks: {},
    ...more,
  });
}

group('the derivative', () => {
  it('says value, formula, layout and numbers', () => {
    expect(words('')).toBe(
      "f is 6. ∂f/∂x = 2*(A*x - b)'*A is a row, 1 × 2, numerator layout: [6, 6].",
    );
    expect(words('by=A')).toContain('has the shape of A, 3 × 2: [4, 4; −2, −2; 2, 2].');
  });

  it('says what was assumed', () => {
    expect(words("f=x'*A*x")).toContain('Assumed: x is a column of 3 and A is 3 × 3.');
  });

  it('says where shapes clash', () => {
    expect(words("f=A:3x3;x:3;2*A*x'")).toContain(
      "The shapes do not fit together: “2*A” is 3×3 and “x'” is 1×3: the product * needs",
    );
  });

  it('of symmetric matrices, and of numbers without a derivative', () => {
    expect(words('f=A=[2,1;1,3];logdet(A)&by=A&sym=1')).toContain(
      'along symmetric A is G + Gᵀ − diag(G), 2 × 2: [0.6, −0.4; −0.4, 0.4].',
    );
    expect(words('f=A=[1,2;2,4];logdet(A)&by=A')).toBe(
      'At these numbers f has no value: change them, or draw others.',
    );
  });

  it('while nothing is there', () => {
    expect(words("f=x'*")).toBe('There is no picture yet: the formula needs a repair first.');
    expect(words('', { calm: null })).toBe('The derivative is being computed.');
  });
});

group('a formula of the reader’s own', () => {
  const FORM = "f=A=[1,2;0,3];x=(1,-1);x'*A*x&by=x&look=propose";

  it('right', () => {
    expect(words(`${FORM}&mine=x'*(A%2BA')`)).toBe(
      "Your formula x'*(A+A') for ∂f/∂x is right, exactly, and at 8 random inputs.",
    );
  });

  it('wrong: inputs where it fails, and the mistake for who asks', () => {
    const mine = "2*x'*A";
    const said = words(`${FORM}&mine=${mine}`);
    expect(said).toMatch(
      /^Your formula 2\*x'\*A for ∂f\/∂x is wrong\. At A = .* and x = .*your formula gives/,
    );
    expect(said).not.toContain('symmetric');
    expect(words(`${FORM}&mine=${mine}`, { told: mine })).toContain(
      'Right only where A is symmetric',
    );
  });

  it('transposed, unreadable, and none', () => {
    expect(words(`${FORM}&mine=(A%2BA')*x`)).toContain(
      'is transposed: it is 2 × 1, and 1 × 2 is wanted.',
    );
    expect(words(`${FORM}&mine=2*A*x'`)).toMatch(
      /^Your formula cannot be judged yet\. “2\*A” is 2×2/,
    );
    expect(words(FORM)).toMatch(/^Write your formula for ∂f\/∂x/);
  });
});

group('one entry', () => {
  it('says what was moved, what f did, and what the derivative says', () => {
    const probe = 'f=A=[2,1;1,3];logdet(A)&by=A&look=probe&entry=1,2';
    expect(words(probe)).toContain(
      'Moving A[1,2] alone by 0.05 changes f by −0.01005; the derivative says −0.01.',
    );
    expect(words(`${probe}&sym=1`)).toContain(
      'Moving A[1,2] and A[2,1] together by 0.05 changes f by −0.02071; the derivative says −0.02.',
    );
  });
});

group('the trace', () => {
  it('says where the change stands, and reads M off once it was predicted', () => {
    expect(words('look=shuffle')).toBe(
      'df = tr(Aᵀ dX B). 1 move is left until dX stands last. Checked at 8 random inputs: the trace is what it was.',
    );
    expect(words('look=shuffle&moves=r')).not.toContain('A Bᵀ.');
    expect(words('look=shuffle&moves=r', { answered: true })).toContain(
      'dX stands last. Everything before it is B Aᵀ, and M is its transpose, A Bᵀ.',
    );
  });

  it('two terms and a row', () => {
    expect(words('look=shuffle&tiles=xAx&moves=t', { answered: true })).toContain(
      'df = tr(xᵀ Aᵀ dx) + tr(xᵀ A dx). dx stands last in every term. The row is xᵀ Aᵀ + xᵀ A.',
    );
  });

  it('a swap is refused with the reason', () => {
    const swap = {
      of: '',
      term: 0,
      at: 0,
      outcome: { kind: 'differs', points: 8, by: 1 },
    } as const;
    expect(words('look=shuffle', { swap })).toContain(
      'Refused: with dX before Aᵀ the trace is another number at random inputs.',
    );
  });
});

group('identities', () => {
  it('says how many hold, and which is chosen', () => {
    const check = { equal: true, kind: 'row', rows: 1, cols: 3, points: 8, largest: 0 } as const;
    const said = words('look=identities&row=logdet', { checks: { ax: check } });
    expect(said).toMatch(/^1 of \d+ identities are checked so far\./);
    expect(said).toContain("Chosen: the derivative of logdet(A) by A is inv(A)'.");
  });
});

group('a name for a kept state', () => {
  it.each([
    ['by=A', '∂(norm2(A*x - b)^2)/∂A'],
    ['look=shuffle&tiles=P*Q*dX', 'Tiles: P*Q*dX'],
    ['look=identities', 'Identities'],
  ])('%s: %s', (query, name) => {
    expect(brief(schema.parse(query).state)).toBe(name);
  });
});
