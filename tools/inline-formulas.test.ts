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

  it('lets a long list break after its commas, and no tuple', () => {
    const list = '\\eta=0.02,\\ 0.04,\\ 0.07,\\ 0.08';
    expect(paragraph(list, '')[0]?.match(/,\\allowbreak /g)).toHaveLength(3);
    const tuple = 'f(0.125,\\ 0.25)=\\tfrac{1{,}000}{1+x_{i,j}}';
    expect(paragraph(tuple, '')).toEqual([tuple, '']);
  });

  it('lets a long formula break, and counts what is printed', () => {
    const long = 'z^2-(1+\\beta-\\eta\\lambda)z+\\beta=0';
    expect(paragraph(long, '')).toEqual([long, '']);
    const coloured = '\\htmlClass{k-grad}{\\nabla f}=[x,\\ 25y]';
    expect(paragraph(coloured, '')).toEqual([`{${coloured}}`, '']);
    const named = '\\grad{\\nabla f}=[\\,x,\\,25y]';
    expect(paragraph(named, '')).toEqual([`{${named}}`, '']);
  });
});
