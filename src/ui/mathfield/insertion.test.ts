import { describe, expect, it } from 'vitest';
import { insertion, type Snippet } from './insertion.ts';

const sin = { before: 'sin(', after: ')' };
const dot = { before: 'dot(', after: ', )' };
const pi = { before: 'pi', after: '' };
const plus = { before: ' + ', after: '', follows: true };
const index = { before: '[', after: ']', follows: true };

/** The text with [ ] around the selection, and the one after it with | at the caret. */
function run(marked: string, snippet: Snippet): string {
  const start = marked.indexOf('<');
  const end = marked.indexOf('>') - 1;
  const text = marked.replace(/[<>]/g, '');
  const change = insertion(text, start, end, snippet);
  const after = text.slice(0, change.start) + change.text + text.slice(change.end);
  return `${after.slice(0, change.caret)}|${after.slice(change.caret)}`;
}

describe('insertion', () => {
  it.each([
    ['<>', sin, 'sin(|)'],
    ['2<>', sin, '2sin(|)'],
    ['x<>', sin, 'x*sin(|)'],
    ['<x + y>', sin, 'sin(x + y)|'],
    ['<x>', dot, 'dot(x, |)'],
    ['<>', dot, 'dot(|, )'],
    ['3<>', pi, '3pi|'],
    ['x<>y', pi, 'x*pi|*y'],
    ['<>(x)', pi, 'pi|*(x)'],
    ['x<>', plus, 'x + |'],
    ['<x*y>', plus, 'x*y + |'],
    ['<x>', index, 'x[|]'],
  ])('%s', (marked, snippet, result) => {
    expect(run(marked, snippet)).toBe(result);
  });
});
