import { expect, it } from 'vitest';
import { namesIn } from './names.ts';

it('reads one name a line, commas and all, each once', () => {
  expect(namesIn(' Müller, Anna \r\n\nBo\nMüller, Anna\n')).toEqual(['Müller, Anna', 'Bo']);
  expect(namesIn(' \n')).toEqual([]);
});
