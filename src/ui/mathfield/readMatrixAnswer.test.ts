import { expect, it } from 'vitest';
import { readMatrixAnswer } from './readMatrixAnswer.ts';

it('says that shapes do not fit, and not which form would', () => {
  const { ok, faults } = readMatrixAnswer('W*diag(z)', 'W: 3x2; z: 3');
  expect(ok).toBe(false);
  expect(faults[0]?.message).toContain('3×2');
  expect(JSON.stringify(faults)).not.toContain('diag(z)*W');
  expect(faults[0]?.fix).toBeUndefined();
});
