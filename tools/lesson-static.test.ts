import { describe, expect, it } from 'vitest';
import { vocabulary } from '../src/lessons/vocabulary.tsx';
import { COMPONENT_ELEMENTS, lessonStatic, staticModules } from './lesson-static.ts';
import type { Node } from './lesson-tree.ts';

const text = (value: string): Node => ({ type: 'text', value });
const element = (tagName: string, ...children: Node[]): Node => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
const flow = (name: string, ...children: Node[]): Node => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: [],
  children,
});
const inline = (name: string, ...children: Node[]): Node => ({
  ...flow(name, ...children),
  type: 'mdxJsxTextElement',
});
const formula = (display: boolean): Node => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [display ? 'katex-display' : 'katex'] },
  children: [{ type: 'raw', value: '<math></math>' }],
});
const LONG = 'words enough for a place of their own';

/** What is left of the page, places as `p0`, and the markup that was taken out. */
function split(...children: Node[]) {
  const tree: Node = { type: 'root', children };
  lessonStatic()(tree);
  const [script, ...rest] = tree.children ?? [];
  const id = (script?.data?.estree as { body: { source: { value: string } }[] }).body[0]?.source
    .value;
  const { resolveId, load } = staticModules() as unknown as {
    resolveId: (id: string) => string;
    load: (id: string, context?: { ssr: boolean }) => string;
  };
  const hash = id?.replace('virtual:lesson/', '') ?? '';
  const module = load(resolveId(`virtual:lesson-markup/${hash}`));
  const markup = JSON.parse(module.slice('export default '.length, -1)) as string[];
  return { rest: rest.map(outline), markup, script: load(resolveId(id ?? '')) };
}

function outline(node: Node): unknown {
  if (node.type === 'text') return node.value;
  const of = (name: string) =>
    (node.attributes as { name: string; value: string }[]).find((a) => a.name === name)?.value;
  if (node.name === 'Static') return `${of('as')}${of('n')}`;
  return [node.name ?? node.tagName, ...(node.children ?? []).map(outline)];
}

describe('lessonStatic', () => {
  it('takes whole blocks out, and the line ends between them', () => {
    const { rest, markup } = split(
      element('p', text('a < b '), element('em', text('c')), formula(false)),
      text('\n'),
      formula(true),
      text('\n'),
      element('ul', element('li', text('d'))),
    );
    expect(rest).toEqual(['p0', 'span1', 'ul2']);
    expect(markup).toEqual([
      'a &lt; b <em>c</em><span class="katex"><math></math></span>',
      '<math></math>',
      '<li>d</li>',
    ]);
  });

  it('leaves components where they are and takes out what stands beside and inside them', () => {
    const { rest, markup } = split(
      flow('Note', element('p', text('a')), flow('Widget')),
      element('p', text(LONG), inline('Try', text('short')), text(' and '), formula(false)),
    );
    expect(rest).toEqual([
      ['Note', 'p0', ['Widget']],
      ['p', 'span1', ['Try', 'short'], 'span2'],
    ]);
    expect(markup[2]).toBe(' and <span class="katex"><math></math></span>');
  });

  it('keeps the choices of a prediction apart, and no other list', () => {
    const choices = element('ul', text('\n'), element('li', text(LONG)), element('li', text('b')));
    const { rest } = split(flow('Predict', element('p', text('?')), choices));
    expect(rest).toEqual([['Predict', 'p0', ['ul', ['li', 'span1'], ['li', 'b']]]]);
  });

  it('keeps elements that are components, whole or in cells', () => {
    const { rest } = split(
      element('h2', text('A title')),
      element(
        'table',
        element('thead', element('tr', element('th', text('a')))),
        element(
          'tbody',
          element('tr', element('td', text('b'))),
          element('tr', element('td', text('c')), element('td', inline('Try', text('d')))),
        ),
      ),
    );
    expect(rest).toEqual([
      ['h2', 'A title'],
      ['table', 'thead0', ['tbody', 'tr1', ['tr', 'td2', ['td', ['Try', 'd']]]]],
    ]);
  });

  it('carries attributes over', () => {
    const tree: Node = {
      type: 'root',
      children: [
        {
          ...element('section', element('p', text('a'))),
          properties: { dataFootnotes: true, className: ['footnotes'], id: 'notes' },
        },
      ],
    };
    lessonStatic()(tree);
    expect(tree.children?.[1]?.attributes).toMatchObject([
      { name: 'n', value: '0' },
      { name: 'as', value: 'section' },
      { name: 'data-footnotes', value: 'true' },
      { name: 'className', value: 'footnotes' },
      { name: 'id', value: 'notes' },
    ]);
  });

  it('loads the markup only on a page that was reached from inside the site', () => {
    const { script } = split(element('p', text('a')));
    expect(script).toMatch(/isOnPage\('\w+'\) \? \[\] : await load\(\)/);
  });

  it('knows which elements the vocabulary replaces', () => {
    const replaced = Object.keys(vocabulary).filter((name) => /^[a-z]/.test(name));
    expect(COMPONENT_ELEMENTS.toSorted()).toEqual(replaced.toSorted());
  });
});
