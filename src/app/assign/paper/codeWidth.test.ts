import { expect, it } from 'vitest';
import { codeWidth } from './codeWidth.ts';

it('keeps the modules of a code coarse enough for a camera, whatever its version', () => {
  for (const modules of [33, 85, 149]) {
    expect((codeWidth(modules) ?? 0) / modules).toBeGreaterThanOrEqual(0.39);
  }
  expect(codeWidth(33)).toBe(26);
  expect(codeWidth(Number.NaN)).toBeNull();
});
