import { readConstant } from '../../../ui/controls/typedConstant.ts';

/** The value of a name; undefined for what is no node, such as a function. */
export type ValueOf = (name: string) => number | undefined;

const NAME = /(?<![\w.])[A-Za-z]\w*(?:\[\d+(?:,\d+)?\])?/g;

/** A formula with numbers in the places of its names. */
export const substituted = (
  text: string,
  valueOf: ValueOf,
  print: (value: number) => string,
): string =>
  text.replace(NAME, (name) => {
    const value = valueOf(name);
    return value === undefined ? name : print(value);
  });

const EXACT = (value: number): string => `(${value})`;

/** The value of a formula; no number where it has none. */
function evaluated(text: string, valueOf: ValueOf): number {
  const read = readConstant(substituted(text, valueOf, EXACT));
  return read.ok ? read.value : NaN;
}

/** Far above rounding and far below what a typed answer is compared to. */
const STEP = 1e-5;

/** The slope of a formula with respect to one of its names, by central differences. */
export function slopeOf(text: string, valueOf: ValueOf, name: string): number {
  const at = valueOf(name) ?? NaN;
  const step = STEP * Math.max(1, Math.abs(at));
  const moved = (by: number): number =>
    evaluated(text, (other) => (other === name ? at + by : valueOf(other)));
  return (moved(step) - moved(-step)) / (2 * step);
}

/** A name that no text can hold, so that it stands for a part of a formula. */
const PART = 'part__';

/**
 * The slopes of a formula with respect to what stands in its parentheses around a name: what is found when the
 * slope of the inner part is forgotten.
 */
export function outerSlopes(
  text: string,
  valueOf: ValueOf,
  name: string,
): readonly { readonly inner: string; readonly slope: number }[] {
  return insidesOf(text).flatMap(({ start, end }) => {
    const inner = text.slice(start, end);
    const holds = [...inner.matchAll(NAME)].some(([found]) => found === name);
    if (!holds || inner.trim() === name) return [];
    const value = evaluated(inner, valueOf);
    const outer = text.slice(0, start) + PART + text.slice(end);
    const slope = slopeOf(outer, (other) => (other === PART ? value : valueOf(other)), PART);
    return Number.isFinite(slope) ? [{ inner, slope }] : [];
  });
}

/** What stands between parentheses that belong together and hold no comma of their own. */
function insidesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const open: { start: number; plain: boolean }[] = [];
  const found: { start: number; end: number }[] = [];
  for (const [k, sign] of [...text].entries()) {
    const top = open.at(-1);
    if (sign === '(') open.push({ start: k + 1, plain: true });
    else if (sign === ',' && top) top.plain = false;
    else if (sign === ')' && top) {
      open.pop();
      if (top.plain) found.push({ start: top.start, end: k });
    }
  }
  return found;
}

/** The formula as if every gate of relu were open. */
export const ungated = (text: string): string => text.replaceAll('relu(', '(');

/** The exponents that it has. */
export const exponentsIn = (text: string): readonly number[] => [
  ...new Set([...text.matchAll(/\^(\d+(?:\.\d+)?)/g)].map(([, exponent]) => Number(exponent))),
];
