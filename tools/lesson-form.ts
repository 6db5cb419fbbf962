// Build time: the form of a page, before anything is made of it. Only words of the vocabulary, each with
// attributes that it knows and the parts that it needs: what would be left out silently stops the build here.
import { faultsOf } from './lesson-faults.ts';
import { attributesOf, type LessonFile, type Node } from './lesson-tree.ts';

interface Form {
  /** Attributes that it may have. */
  readonly may: readonly string[];
  /** Those that it has to have, too. */
  readonly must?: readonly string[];
}

/** Check and Exercise know more of their attributes than their names; they have their own steps. */
const FORMS: Readonly<Record<string, Form | null>> = {
  Definition: { may: ['title'] },
  Theorem: { may: ['title'] },
  Example: { may: ['title'] },
  Pitfall: { may: ['title'] },
  Note: { may: ['title'] },
  Speaker: { may: [] },
  Proof: { may: ['of'] },
  Table: { may: ['title'] },
  Predict: { may: ['answer'], must: ['answer'] },
  Term: { may: ['id', 'shows'], must: ['id'] },
  Set: { may: ['figure', 'state', 'change'], must: ['figure'] },
  Num: { may: ['figure', 'field', 'shows', 'concept'], must: ['figure'] },
  Widget: { may: ['id', 'name', 'state', 'caption'], must: ['id'] },
  Stage: { may: ['id', 'name', 'state', 'caption'], must: ['id', 'name', 'caption'] },
  Step: { may: ['title', 'state', 'change'], must: ['title'] },
  Hint: { may: [] },
  Wrong: { may: ['answer', 'choice'] },
  Solution: { may: [] },
  Check: null,
  Exercise: null,
};

/** Named by `shows` and `concept`: what a figure can light. */
export const CONCEPTS = [
  'input',
  'tangent',
  'tangent2',
  'output',
  'gradient',
  'linear',
  'quadratic',
  'error',
] as const;
const NAMING_A_CONCEPT: readonly (readonly [string, string])[] = [
  ['Term', 'shows'],
  ['Num', 'concept'],
];

/** Attributes that a reader sees, set as plain text. */
const PLAIN = ['title', 'caption', 'of'];

const CODE = ['code', 'inlineCode', 'yaml', 'mdxjsEsm', 'math', 'inlineMath'];

/** To be used first of all. */
export function lessonForm() {
  return (tree: Node, file: LessonFile) => {
    // The gallery shows single words, as the steps before this one left them.
    if (!/(^|[/\\])content[/\\]/.test(file.path)) return;
    const faults = faultsOf(file);
    const walk = (node: Node): void => {
      if (CODE.includes(node.type)) return;
      const fault = (reason: string) => faults.add(node, reason);
      if (node.type.startsWith('mdxJsx')) word(node, fault);
      else plain(node, fault);
      node.children?.forEach(walk);
    };
    walk(tree);
    faults.stop();
  };
}

type Fault = (reason: string) => void;

function word(node: Node, fault: Fault): void {
  const name = node.name ?? '';
  if (!Object.hasOwn(FORMS, name)) return fault(unknown(name));
  const form = FORMS[name];
  const said = attributesOf(node);
  for (const key of PLAIN) {
    if (name !== 'Check' && name !== 'Exercise' && said[key]?.includes('$')) {
      fault(`“${key}” of <${name}> is plain text: formulas are not set in it.`);
    }
  }
  if (!form) return;
  const strange = Object.keys(said).filter((key) => !form.may.includes(key));
  if (strange.length > 0) {
    const known = form.may.length > 0 ? `: ${form.may.join(', ')}` : '';
    fault(`<${name}> knows no “${strange.join(', ')}”${known || ', and nothing else either'}.`);
  }
  for (const key of form.must ?? []) {
    if ((said[key] ?? '') === '') fault(`<${name}> needs “${key}”.`);
  }
  for (const [of, key] of NAMING_A_CONCEPT) {
    const concept = said[key];
    if (of === name && concept !== undefined && !CONCEPTS.some((known) => known === concept)) {
      fault(`There is no concept “${concept}”: there are ${CONCEPTS.join(', ')}.`);
    }
  }
  parts(name, said, inner(node), fault);
}

function unknown(name: string): string {
  const near = Object.keys(FORMS).find((known) => known.toLowerCase() === name.toLowerCase());
  if (near !== undefined) return `There is no <${name}>: write <${near}>.`;
  if (/^[A-Z]/.test(name)) {
    return `There is no component <${name}>: there are ${Object.keys(FORMS).join(', ')}.`;
  }
  return `HTML such as <${name}> is no part of the vocabulary: use Markdown or a component.`;
}

/** What a word holds, without the gaps between. */
const inner = ({ children = [] }: Node): Node[] =>
  children.filter(({ type, value = '' }) => type !== 'text' || value.trim() !== '');

/** What must stand in a word, and what must not. */
function parts(
  name: string,
  said: Readonly<Record<string, string>>,
  children: readonly Node[],
  fault: Fault,
): void {
  if (name === 'Widget' && !said.caption && children.length === 0) {
    fault('A Widget has a caption: what to see in it, and what to do.');
  }
  if (name === 'Stage') {
    if (children.some((child) => child.name !== 'Step')) fault('A Stage holds Steps alone.');
    else if (children.length === 0) fault('A Stage has at least one Step.');
  }
  if (name === 'Table') {
    const tables = children.filter(({ type }) => type === 'table');
    if (tables.length !== 1) {
      fault('A Table needs one Markdown table: leave a blank line around it.');
    } else if (children.length > 1) fault('A Table holds its one Markdown table and nothing else.');
  }
  if (name === 'Predict') choices(children, fault);
}

function choices(children: readonly Node[], fault: Fault): void {
  const at = children.findIndex(({ type }) => type === 'list');
  const list = children[at];
  // That there is none at all is said where the prediction is made.
  if (!list) return;
  if (list.ordered) return fault('The choices of a Predict are a list with “-”, without numbers.');
  if (at === children.length - 1 || (list.children ?? []).some(isBroken)) {
    fault('After its choices a Predict says what is right: leave a blank line between them.');
  }
}

/** A choice that goes on in the next line of the text, where somebody forgot the blank line. */
const isBroken = (item: Node): boolean =>
  (item.children ?? []).some((child) => textOf(child).includes('\n'));

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

function plain({ type, value = '' }: Node, fault: Fault): void {
  if (type === 'text' && value.includes('$')) {
    fault('A “$” stands alone: a formula is between two of them.');
  }
  if (type.endsWith('Expression') && !/^\s*\/\*[\s\S]*\*\/\s*$/.test(value)) {
    fault('Braces hold code here: in prose, write them in `code` or in a formula.');
  }
  if (type === 'image' || type === 'imageReference') {
    fault('The vocabulary has no images: what is to be seen is a Widget or a Table.');
  }
}
