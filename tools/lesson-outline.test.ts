import { describe, expect, it } from 'vitest';
import { lessonOutline } from './lesson-outline.ts';

interface Tree {
  type: string;
  depth?: number;
  name?: string;
  value?: string;
  children?: Tree[];
  attributes?: { name: string; value: string }[];
  data?: { hProperties?: Record<string, unknown>; estree?: unknown };
}

const heading = (depth: number, ...children: Tree[]): Tree => ({
  type: 'heading',
  depth,
  children,
});
const text = (value: string): Tree => ({ type: 'text', value });
const element = (name: string, ...children: Tree[]): Tree => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: [],
  children,
});

function outline(...children: Tree[]): Tree[] {
  const fail = (reason: string): never => {
    throw new Error(reason);
  };
  lessonOutline()({ type: 'root', children }, { path: '/content/09-descent/lesson.mdx', fail });
  return children;
}

const numbers = (nodes: Tree[]) => nodes.map((node) => node.attributes?.[0]?.value);

describe('lessonOutline', () => {
  it('numbers sections and parts, with addresses from their words', () => {
    const [a, b, c] = outline(
      heading(2, text('One step')),
      heading(3, text('Of size '), { type: 'inlineMath', value: '\\eta' }),
      heading(2, text('Momentum')),
    );
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
    outline(...nodes);
    expect(numbers(nodes)).toEqual(['9.1', '9.1', '9.2', undefined]);
    expect(numbers(nodes[3]?.children ?? [])).toEqual(['9.2']);
  });

  it('exports the sections for the course list', () => {
    const exported = outline(heading(2, text('One step'))).at(-1);
    expect(JSON.stringify(exported?.data?.estree)).toContain('"value":"One step"');
  });

  it('refuses a second title and two equal addresses', () => {
    expect(() => outline(heading(1, text('Title')))).toThrow('start with ##');
    expect(() => outline(heading(2, text('A')), heading(2, text('a!')))).toThrow('#a');
  });
});
