import { GREEK_LETTERS } from '../../core/lang/characters.ts';
import { entriesOf } from '../../core/lang/entries.ts';
import { nameTex } from '../../core/lang/printTex.ts';

const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** A name in one line of plain text: x₂ for x[2], W₁₂ for W[1,2], θ₁ for theta1. Places of two digits keep their comma. */
export function entryName(name: string): string {
  const { base, sub } = labelOf(name);
  const comma = sub.length > 3 ? ',' : '';
  return base + sub.replace(/\d|,/g, (d) => (d === ',' ? comma : LOWERED[Number(d)]));
}

/** The same as TeX: x[2] as x₂, W[1,2] as W₁₂, Greek words as letters. */
export const entryTex = (name: string): string => nameTex(name);

/** An accent over the letter of a name, not over its index: \bar{h}_{81}. @param inner another accent under it. */
export function accented(accent: string, name: string, inner?: string): string {
  const [, letter, index = ''] = /^([^_{}]+)((?:_.*)?)$/.exec(entryTex(name)) ?? [];
  const under = letter ?? entryTex(name);
  return `\\${accent}{${inner === undefined ? under : `\\${inner}{${under}}`}}${letter === undefined ? '' : index}`;
}

/** Names of the entries of an array, column by column: `x[2]`, `W[1,2]`; of a number its own. */
export const entryNames = (
  name: string,
  shape: Parameters<typeof entriesOf>[1],
): readonly string[] => entriesOf(name, shape);

/** A name as it is printed: its letter or word, and what stands below the line after it: h₁, W₁₂, θ. */
export function labelOf(name: string): { readonly base: string; readonly sub: string } {
  const [, stem = name, digits = '', entry = ''] =
    /^([A-Za-z]+|[A-Za-z].*?)_?(\d*)(?:\[([\d,]+)\])?$/.exec(name) ?? [];
  const base = GREEK_LETTERS.get(stem) ?? stem;
  return { base, sub: [digits, entry].filter(Boolean).join(',') };
}
