// Build time: every state that a lesson names is read by the schema of its widget, and every figure that
// its words speak of is on the page. What cannot be read stops the build with its place and a sentence.
import { models } from '../src/widgets/models.ts';
import type { WidgetModel } from '../src/widgets/model.ts';
import type { LessonFile, Node } from './lesson-tree.ts';
import { attributeOf } from './read-mdx.ts';

/** A figure of the page that words may speak of. */
export interface NamedFigure {
  readonly model: WidgetModel;
  /** The state it starts in. */
  readonly query: string;
}

type Refuse = (reason: string) => never;

/** Which of its attributes each word must have exactly one of, and whether it names a figure. */
const CHOICES: Readonly<Record<string, readonly [string, string]>> = {
  Set: ['state', 'change'],
  Step: ['state', 'change'],
  Num: ['field', 'shows'],
};

export function lessonStates() {
  return (tree: Node, file: LessonFile) => {
    // The gallery shows words without the figures that they speak of.
    if (!/(^|[/\\])content[/\\]/.test(file.path)) return;
    const figures = new Map<string, NamedFigure>();
    const refuse =
      (node: Node): Refuse =>
      (reason) =>
        file.fail(reason, node.position && { place: node.position });

    const declare = (node: Node) => {
      if (node.name === 'Widget' || node.name === 'Stage') figure(node, figures, refuse(node));
      node.children?.forEach(declare);
    };
    const check = (node: Node, within: NamedFigure | undefined) => {
      const inside =
        node.name === 'Stage' ? (figures.get(attributeOf(node, 'name')) ?? within) : within;
      if (node.name === 'Step' && !within) refuse(node)('A Step stands in a Stage.');
      if (node.name !== undefined && node.name !== null && node.name in CHOICES)
        word(node, node.name, node.name === 'Step' ? within : undefined, figures, refuse(node));
      node.children?.forEach((child) => check(child, inside));
    };
    declare(tree);
    check(tree, undefined);
    file.data.figures = figures;
  };
}

/** The figures that `lessonStates` found on a page. */
export const figuresOf = (file: LessonFile): ReadonlyMap<string, NamedFigure> =>
  (file.data.figures ?? new Map()) as ReadonlyMap<string, NamedFigure>;

/** The model of a widget, or a refusal that names those there are. */
export function modelOf(id: string, refuse: Refuse): WidgetModel {
  const ids = models.map((model) => model.id);
  return (
    models.find((model) => model.id === id) ??
    refuse(`There is no widget “${id}”: there are ${ids.join(', ')}.`)
  );
}

function figure(node: Node, figures: Map<string, NamedFigure>, refuse: Refuse) {
  const [id, name, query] = ['id', 'name', 'state'].map((key) => attributeOf(node, key));
  const model = modelOf(id, refuse);
  accept(model, model.faults(query), query, refuse);
  if (name === '') {
    if (node.name === 'Stage') refuse('A Stage has a name, by which words can reach its figure.');
    return;
  }
  if (figures.has(name)) refuse(`Two figures are called “${name}”.`);
  figures.set(name, { model, query });
}

function word(
  node: Node,
  kind: string,
  stage: NamedFigure | undefined,
  figures: ReadonlyMap<string, NamedFigure>,
  refuse: Refuse,
) {
  const [first, second] = CHOICES[kind];
  const [a, b] = [attributeOf(node, first), attributeOf(node, second)];
  // A step without either is the stage as it begins.
  if (a !== '' && b !== '') refuse(`A ${kind} has either “${first}” or “${second}”.`);
  if (a === '' && b === '' && kind !== 'Step')
    refuse(`A ${kind} has either “${first}” or “${second}”.`);
  const about = stage ?? figureCalled(attributeOf(node, 'figure'), figures, refuse);
  if (kind === 'Num') {
    if (a !== '' && !isNumber(about.model.entry(about.query, a)))
      refuse(`The widget ${about.model.id} has no number under the key “${a}”.`);
    return;
  }
  const { model } = about;
  if (a !== '') accept(model, model.faults(a), a, refuse);
  else if (b !== '') accept(model, model.change(about.query, b).faults, b, refuse);
}

/** The figure of that name, or a refusal that names those there are. */
export function figureCalled(
  name: string,
  figures: ReadonlyMap<string, NamedFigure>,
  refuse: Refuse,
): NamedFigure {
  const names = [...figures.keys()];
  return (
    figures.get(name) ??
    refuse(
      names.length === 0
        ? `No figure of this page is called “${name}”, for none has a name.`
        : `No figure of this page is called “${name}”: there are ${names.join(', ')}.`,
    )
  );
}

function accept(model: WidgetModel, faults: readonly string[], query: string, refuse: Refuse) {
  if (faults.length === 0) return;
  const strange = faults.some((fault) => fault.includes('means nothing here'));
  const keys = strange ? ` The keys of ${model.id} are ${model.keys.join(', ')}.` : '';
  refuse(`In the state “${query}”: ${faults.join(' ')}${keys}`);
}

const isNumber = (text: string | null): boolean =>
  text !== null && text !== '' && Number.isFinite(Number(text));
