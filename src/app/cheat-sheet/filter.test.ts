import { formulas, groups } from 'virtual:formulas';
import { describe, expect, it } from 'vitest';
import { fits, groupKey, printFilter, readFilter } from './filter.ts';

const found = (words: string, group = '') =>
  formulas.filter((formula) => fits(formula, { words, group })).map(({ id }) => id);

describe('fits', () => {
  it('finds by name, by other names and by the beginning of a word', () => {
    expect(found('product rule')).toContain('product-rule');
    expect(found('logdet')).toContain('log-det');
    expect(found('learning rate')).toContain('gradient-descent');
    expect(found('mahal')).toEqual(['gaussian-mean']);
  });

  it('finds by symbols, as signs or as their names', () => {
    expect(found('κ')).toContain('best-step-size');
    expect(found('kappa')).toEqual(found('κ'));
    expect(found('∇')).toContain('gradient');
    expect(found("x'Ax")).toContain('quadratic-form');
    expect(found('tr(AB)')).toContain('trace-product');
  });

  it('wants every word, and the group', () => {
    expect(found('least squares', 'matrix')).toEqual(['least-squares-matrix']);
    expect(found('least squares zzz')).toEqual([]);
    expect(found('', 'vector').every((id) => found('').includes(id))).toBe(true);
    expect(found('', 'vector').length).toBeGreaterThan(5);
  });
});

describe('the address', () => {
  it('keeps a filter exactly', () => {
    for (const group of ['', ...groups.map(groupKey)]) {
      const filter = { words: 'a + b & ∇f', group };
      expect(readFilter(printFilter(filter), groups)).toEqual(filter);
    }
    expect(printFilter({ words: ' ', group: '' })).toBe('');
  });

  it('names each group once, and takes an unknown one for all', () => {
    expect(new Set(groups.map(groupKey)).size).toBe(groups.length);
    expect(groups.map(groupKey)).toContain('vector');
    expect(readFilter('group=tensors&q=x', groups)).toEqual({ words: 'x', group: '' });
  });
});
