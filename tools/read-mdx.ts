// Build time: the syntax tree of a page in content/, read by the very processor that makes lessons, so
// that what the glossary and the search know of a page is what its readers see.
import { readFileSync } from 'node:fs';
import mdx from '@mdx-js/rollup';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdxFrontmatter from 'remark-mdx-frontmatter';

export interface Node {
  type: string;
  depth?: number;
  name?: string | null;
  value?: string;
  children?: Node[];
  position?: Place;
  attributes?: { name?: string; value?: unknown }[];
  data?: { hProperties?: Record<string, unknown>; estree?: unknown };
}

interface Place {
  start: { line: number; column: number };
  end: { line: number; column: number };
}

export interface File {
  path: string;
  fail: (reason: string, options?: { place?: Place }) => never;
}

/** A plugin that looks at a page, and may refuse it with the place of the fault. */
export type Look = () => (tree: Node, file: File) => void;

/** Runs the plugins over the page at `path`, in order. */
export async function readMdx(path: string, looks: readonly Look[]): Promise<void> {
  const { transform } = mdx({
    remarkPlugins: [
      remarkGfm,
      remarkMath,
      remarkFrontmatter,
      remarkMdxFrontmatter,
      ...looks,
    ] as never[],
  });
  await transform(readFileSync(path, 'utf8'), path);
}

/** The frontmatter of a page, read from the module that remark-mdx-frontmatter makes of it. */
export function frontmatterOf(tree: Node): Record<string, unknown> {
  for (const { type, data } of tree.children ?? []) {
    if (type !== 'mdxjsEsm') continue;
    const { body } = data?.estree as { body: Statement[] };
    for (const { declaration } of body) {
      const [first] = declaration?.declarations ?? [];
      if (first?.id.name === 'frontmatter') return valueOf(first.init) as Record<string, unknown>;
    }
  }
  return {};
}

interface Statement {
  declaration?: { declarations?: { id: { name: string }; init: Expression }[] };
}

type Expression =
  | { type: 'Literal'; value: unknown }
  | { type: 'ArrayExpression'; elements: Expression[] }
  | { type: 'ObjectExpression'; properties: { key: Expression; value: Expression }[] }
  | { type: 'Identifier'; name: string };

function valueOf(node: Expression): unknown {
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'Identifier':
      return node.name;
    case 'ArrayExpression':
      return node.elements.map(valueOf);
    case 'ObjectExpression':
      return Object.fromEntries(
        node.properties.map(({ key, value }) => [valueOf(key), valueOf(value)]),
      );
  }
}
