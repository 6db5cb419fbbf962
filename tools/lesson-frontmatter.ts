// Build time: reads what stands above a lesson, and puts what one will be able to do at its beginning.
import type { LessonFile, Node } from './lesson-tree.ts';

export interface Frontmatter {
  /** Markdown, formulas included; the build asks for one at least. */
  readonly objectives: readonly string[];
  /** Where the computed reading time misleads. */
  readonly minutes?: number;
  /** Numbers that the author chose: step sizes, starts. Every other number of the text is computed. */
  readonly given?: readonly number[];
  /** Sections of the course's book that treat the same, as it numbers them: `'5.2'`. */
  readonly book?: readonly string[];
}

const KNOWN = ['title', 'short', 'deck', 'needs', 'objectives', 'given', 'minutes', 'book'];

/** A chapter or a section: 9, 5.2, 5.6.1. */
const SECTION = /^\d+(\.\d+){0,2}$/;

interface Processor {
  parse: (text: string) => Node;
}

/**
 * After remark-mdx-frontmatter, which made it an export of the page; the page has no use for it, so that
 * is taken out again.
 */
export function lessonFrontmatter() {
  return (tree: Node, file: LessonFile) => {
    // Other pages, such as those of the glossary, have a frontmatter of their own.
    if (!/(^|[/\\])lesson\.mdx$/.test(file.path)) return;
    const at = tree.children?.findIndex((node) => declared(node)?.id.name === 'frontmatter') ?? -1;
    const node = tree.children?.[at];
    if (!node) return;
    tree.children?.splice(at, 1);
    const all = valueOf(declared(node)?.init) as Record<string, unknown>;
    const { objectives, minutes, given, book } = all;
    const strange = Object.keys(all).filter((key) => !KNOWN.includes(key));
    if (strange.length > 0) {
      return file.fail(`The frontmatter knows no “${strange.join(', ')}”: ${KNOWN.join(', ')}.`);
    }
    if (!isTexts(objectives)) {
      return file.fail(
        'The frontmatter needs objectives: a list of what one will be able to do. (A line that holds a colon and a space stands in quotes.)',
      );
    }
    if (minutes !== undefined && !(typeof minutes === 'number' && minutes > 0)) {
      return file.fail('The minutes of the frontmatter are a positive number.');
    }
    if (given !== undefined && !isNumbers(given)) {
      return file.fail('“given” in the frontmatter is a list of numbers: [0.1, 25].');
    }
    if (book !== undefined && !(isTexts(book) && book.every((text) => SECTION.test(text)))) {
      return file.fail(
        "“book” in the frontmatter is a list of chapters or sections of the book, in quotes: ['5.2', '7.1'].",
      );
    }
    file.data.frontmatter = {
      objectives,
      ...(minutes !== undefined && { minutes }),
      ...(given !== undefined && { given }),
      ...(book !== undefined && { book }),
    };
  };
}

/** Puts `<Opening>` with the list of objectives before everything else. */
export function lessonOpening(this: Processor) {
  const parse = (text: string) => this.parse(text).children ?? [];
  return (tree: Node, file: LessonFile) => {
    const frontmatter = file.data.frontmatter as Frontmatter | undefined;
    if (!frontmatter) return;
    const items = frontmatter.objectives.map((text) => {
      return { type: 'listItem', spread: false, children: parse(text) };
    });
    const list: Node = { type: 'list', ordered: false, spread: false, children: items };
    const opening = {
      type: 'mdxJsxFlowElement',
      name: 'Opening',
      attributes: [],
      children: [list],
    };
    tree.children?.unshift(opening);
  };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'number');

interface Expression {
  type: string;
  /** Of a negative number. */
  argument?: Expression;
  value?: unknown;
  elements?: Expression[];
  properties?: { key: { name?: string; value?: string }; value: Expression }[];
}

/** The variable that a script of the page declares. */
function declared({ type, data }: Node) {
  if (type !== 'mdxjsEsm') return undefined;
  const program = data?.estree as { body: { declaration?: { declarations?: Declarator[] } }[] };
  return program.body[0]?.declaration?.declarations?.[0];
}

interface Declarator {
  id: { name: string };
  init?: Expression;
}

/** The value that a literal expression stands for. */
function valueOf(expression: Expression | undefined): unknown {
  if (expression?.type === 'ArrayExpression') return expression.elements?.map(valueOf);
  if (expression?.type === 'UnaryExpression') return -Number(valueOf(expression.argument));
  if (expression?.type !== 'ObjectExpression') return expression?.value;
  return Object.fromEntries(
    (expression.properties ?? []).map(({ key, value }) => [key.name ?? key.value, valueOf(value)]),
  );
}
