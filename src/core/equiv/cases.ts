import { functionCases } from './cases/functions.ts';
import type { CaseGroup } from './cases/group.ts';
import { hardCases } from './cases/hard.ts';
import { matrixCases } from './cases/matrices.ts';
import { rationalCases } from './cases/rational.ts';

/**
 * What the judge is held to: pairs [answer, truth] with the verdict each must get, under every seed. They are the
 * documentation of what counts as equal, and `cases.test.ts` runs them all.
 */
export const cases: readonly CaseGroup[] = [
  ...rationalCases,
  ...functionCases,
  ...matrixCases,
  ...hardCases,
];
