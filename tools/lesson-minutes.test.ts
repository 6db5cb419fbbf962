import { describe, expect, it } from 'vitest';
import { readingMinutes } from './lesson-minutes.ts';
import type { Node } from './lesson-tree.ts';

const words = (count: number): Node => ({ type: 'text', value: 'word '.repeat(count) });
const many = (count: number, node: Node): Node[] => Array.from({ length: count }, () => node);
const minutes = (...children: Node[]) => readingMinutes({ type: 'root', children });

describe('readingMinutes', () => {
  it('is 200 words a minute, to the nearest five', () => {
    expect(minutes(words(2000))).toBe(10);
    expect(minutes(words(2499))).toBe(10);
    expect(minutes(words(2501))).toBe(15);
  });

  it('counts displayed formulas, figures and predictions by their time', () => {
    const page = words(1500); // 7.5 minutes
    const widget = { type: 'mdxJsxFlowElement', name: 'Widget' };
    const predict = { type: 'mdxJsxFlowElement', name: 'Predict', children: [] };
    expect(minutes(page, ...many(25, { type: 'math', value: 'x' }))).toBe(15); // + 5
    expect(minutes(page, ...many(5, widget))).toBe(15); // + 5
    expect(minutes(page, ...many(10, predict))).toBe(15); // + 7.5
  });

  it('counts a formula in the text as a word, whatever its source', () => {
    const formula = { type: 'inlineMath', value: '\\frac a b + c + d' };
    expect(minutes(...many(1000, formula))).toBe(5);
  });

  it('is never nothing', () => {
    expect(minutes(words(10))).toBe(5);
  });
});
