// Build time: a Markdown link. An address of the site is written from its root, wherever that will be.
import type { Node } from '../lesson-tree.ts';

/** `/lab/tangent/` under the place of the site on its host; other addresses as they are. */
export function link(node: Node): Node {
  const { href } = node.properties ?? {};
  if (typeof href !== 'string' || !/^\/(?!\/)/.test(href)) return node;
  const base = process.env.BASE ?? '/';
  return { ...node, properties: { ...node.properties, href: base + href.slice(1) } };
}
