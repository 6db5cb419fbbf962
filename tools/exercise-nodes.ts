// Build time: a variant of a template as the parts of a lesson's text, so that it can be read and printed without
// a script. What is answered into it comes with the page (src/exercises/view).
import { blocksOf, piecesOf } from '../src/exercises/prose.ts';
import type { AnyTemplate } from '../src/exercises/engine/template.ts';
import { pose, variantOf, type Posed } from '../src/exercises/engine/variant.ts';
import type { Node } from './lesson-tree.ts';

/** The question, its choices if there are any, its hints and its solution. @throws TemplateFault */
export function exerciseNodes(template: AnyTemplate, seed: string): Node[] {
  const posed = pose(variantOf(template, seed));
  return [
    ...proseNodes(posed.prompt),
    ...choicesOf(posed),
    ...posed.hints.map((hint) => word('Hint', proseNodes(hint))),
    word('Solution', proseNodes(posed.solution)),
  ];
}

/** Button, helps and link below the fields, in rem. */
const BELOW = 10.5;

/**
 * About how high the place of its answer will be, in rem: kept free in the page, so that nothing moves when the fields
 * arrive (src/exercises/view/fields).
 */
export function roomFor(template: AnyTemplate, seed: string): number {
  const { parts } = pose(variantOf(template, seed));
  const fields = parts.reduce((sum, { form, title }) => {
    const heading = title === '' ? 0 : 3.5;
    switch (form.kind) {
      case 'cells':
        return sum + heading + (form.looks === 'number' ? 4.8 : 3.25 * form.rows + 2.6);
      case 'expression':
      case 'matrix expression':
        return sum + heading + 9;
      case 'choice':
      case 'choices':
        return sum + heading + 2.8 * form.choices.length + 1;
      case 'order':
        return sum + heading + 2.8 * form.steps.length + 1;
      case 'match':
        return sum + heading + 3.3 * form.left.length + 1.8 * form.right.length + 1;
      case 'points':
        return sum + heading + 3.3 * form.fields;
      case 'point':
        return sum + heading + 33;
      case 'widget':
        return sum + heading + 50;
    }
  }, BELOW);
  return Math.round(10 * fields) / 10;
}

/** The choices, the steps or the parts as a list: for readers without a script, and for paper. */
function choicesOf({ parts }: Posed): Node[] {
  const [only] = parts;
  const texts =
    parts.length > 1
      ? parts.map(({ title }) => title)
      : only?.form.kind === 'choice' || only?.form.kind === 'choices'
        ? only.form.choices.map(({ text, sketch }) => (sketch ? `${text} (${sketch.alt})` : text))
        : only?.form.kind === 'order'
          ? only.form.steps.map(({ text }) => text)
          : [];
  if (texts.length === 0) return [];
  return [
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: texts.map((text) => ({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: lineNodes(text) }],
      })),
    },
  ];
}

const word = (name: string, children: Node[]): Node => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: [],
  children,
});

/** The grammar of an exercise's texts (src/exercises/prose.ts) as Markdown's nodes. */
export const proseNodes = (text: string): Node[] =>
  blocksOf(text).map((block) => {
    switch (block.kind) {
      case 'code':
        return { type: 'code', lang: null, value: block.code };
      case 'formula':
        return math(block.tex);
      case 'paragraph':
        return { type: 'paragraph', children: lineNodes(block.text) };
    }
  });

const lineNodes = (line: string): Node[] =>
  piecesOf(line).map(({ kind, text }) => {
    switch (kind) {
      case 'formula':
        return inlineMath(text);
      case 'code':
        return { type: 'inlineCode', value: text };
      case 'stress':
        return { type: 'emphasis', children: [{ type: 'text', value: text }] };
      case 'text':
        return { type: 'text', value: text };
    }
  });

/** As remark-math leaves them. */
const inlineMath = (value: string): Node => ({
  type: 'inlineMath',
  value,
  data: {
    hName: 'code',
    hProperties: { className: ['language-math', 'math-inline'] },
    hChildren: [{ type: 'text', value }],
  },
});

const math = (value: string): Node => ({
  type: 'math',
  value,
  data: {
    hName: 'pre',
    hChildren: [
      {
        type: 'element',
        tagName: 'code',
        properties: { className: ['language-math', 'math-display'] },
        children: [{ type: 'text', value }],
      },
    ],
  },
});
