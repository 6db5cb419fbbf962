// Build time: HTML text of a tree that holds nothing but elements, text and markup made elsewhere.
import type { Node } from './lesson-tree.ts';

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'col']);

/** The names that React and hast share but HTML spells otherwise. */
const SPELLING: Record<string, string> = { className: 'class', htmlFor: 'for' };

export function markupOf(nodes: readonly Node[]): string {
  return nodes.map(one).join('');
}

function one({ type, value = '', tagName = '', properties = {}, children = [] }: Node): string {
  if (type === 'raw') return value;
  if (type === 'text') return escape(value);
  if (type === 'comment') return '';
  if (type !== 'element') throw new Error(`No HTML is known for “${type}”.`);
  const open = `<${tagName}${Object.entries(properties).map(attributeText).join('')}>`;
  return VOID.has(tagName) ? open : `${open}${markupOf(children)}</${tagName}>`;
}

/** `dataFootnoteRef` → `data-footnote-ref`, `ariaLabelledBy` → `aria-labelledby`: as in HTML and in React. */
export function attributeName(property: string): string {
  if (/^aria[A-Z]/.test(property)) return `aria-${property.slice(4).toLowerCase()}`;
  if (!/^data[A-Z]/.test(property)) return property;
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function attributeText([property, value]: [string, unknown]): string {
  if (value === false || value === null || value === undefined) return '';
  const name = (SPELLING[property] ?? attributeName(property)).toLowerCase();
  if (value === true) return ` ${name}=""`;
  const text = attributeValue(value);
  return ` ${name}="${escape(text).replaceAll('"', '&quot;')}"`;
}

/** Lists, such as classes, are separated by spaces. */
export function attributeValue(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : `${value as string | number | boolean}`;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
