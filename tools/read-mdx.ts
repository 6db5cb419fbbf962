// Build time: the syntax tree of a page in content/, read by the very processor that makes lessons, so
// that what the glossary and the search know of a page is what its readers see.
import { readFileSync } from 'node:fs';
import mdx from '@mdx-js/rollup';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdxFrontmatter from 'remark-mdx-frontmatter';
import type { LessonFile, Node } from './lesson-tree.ts';

/** A plugin that looks at a page, and may refuse it with the place of the fault. */
export type Look = () => (tree: Node, file: LessonFile) => void;

/** Runs the plugins over the page at `path`, in order. */
export async function readMdx(path: string, looks: readonly Look[]): Promise<void> {
  await readMdxText(readFileSync(path, 'utf8'), path, looks);
}

/** The same for a text at hand; `path` is what its faults name. */
export async function readMdxText(
  text: string,
  path: string,
  looks: readonly Look[],
): Promise<void> {
  const { transform } = mdx({
    remarkPlugins: [
      remarkGfm,
      remarkMath,
      remarkFrontmatter,
      remarkMdxFrontmatter,
      ...looks,
    ] as never[],
  });
  await transform(text, path);
}

/** An attribute of a component, as it is written in quotes; empty if there is none. */
export function attributeOf({ attributes = [] }: Node, name: string): string {
  const found = (attributes as { name?: string; value?: unknown }[]).find(
    (attribute) => attribute.name === name,
  );
  return typeof found?.value === 'string' ? found.value : '';
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
