// Build time: the shape of a lesson while it is being made, Markdown (mdast) and HTML (hast) alike, and
// the JavaScript that a step may add to it.

export interface Place {
  start: { line: number; column: number };
  end: { line: number; column: number };
}

export interface Node {
  type: string;
  /** Of an HTML element. */
  tagName?: string;
  properties?: Record<string, unknown>;
  /** Of a component; null for a fragment. */
  name?: string | null;
  attributes?: unknown[];
  /** Of a link. */
  url?: string;
  /** Of a heading. */
  depth?: number;
  /** Of a Markdown list. */
  ordered?: boolean;
  spread?: boolean;
  /** Of a block of code: its language, and what stands after it. */
  lang?: string | null;
  meta?: string | null;
  value?: string;
  children?: Node[];
  position?: Place;
  data?: Record<string, unknown>;
}

export interface LessonFile {
  path: string;
  /** What one step leaves for the next. */
  data: Record<string, unknown>;
  fail: (reason: string, options?: { place?: Place }) => never;
}

/** `name="value"` of a component. */
export function attribute(name: string, value: string) {
  return { type: 'mdxJsxAttribute', name, value };
}

/** What a component's attributes say, as text: `answer={2}` is "2", a bare name is "". */
export function attributesOf({ attributes = [] }: Node): Readonly<Record<string, string>> {
  const written = attributes as { name?: string; value?: string | { value?: string } | null }[];
  return Object.fromEntries(
    written.map(({ name = '', value }) => [
      name,
      typeof value === 'string' ? value : (value?.value ?? ''),
    ]),
  );
}

/** An HTML element; properties that are undefined are left out. */
export function element(
  tagName: string,
  properties: Record<string, string | true | undefined>,
  ...children: (Node | string)[]
): Node {
  return {
    type: 'element',
    tagName,
    properties: Object.fromEntries(
      Object.entries(properties).filter(([, value]) => value !== undefined),
    ),
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}

/** `import { name } from 'source'`. */
export function importOf(name: string, source: string): Node {
  const id = { type: 'Identifier', name };
  return script({
    type: 'ImportDeclaration',
    specifiers: [{ type: 'ImportSpecifier', imported: id, local: id }],
    source: { type: 'Literal', value: source },
    attributes: [],
  });
}

/** `export const name = value`. */
export function exported(name: string, value: unknown): Node {
  const id = { type: 'Identifier', name };
  const declaration = {
    type: 'VariableDeclaration',
    kind: 'const',
    declarations: [{ type: 'VariableDeclarator', id, init: literal(value) }],
  };
  return script({ type: 'ExportNamedDeclaration', declaration, specifiers: [], attributes: [] });
}

function script(statement: unknown): Node {
  const estree = { type: 'Program', sourceType: 'module', body: [statement] };
  return { type: 'mdxjsEsm', value: '', data: { estree } };
}

function literal(value: unknown): unknown {
  if (Array.isArray(value)) return { type: 'ArrayExpression', elements: value.map(literal) };
  if (typeof value !== 'object' || value === null) return { type: 'Literal', value };
  const properties = Object.entries(value).map(([key, entry]) => ({
    type: 'Property',
    kind: 'init',
    method: false,
    shorthand: false,
    computed: false,
    key: { type: 'Identifier', name: key },
    value: literal(entry),
  }));
  return { type: 'ObjectExpression', properties };
}
