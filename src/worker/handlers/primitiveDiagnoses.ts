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
  const found = new Map<Mistake, { cases: Case[] }>();
  for (const operand of machine.slices) {
    const own: Case = { machine, operand, samples: judged, ...names, ownFirst };
    const linear = !MISTAKES.some(({ id, matches }) => id === 'nonlinear' && matches(own));
    if (linear && judged.every((sample) => isRight(own, sample))) continue;
    const mistake = MISTAKES.find(({ matches }) => matches(own));
    if (!mistake) continue;
    const group = found.get(mistake) ?? { cases: [] };
    group.cases.push(own);
    found.set(mistake, group);
  }
  return [...found].map(([{ id, says }, { cases }]) => {
    const operands = cases.map(({ operand }) => operand.name);
    return { id, operands, says: says(operands, cases[0]) };
  });
}
