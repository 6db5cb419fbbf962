import { describe, expect, it } from 'vitest';
import { inlineFormulas } from './inline-formulas.ts';

const paragraph = (tex: string, after: string) => {
  const formula = {
    type: 'inlineMath',
    value: tex,
    data: { hChildren: [{ type: 'text', value: tex }] },
  };
  const text = { type: 'text', value: after };
  inlineFormulas()({ type: 'root', children: [{ type: 'paragraph', children: [formula, text] }] });
  expect(formula.data.hChildren[0].value).toBe(formula.value);
  return [formula.value, text.value];
};

describe('inlineFormulas', () => {
  it('keeps the mark that follows with the formula', () => {
    expect(paragraph('x', '. Then')).toEqual(['{x}{.}', ' Then']);
    expect(paragraph('x', '), so')).toEqual(['{x}{)}{,}', ' so']);
  });

  it('leaves words alone', () => {
    expect(paragraph('x', ' and')).toEqual(['{x}', ' and']);
    expect(paragraph('y', '-factor')).toEqual(['{y}', '-factor']);
  });

  it('lets a long formula break, and counts what is printed', () => {
    const long = 'z^2-(1+\\beta-\\eta\\lambda)z+\\beta=0';
    expect(paragraph(long, '')).toEqual([long, '']);
    const coloured = '\\htmlClass{k-grad}{\\nabla f}=[x,\\ 25y]';
    expect(paragraph(coloured, '')).toEqual([`{${coloured}}`, '']);
  });
});
