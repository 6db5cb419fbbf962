import { describe, expect, it } from 'vitest';
import { lessonStatic, staticModules } from './lesson-static.ts';
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
  it('makes one place of all that stands between two components', () => {
    const { rest, markup } = split(
      element('p', text('a < b '), element('em', text('c')), formula(false)),
      text('\n'),
      formula(true),
      flow('Widget'),
      element('ul', element('li', text('d'))),
    );
    expect(rest).toEqual(['div0', ['Widget'], 'div1']);
    expect(markup).toEqual([
      '<p>a &lt; b <em>c</em><span class="katex"><math></math></span></p>' +
        '<span class="katex-display"><math></math></span>',
      '<ul><li>d</li></ul>',
    ]);
  });

  it('takes out what stands inside a component, block by block', () => {
    const { rest, markup } = split(
      flow('Stage', element('p', text('a')), flow('Widget'), element('p', text('b'))),
      element('p', text(LONG), inline('Live', text('short')), text(' and '), formula(false)),
    );
    expect(rest).toEqual([
      ['Stage', 'p0', ['Widget'], 'p1'],
      ['p', 'span2', ['Live', 'short'], 'span3'],
    ]);
    expect(markup[3]).toBe(' and <span class="katex"><math></math></span>');
  });

  it('keeps an element around a component', () => {
    const { rest } = split(element('div', element('p', text('a')), flow('Widget')));
    expect(rest).toEqual([['div', 'p0', ['Widget']]]);
  });

  it('carries attributes over', () => {
    const box: Node = {
      ...element('section', element('p', text('a'))),
      properties: { dataFootnotes: true, ariaLabelledBy: 'b', className: ['notes'], id: 'n' },
    };
    const stage = flow('Stage', box);
    const tree: Node = { type: 'root', children: [stage] };
    lessonStatic()(tree);
    expect(stage.children?.[0]?.attributes).toMatchObject([
      { name: 'n', value: '0' },
      { name: 'as', value: 'section' },
      { name: 'data-footnotes', value: 'true' },
      { name: 'aria-labelledby', value: 'b' },
      { name: 'className', value: 'notes' },
      { name: 'id', value: 'n' },
    ]);
  });

  it('loads the markup only on a page that was reached from inside the site', () => {
    const { script } = split(element('p', text('a')));
    expect(script).toMatch(/isOnPage\('\w+'\) \? \[\] : await load\(\)/);
  });
});
