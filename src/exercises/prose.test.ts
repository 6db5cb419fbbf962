import { expect, it } from 'vitest';
import { blocksOf, piecesOf } from './prose.ts';

it('parts a text into paragraphs, formulas and code', () => {
  expect(blocksOf('One\nline.\n\nTwo.\n$$ x^2 $$\nThree.\n\n```py\na = 1\n\nb = 2\n```')).toEqual([
    { kind: 'paragraph', text: 'One\nline.' },
    { kind: 'paragraph', text: 'Two.' },
    { kind: 'formula', tex: 'x^2' },
    { kind: 'paragraph', text: 'Three.' },
    { kind: 'code', code: 'a = 1\n\nb = 2' },
  ]);
});

it('parts a line, and takes a lone sign for text', () => {
  expect(piecesOf('Let $x$, `a*b`, *not here* 2*3 and 5$.')).toEqual([
    { kind: 'text', text: 'Let ' },
    { kind: 'formula', text: 'x' },
    { kind: 'text', text: ', ' },
    { kind: 'code', text: 'a*b' },
    { kind: 'text', text: ', ' },
    { kind: 'stress', text: 'not here' },
    { kind: 'text', text: ' 2*3 and 5$.' },
  ]);
});
