// Build time: numbers what a lesson refers to (sections, figures, statements) and exports the list of
// sections, so that neither costs the reader's browser anything and both are there without JavaScript.

interface Node {
  type: string;
  depth?: number;
  name?: string | null;
  value?: string;
  children?: Node[];
  position?: Place;
  attributes?: unknown[];
  data?: { hProperties?: Record<string, unknown>; estree?: unknown };
}

interface Place {
  start: { line: number; column: number };
  end: { line: number; column: number };
}

interface File {
  path: string;
  fail: (reason: string, options?: { place?: Place }) => never;
}

interface Section {
  id: string;
  number: string;
  title: string;
}

/** Statements of one lesson share one count, so that "3.2" is easy to find. */
const STATEMENTS = ['Definition', 'Theorem', 'Example'];

export function lessonOutline() {
  return (tree: Node, file: File) => {
    const lesson = Number(/(\d\d)-[^/\\]+[/\\]lesson\.mdx$/.exec(file.path)?.[1] ?? Number.NaN);
    if (Number.isNaN(lesson)) return;
    const count = { section: 0, subsection: 0, figure: 0, statement: 0 };
    const sections: Section[] = [];
    const taken = new Set<string>();

    const heading = (node: Node) => {
      if (node.depth === 1) file.fail('The catalogue has the title: start with ##.', at(node));
      if (node.depth === 2) [count.section, count.subsection] = [count.section + 1, 0];
      else count.subsection += 1;
      const number =
        node.depth === 2 ? String(count.section) : `${count.section}.${count.subsection}`;
      const title = plainText(node);
      const id = slug(title);
      if (taken.has(id)) file.fail(`Two headings have the address #${id}.`, at(node));
      taken.add(id);
      if (node.depth === 2) sections.push({ id, number, title });
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id, number } };
    };

    const walk = (node: Node) => {
      if (node.type === 'heading' && (node.depth ?? 4) <= 3) heading(node);
      if (node.name === 'Widget') number(node, `${lesson}.${++count.figure}`);
      if (STATEMENTS.includes(node.name ?? '')) number(node, `${lesson}.${++count.statement}`);
      node.children?.forEach(walk);
    };
    walk(tree);
    tree.children?.push(exported('handle', { sections }));
  };
}

function at({ position }: Node) {
  return position && { place: position };
}

function number(node: Node, value: string) {
  node.attributes = [
    ...(node.attributes ?? []),
    { type: 'mdxJsxAttribute', name: 'number', value },
  ];
}

/** What a heading says, formulas by their source: "The step size $\eta$" → "The step size η". */
function plainText(node: Node): string {
  if (node.type === 'inlineMath') return symbols(node.value ?? '');
  return node.value ?? (node.children ?? []).map(plainText).join('');
}

const GREEK: Record<string, string> = { eta: 'η', beta: 'β', kappa: 'κ', lambda: 'λ', nabla: '∇' };

function symbols(tex: string): string {
  return tex.replace(/\\([a-zA-Z]+)\s*/g, (_, name: string) => GREEK[name] ?? '');
}

function slug(title: string): string {
  const ascii = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return ascii.replace(/^-|-$/g, '') || 'section';
}

/** `export const name = value` as the syntax tree MDX asks for. */
function exported(name: string, value: unknown): Node {
  const declaration = {
    type: 'VariableDeclaration',
    kind: 'const',
    declarations: [
      { type: 'VariableDeclarator', id: { type: 'Identifier', name }, init: literal(value) },
    ],
  };
  const statement = { type: 'ExportNamedDeclaration', declaration, specifiers: [], attributes: [] };
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
