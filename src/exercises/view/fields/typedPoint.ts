import { readTyped } from '../../../ui/controls/readTyped.ts';
import type { TypedNumber } from '../../../ui/controls/typedNumber.ts';

export type Point = readonly [x: number, y: number];

/**
 * Where a typed point is to be drawn: `1, -2`, `(0, 0)`, `0,05; 0,05`, `1/20, 0`; null for what is no point. What
 * counts is read by the engine, far from the page; a test holds both to the same texts.
 */
export function typedPoint(text: string): Point | null | Promise<Point | null> {
  const plain = text.trim();
  const bare = /^[([].*[)\]]$/.test(plain) ? plain.slice(1, -1) : plain;
  const halves = bare.split(';');
  const [left, right, ...more] = halves.length === 2 ? halves : atCommas(bare);
  if (left === undefined || right === undefined || more.length > 0) return null;
  const [x, y] = [readTyped(left), readTyped(right)];
  if (x instanceof Promise || y instanceof Promise) {
    return Promise.all([x, y]).then(([a, b]) => pointOf(a, b));
  }
  return pointOf(x, y);
}

const pointOf = (x: TypedNumber, y: TypedNumber): Point | null =>
  x.ok && y.ok ? [x.value, y.value] : null;

/** Parted at the commas that stand in no bracket. */
function atCommas(text: string): readonly string[] {
  let depth = 0;
  const marked = [...text].map((sign) => {
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    return sign === ',' && depth === 0 ? '\n' : sign;
  });
  return marked.join('').split('\n');
}
