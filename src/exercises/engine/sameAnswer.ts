import { complete } from '../../core/num/complete.ts';
import type { Answer, Asked } from './asked.ts';
import { likenessOf } from './kinds/all.ts';
import { isAlike } from './likeness.ts';

/** Whether an answer is right, or is the same as another one. */
export function isSame(asked: Asked, answer: Answer, wanted: Answer | 'truth'): boolean {
  if (asked.kind !== 'cells' || asked.variables === undefined) {
    return complete(likenessOf(asked, answer, wanted)).every(isAlike);
  }
  const texts = wanted === 'truth' ? asked.truth.map(String) : wanted;
  // Cells in symbols are each compared at many points, and known answers to a question mostly agree letter for letter.
  return answer.every((text, k) => {
    const other = texts[k] ?? '';
    const cell: Asked = { ...asked, looks: 'number', rows: 1, cols: 1, truth: [other] };
    return text === other || complete(likenessOf(cell, [text], [other])).every(isAlike);
  });
}
