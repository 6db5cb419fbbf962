import { expect, it } from 'vitest';
import { texWords } from './tex-words.ts';

it.each([
  ['\\nabla f', 'nabla gradient f'],
  ['2/\\lambda_{\\max}', '2 lambda max'],
  ['\\htmlClass{k-grad}{\\nabla f(\\mathbf x)^{\\top}}', 'nabla gradient f x transpose'],
  ['\\frac{\\sqrt\\kappa-1}{\\sqrt\\kappa+1}', 'root kappa 1'],
  ['\\begin{aligned}s&\\leftarrow\\beta_2\\,s\\\\[4pt]x\\end{aligned}', 's beta 2 x'],
])('%s → %s', (tex, words) => {
  expect(texWords(tex)).toBe(words);
});
