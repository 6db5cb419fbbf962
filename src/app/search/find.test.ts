import { describe, expect, it } from 'vitest';
import { find, grouped } from './find.ts';

// What people type, and what they must be shown first: "kind title".
const FIRST: readonly (readonly [query: string, hit: string])[] = [
  ['jacobian', 'lesson The Jacobian'],
  ['learning rate', 'term Step size'],
  ['2/lambda max', 'term Stability limit'],
  ['2/λmax', 'term Stability limit'],
  ['∇f', 'term Gradient'],
  ['nabla', 'term Gradient'],
  ['momentum oscillation', 'term Momentum'],
  ['hessian vector', 'term Hessian-vector product (HVP)'],
  ['hvp', 'term Hessian-vector product (HVP)'],
  ['gradient', 'term Gradient'],
  ['gradiant', 'term Gradient'],
  ['grad desc', 'lesson Gradient descent'],
  ['gradient descent', 'lesson Gradient descent'],
  ['lesson 9', 'lesson Gradient descent'],
  ['chain', 'lesson The chain rule'],
  ['backprop', 'lesson Backprop on a DAG'],
  ['dag', 'term Computational graph'],
  ['autodiff', 'term Automatic differentiation'],
  ['heavy ball', 'term Momentum'],
  ['best heavy ball', 'statement Theorem 9.8. The best heavy ball'],
  ['definition 9.6', 'statement Definition 9.6. Heavy ball'],
  ['ravine', 'section Why ravines are slow'],
  ['when to stop', 'section When to stop'],
  ['condition number', 'term Condition number'],
  ['kappa', 'term Condition number'],
  ['softmax', 'term Softmax'],
  ['linearisation', 'term Linear model'],
  ['linearization', 'term Linear model'],
  ['newton', 'term Newton step'],
  ['taylor', 'term Taylor polynomial'],
  ['contour', 'term Level set'],
  ['o(h)', 'term Remainder'],
  ['descent lab', 'page Gradient descent lab'],
  ['glossary', 'page Glossary'],
  ['bilinear form', 'sheet Bilinear form'],
  ['cheat sheet', 'lesson Cheat sheet'],
  ['η', 'term Step size'],
  ['what is a gradient', 'term Gradient'],
  ['how to choose the learning rate', 'term Step size'],
  ['why does it diverge', 'term Stability limit'],
  ['practice', 'page Practice'],
  ['assign', 'page Compose a worksheet'],
  ['homework', 'page Compose a worksheet'],
  ['spaced repetition', 'page Mixed review'],
  ['03-T5', 'exercise An entry of the Jacobian of softmax'],
];

// Not first, but among the first three.
const NEAR: readonly (readonly [query: string, hit: string])[] = [
  ['momentum', 'section Momentum, and what it really does'],
  ['momentum oscillation', 'section Momentum, and what it really does'],
  ['jacobian', 'lesson The Jacobian'],
  ['adam', 'section What Adam and Newton change'],
  ['saddle', 'term Saddle'],
  ['hessian', 'lesson Hessian and Taylor'],
  ['backprop', 'term Backpropagation'],
  ['chain', 'term Chain rule'],
  ['jacobian', 'term Jacobian'],
  ['best heavy ball', 'sheet Best heavy ball'],
  ['mahalanobis', 'sheet Squared Mahalanobis distance'],
];

const names = (query: string) => find(query).map(({ kind, title }) => `${kind} ${title}`);

describe('find', () => {
  it.each(FIRST)('%s → %s', (query, hit) => {
    expect(names(query).slice(0, 3)[0]).toBe(hit);
  });

  it.each(NEAR)('%s → among others %s', (query, hit) => {
    expect(names(query).slice(0, 3)).toContain(hit);
  });

  it('finds a formula by its words, with its source to show', () => {
    const formulas = find('rho kappa').filter(({ kind }) => kind === 'formula');
    expect(formulas[0].tex).toContain('\\rho^*');
    expect(formulas[0].to).toBe('/lessons/09-gradient-descent/#theorem-9.8');
  });

  it('says where a thing is', () => {
    expect(find('why ravines are slow')[0].place).toBe('Lesson 09 · 3');
    expect(find('best heavy ball')[0].place).toBe(
      'Lesson 09 · 4 Momentum, and what it really does',
    );
    expect(find('cheat sheet')[0].place).toBe('Lesson 11');
  });

  it('finds nothing for nothing, and for nonsense', () => {
    expect(find('')).toEqual([]);
    expect(find('  /  ')).toEqual([]);
    expect(find('qqqqzzzz')).toEqual([]);
  });
});

describe('grouped', () => {
  it('keeps the order, the best kind first, and no kind too long', () => {
    const hits = find('gradient');
    const groups = grouped(hits);
    expect(groups[0].items[0]).toEqual(hits[0]);
    expect(groups.map(({ value }) => value)).toContain('section');
    for (const { items } of groups) expect(items.length).toBeLessThanOrEqual(6);
  });
});
