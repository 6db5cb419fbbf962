// Build time: what must hold before a reader meets an exercise. Its truth has a value, whoever makes one of
// its catalogued mistakes is told so and nothing else, and its fields are known.
import { examine } from '../src/exercises/engine/examine.ts';
import { inputsOf, namesOf } from '../src/exercises/engine/names.ts';
import type { AnswerKind, Question } from '../src/exercises/engine/question.ts';
import { truthOf } from '../src/exercises/engine/truth.ts';
import { loadTemplates } from './exercise-list.ts';
import { exerciseNodes, roomFor } from './exercise-nodes.ts';
import { attribute, attributesOf, type LessonFile, type Node } from './lesson-tree.ts';

const KINDS: readonly string[] = ['number', 'row', 'expression'] satisfies AnswerKind[];
const PARTS = ['Hint', 'Wrong', 'Solution'];
const KNOWN = ['kind', 'of', 'by', 'order', 'at', 'variables', 'decimals', 'answer'];
/** What is said of an exercise that stands in a file of its own. */
const FROM_FILE = ['template', 'seed'];

/** A remark step: checks every `<Exercise>`, numbers those of lessons, and writes `question` for the page. */
export function lessonExercises() {
  return async (tree: Node, file: LessonFile): Promise<void> => {
    const templates = usesTemplates(tree) ? await loadTemplates() : new Map<string, never>();
    const lesson = /(\d\d)-[^/\\]+[/\\]lesson\.mdx$/.exec(file.path)?.[1];
    let count = 0;
    const fail = (message: string, node: Node): never =>
      file.fail(message, node.position && { place: node.position });

    const walk = (node: Node, within: Node) => {
      if (PARTS.includes(node.name ?? '') && within.name !== 'Exercise') {
        fail(
          `<${node.name}> belongs in an <Exercise>, not in <${within.name ?? 'the text'}>.`,
          node,
        );
      }
      node.children?.forEach((child) => walk(child, node));
      if (node.name !== 'Exercise') return;
      const said = attributesOf(node);
      const more: ReturnType<typeof attribute>[] = [];
      const wrongs = (node.children ?? []).filter(({ name }) => name === 'Wrong');
      if (said.template !== undefined) more.push(fromFile(node, said));
      else more.push(...written(node, said, wrongs));
      if (lesson !== undefined) {
        const number = `${Number(lesson)}.${++count}`;
        more.push(attribute('number', number), attribute('id', `exercise-${number}`));
      }
      node.attributes = [...(node.attributes ?? []), ...more];
    };

    /** An exercise of its own file, with the numbers of its seed. */
    const fromFile = (node: Node, { template = '', seed = '', ...rest }: Said) => {
      const [odd] = Object.keys(rest);
      if (odd !== undefined)
        fail(`An exercise of a file has ${FROM_FILE.join(', ')}, no “${odd}”.`, node);
      if ((node.children ?? []).length > 0)
        fail(`Exercise ${template} has its text in its file.`, node);
      if (!/^\d{1,9}$/.test(seed)) fail('The seed of an exercise in a text is a number.', node);
      const found = templates.get(template);
      if (!found) return fail(`There is no exercise “${template}” in content/*/exercises.`, node);
      node.children = exerciseNodes(found, String(Number(seed)));
      return attribute('room', String(roomFor(found, String(Number(seed)))));
    };

    const written = (node: Node, said: Said, wrongs: readonly Node[]) => {
      const odd = Object.keys(said).find((name) => !KNOWN.includes(name));
      if (odd !== undefined) fail(`<Exercise> knows no “${odd}”: ${KNOWN.join(', ')}.`, node);
      if (said.kind !== 'choice') {
        return [attribute('question', JSON.stringify(checked(node, said, wrongs, fail)))];
      }
      checkChoice(node, said, wrongs, fail);
      return [];
    };
    tree.children?.forEach((node) => walk(node, tree));
  };
}

function usesTemplates(node: Node): boolean {
  if (node.name === 'Exercise' && attributesOf(node).template !== undefined) return true;
  return (node.children ?? []).some(usesTemplates);
}

type Said = Readonly<Record<string, string>>;
type Fail = (message: string, node: Node) => never;

/** What the page needs to ask for an answer and to have it judged. */
export interface PageQuestion extends Question {
  /** How many fields there are. */
  readonly fields: number;
  /** The names that an expression may use. */
  readonly names: readonly string[];
}

function checked(node: Node, said: Said, wrongs: readonly Node[], fail: Fail): PageQuestion {
  const { kind = '', of, by, at, variables } = said;
  if (!KINDS.includes(kind)) {
    fail(`kind="${kind}" is none of ${[...KINDS, 'choice'].join(', ')}.`, node);
  }
  if (of === undefined) fail('What is the right answer? An Exercise says it with of.', node);
  const question: Question = {
    kind: kind as AnswerKind,
    of: of ?? '',
    ...(by !== undefined && { by }),
    ...(at !== undefined && { at }),
    ...(variables !== undefined && { variables }),
    ...(said.order !== undefined && { order: whole('order', said.order) }),
    ...(said.decimals !== undefined && { decimals: whole('decimals', said.decimals) }),
    mistakes: wrongs.map((wrong) => {
      const { answer } = attributesOf(wrong);
      return answer ?? fail('Which answer is wrong? <Wrong answer="…"> says it.', wrong);
    }),
  };
  const [finding] = examine(question);
  if (finding) {
    fail(finding.message, wrongs[finding.mistake ?? -1] ?? node);
  }
  const truth = truthOf(question);
  const fields = truth.kind === 'numbers' ? truth.values.length : truth.texts.length;
  return { ...question, fields, names: inputsOf(namesOf(question)) };

  function whole(name: string, text: string): number {
    const value = Number(text);
    return Number.isInteger(value) && value >= 0
      ? value
      : fail(`${name}={${text}} is no whole number.`, node);
  }
}

function checkChoice(node: Node, said: Said, wrongs: readonly Node[], fail: Fail): void {
  const list = (node.children ?? []).find(({ type }) => type === 'list');
  const choices = list?.children?.length ?? 0;
  if (choices < 2) fail('An Exercise with kind="choice" has a Markdown list of choices.', node);
  const among = (text: string | undefined) =>
    Number.isInteger(Number(text)) && Number(text) >= 1 && Number(text) <= choices;
  if (!among(said.answer)) {
    fail(`answer={${said.answer ?? ''}} is not among the ${choices} choices.`, node);
  }
  const seen = new Set<string>();
  for (const wrong of wrongs) {
    const { choice = '' } = attributesOf(wrong);
    if (!among(choice)) fail(`choice={${choice}} is not among the ${choices} choices.`, wrong);
    if (choice === said.answer) fail(`choice={${choice}} is the right one.`, wrong);
    if (seen.has(choice)) fail(`choice={${choice}} is explained twice.`, wrong);
    seen.add(choice);
  }
}
