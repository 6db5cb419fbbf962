import type { Diagnosis } from '../protocol/primitive.ts';
import { isRight, type Case } from './primitiveCase.ts';
import type { Machine } from './primitiveMachine.ts';
import { MISTAKES, type Mistake } from './primitiveMistakes.ts';
import type { Sample } from './primitiveTests.ts';

/** The typical mistake in the rule of each operand that is wrong; those that share one are told together. */
export function diagnose(
  machine: Machine,
  samples: readonly Sample[],
  names: { readonly inputs: readonly string[]; readonly outputs: readonly string[] },
): readonly Diagnosis[] {
  const judged = samples.filter(
    ({ test }) => test.verdict === 'passes' || test.verdict === 'fails',
  );
  const ownFirst = judged.length > 0 && judged[0] === samples[0];
  const found = new Map<string, { mistake: Mistake; cases: Case[] }>();
  for (const operand of machine.slices) {
    const seen = judged.map((sample) => ({ ...sample, floor: sample.floors[operand.from] }));
    const own: Case = { machine, operand, samples: seen, ...names, ownFirst };
    const linear = !MISTAKES.some(({ id, matches }) => id === 'nonlinear' && matches(own));
    if (linear && seen.every((sample) => isRight(own, sample))) continue;
    const mistake = MISTAKES.find(({ matches }) => matches(own));
    if (!mistake) continue;
    // Told together are those of which the same is to be said: two factors may be two.
    const key = `${mistake.id} ${mistake.alike?.(own) ?? mistake.says([], own)}`;
    const group = found.get(key) ?? { mistake, cases: [] };
    group.cases.push(own);
    found.set(key, group);
  }
  return [...found.values()].map(({ mistake: { id, says }, cases }) => {
    const operands = cases.map(({ operand }) => operand.name);
    return { id, operands, says: says(operands, cases[0]) };
  });
}
