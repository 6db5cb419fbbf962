import { describe, expect, it } from 'vitest';
import { lessonOutline } from './lesson-outline.ts';
import type { Node } from './lesson-tree.ts';

const heading = (depth: number, ...children: Node[]): Node => ({
  type: 'heading',
  depth,
  children,
});
const text = (value: string): Node => ({ type: 'text', value });
const element = (name: string, ...children: Node[]): Node => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: [],
  children,
});

/** `data` is what the frontmatter left. */
function outline(children: Node[], data = {}): Node[] {
  const fail = (reason: string): never => {
    throw new Error(reason);
  };
  const tree: Node = { type: 'root', children: [...children] };
  lessonOutline()(tree, {
    path: '/content/09-descent/lesson.mdx',
    data,
    fail,
  });
  return tree.children ?? [];
}

const numbers = (nodes: Node[]) =>
  nodes.map((node) => (node.attributes as { value: string }[] | undefined)?.[0]?.value);

describe('lessonOutline', () => {
  it('numbers sections and parts, with addresses from their words', () => {
    const [a, b, c] = outline([
      heading(2, text('One step')),
      heading(3, text('Of size '), { type: 'inlineMath', value: '\\eta' }),
      heading(2, text('Momentum')),
    ]);
    expect(a?.data?.hProperties).toEqual({ id: 'one-step', number: '1' });
    expect(b?.data?.hProperties).toEqual({ id: 'of-size', number: '1.1' });
    expect(c?.data?.hProperties).toEqual({ id: 'momentum', number: '2' });
  });

  it('counts figures apart from statements, and inside other components too', () => {
    const nodes = [
      element('Definition'),
      element('Widget'),
      element('Theorem'),
      element('Pitfall', element('Widget')),
    ];
    outline(nodes);
    expect(numbers(nodes)).toEqual(['9.1', '9.1', '9.2', undefined]);
    expect(numbers(nodes[3]?.children ?? [])).toEqual(['9.2']);
  });

  it('exports the sections for the course list, the minutes and the right answers', () => {
    const predict = element('Predict');
    predict.attributes = [{ name: 'answer', value: { value: '2' } }];
    const page = [heading(2, text('One step')), predict];
    const handle = JSON.stringify(outline(page, { frontmatter: { minutes: 42 } }).at(-1)?.data);
    expect(handle).toContain('"value":"One step"');
    expect(handle).toContain('"name":"minutes"},"value":{"type":"Literal","value":42}');
    expect(handle).toContain('"elements":[{"type":"Literal","value":2}]');
    expect((predict.attributes as { value: string }[]).at(-1)?.value).toBe('9.1');
  });

  it('refuses a second title and two equal addresses', () => {
    expect(() => outline([heading(1, text('Title'))])).toThrow('start with ##');
    expect(() => outline([heading(2, text('A')), heading(2, text('a!'))])).toThrow('#a');
  });
});
