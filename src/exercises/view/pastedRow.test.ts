import { describe, expect, it } from 'vitest';
import { pastedRow } from './pastedRow.ts';

describe('pastedRow', () => {
  it('takes a row as people write it', () => {
    for (const text of ['[7, -4]', '7, -4', '7; -4', '(7,-4)', '7\t-4', '7 -4']) {
      expect(pastedRow(text, 2), text).toEqual(['7', '-4']);
    }
    expect(pastedRow('0,5; 1,5', 2)).toEqual(['0,5', '1,5']);
  });

  it('leaves one entry alone', () => {
    expect(pastedRow('0,5', 2)).toBeUndefined();
    expect(pastedRow('7', 2)).toBeUndefined();
    expect(pastedRow('1, 2, 3', 2)).toBeUndefined();
  });
});
