// Build time: short pieces of content (a term, a formula's proof) as HTML with their formulas set.
import katex from 'katex';
import { formulaOptions } from './formula-options.ts';
import type { LessonFile, Node } from './lesson-tree.ts';

/** A formula as HTML with MathML. One that cannot be set stops the build, with its place. */
export function typesetTex(tex: string, file: LessonFile, node?: Node): string {
  try {
    return katex.renderToString(tex, formulaOptions());
  } catch (error) {
    return file.fail(String(error), node?.position && { place: node.position });
  }
}

/** Paragraphs with emphasis and formulas as HTML; anything else has no place in a card or a line of a table. */
export function typesetText(node: Node, file: LessonFile): string {
  const inner = () => (node.children ?? []).map((child) => typesetText(child, file)).join('');
  switch (node.type) {
    case 'paragraph':
      return `<p>${inner()}</p>`;
    case 'emphasis':
      return `<em>${inner()}</em>`;
    case 'strong':
      return `<strong>${inner()}</strong>`;
    case 'text':
      return escaped(node.value ?? '');
    case 'inlineMath':
      return typesetTex(node.value ?? '', file, node);
    default:
      return file.fail(
        `Here stand paragraphs, emphasis and formulas, no ${node.type}.`,
        node.position && { place: node.position },
      );
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The words of a text, its formulas left out. */
export const wordsAlone = (node: Node): string =>
  node.type === 'inlineMath' ? ' ' : (node.value ?? (node.children ?? []).map(wordsAlone).join(''));
