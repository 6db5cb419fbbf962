import { describe, expect, it } from 'vitest';
import { parseDeclarations } from '../lang/parse.ts';
import { cases } from './cases.ts';
import type { CaseGroup, Pair } from './cases/group.ts';
import { equivalent } from './equivalent.ts';
import type { Verdict } from './verdict.ts';

const SEEDS = process.env.DEEP ? 50 : 20;

function judge(group: CaseGroup, [answer, truth]: Pair, seed: number): Verdict {
  const variables = parseDeclarations(group.variables);
  if (!variables.ok) throw new Error(variables.faults[0].message);
  const options = { ...group.options, variables: variables.value, question: `seed ${seed}` };
  const verdict = equivalent(answer, truth, options);
  if (!verdict.ok) throw new Error(`${answer}: ${verdict.faults[0].message}`);
  return verdict.value;
}

/** The pairs of a kind that get another verdict under some seed. */
function failures(
  group: CaseGroup,
  pairs: readonly Pair[] = [],
  holds: (verdict: Verdict) => boolean,
): string[] {
  return pairs.flatMap((pair) => {
    const bad = Array.from({ length: SEEDS }, (_, seed) => seed).filter(
      (seed) => !holds(judge(group, pair, seed)),
    );
    return bad.length > 0
      ? [`${pair.join('  vs  ')}: ${bad.length} of ${SEEDS}, ${judge(group, pair, bad[0]).note}`]
      : [];
  });
}

describe.each(cases)('$title', (group) => {
  it('accepts what is equal', () => {
    expect(failures(group, group.equal, (v) => v.equal && v.shape === 'same')).toEqual([]);
  });
  it('rejects what is not', () => {
    expect(failures(group, group.unequal, (v) => !v.equal && !v.undecided)).toEqual([]);
  });
  it('knows what is equal when transposed', () => {
    const holds = (v: Verdict): boolean => !v.equal && v.shape === 'transposed';
    expect(failures(group, group.transposed, holds)).toEqual([]);
  });
  it('decides nothing without evidence', () => {
    expect(failures(group, group.undecided, (v) => !v.equal && v.undecided)).toEqual([]);
  });
});

describe('the table', () => {
  const count = (kind: 'equal' | 'unequal' | 'transposed' | 'undecided'): number =>
    cases.reduce((total, group) => total + (group[kind]?.length ?? 0), 0);
  it('is large enough to be believed', () => {
    expect(count('equal')).toBeGreaterThanOrEqual(100);
    expect(count('unequal')).toBeGreaterThanOrEqual(100);
    expect(count('transposed')).toBeGreaterThanOrEqual(8);
    expect(count('undecided')).toBeGreaterThanOrEqual(5);
  });
  it('is symmetric in answer and truth where nothing but equality is judged', () => {
    for (const group of cases.filter(({ options }) => !options?.tolerance)) {
      const turned = (pairs: readonly Pair[] = []): Pair[] => pairs.map(([a, t]) => [t, a]);
      for (const pair of turned(group.equal))
        expect([pair, judge(group, pair, 1).equal]).toEqual([pair, true]);
      for (const pair of turned(group.unequal))
        expect([pair, judge(group, pair, 1).equal]).toEqual([pair, false]);
    }
  });
});
