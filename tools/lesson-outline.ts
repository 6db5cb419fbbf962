// Build time: numbers what a lesson refers to (sections, figures, statements) and exports the list of
// sections, so that neither costs the reader's browser anything and both are there without JavaScript.
import type { Frontmatter } from './lesson-frontmatter.ts';
import { readingMinutes } from './lesson-minutes.ts';
import { attribute, attributesOf, exported, type LessonFile, type Node } from './lesson-tree.ts';

interface Section {
  id: string;
  number: string;
  title: string;
}

/** Statements of one lesson share one count, so that "3.2" is easy to find. */
const STATEMENTS = ['Definition', 'Theorem', 'Example'];

export function lessonOutline() {
  return (tree: Node, file: LessonFile) => {
    const lesson = lessonAt(file.path);
    if (Number.isNaN(lesson)) return;
    const count = {
      section: 0,
      subsection: 0,
      figure: 0,
      statement: 0,
      prediction: 0,
      table: 0,
    };
    const sections: Section[] = [];
    /** What is right in each prediction, for the end of the printed page. */
    const answers: number[] = [];
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
      node.data = { ...node.data, hProperties: { id, number } };
    };

    /** The address of a numbered part, or of a step by its title. */
    const address = (node: Node, id: string) => {
      if (taken.has(id)) file.fail(`Two parts have the address #${id}.`, at(node));
      taken.add(id);
      node.attributes = [...(node.attributes ?? []), attribute('id', id)];
    };

    const steps = (stage: Node) => {
      const own = (stage.children ?? []).filter(({ name }) => name === 'Step');
      for (const [index, node] of own.entries()) {
        number(node, String(index + 1));
        address(node, `step-${slug(attributesOf(node).title ?? '')}`);
      }
    };

    const walk = (node: Node) => {
      const { name = '' } = node;
      if (node.type === 'heading' && (node.depth ?? 4) <= 3) heading(node);
      if (name === 'Widget' || name === 'Stage') {
        number(node, `${lesson}.${++count.figure}`);
        taken.add(`figure-${attributesOf(node).name ?? ''}`);
      }
      if (name === 'Exercise') taken.add(attributesOf(node).id ?? '');
      if (name === 'Stage') steps(node);
      if (name === 'Table') {
        number(node, `${lesson}.${++count.table}`);
        address(node, `table-${lesson}.${count.table}`);
      }
      if (STATEMENTS.includes(name ?? '')) {
        number(node, `${lesson}.${++count.statement}`);
        address(node, `${name}-${lesson}.${count.statement}`.toLowerCase());
      }
      if (name === 'Predict') {
        number(node, `${lesson}.${++count.prediction}`);
        answers.push(Number(attributesOf(node).answer));
      }
      node.children?.forEach(walk);
    };
    walk(tree);
    const head = (file.data?.frontmatter ?? {}) as Frontmatter;
    const { minutes = readingMinutes(tree), book = [] } = head;
    tree.children?.push(exported('handle', { sections, minutes, answers, book }));
    file.data.addresses = taken;
  };
}

/** The addresses that `lessonOutline` gave to parts of a page; none where it gives none. */
export const addressesOf = (file: LessonFile): ReadonlySet<string> | undefined =>
  file.data.addresses as ReadonlySet<string> | undefined;

/** Its number by its folder; the pages in the form of a lesson that are none count as lesson 0. */
function lessonAt(path: string): number {
  if (/[/\\](?:writing|opening)[/\\]page\.mdx$/.test(path)) return 0;
  return Number(/(\d\d)-[^/\\]+[/\\]lesson\.mdx$/.exec(path)?.[1] ?? Number.NaN);
}

function at({ position }: Node) {
  return position && { place: position };
}

function number(node: Node, value: string) {
  node.attributes = [...(node.attributes ?? []), attribute('number', value)];
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
