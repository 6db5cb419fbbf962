// Build time: the numbers of a text against what the core computes. A `<Check>` that is wrong stops the
// build, and so does a `<Num>` that prints another number than its figure has.
import { disagreement, readClaim, type Piece } from './claim.ts';
import { valuesOf } from './expression-values.ts';
import { faultsOf } from './lesson-faults.ts';
import { figureCalled, figuresOf, modelOf, type NamedFigure } from './lesson-states.ts';
import { attributesOf, type LessonFile, type Node } from './lesson-tree.ts';
import { factsOf } from './model-facts.ts';
import { numberCalled } from './page-numbers.ts';

type Said = Readonly<Record<string, string>>;

/** What a Check may be about, and what else it may say then. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  of: ['by', 'at', 'order'],
  figure: ['shows', 'state', 'change'],
  widget: ['shows', 'state', 'change'],
  number: [],
};

/** To be used after `lessonStates`, while formulas stand as their author wrote them. */
export function lessonChecks() {
  return async (tree: Node, file: LessonFile) => {
    // The gallery shows words without the figures that they speak of: its states were not read.
    if (!file.data.figures) return;
    const faults = faultsOf(file);
    const figures = figuresOf(file);

    const check = async (node: Node, step: Standing) => {
      try {
        const values =
          node.name === 'Num'
            ? numberOf(attributesOf(node), step)
            : await claimed(attributesOf(node), step);
        const wrong = disagreement(readClaim(piecesOf(node)), values);
        if (wrong !== undefined) faults.add(node, wrong);
      } catch (error) {
        faults.add(node, error instanceof Error ? error.message : String(error));
      }
    };

    const claimed = async (said: Said, step: Standing): Promise<readonly number[]> => {
      const forms = Object.keys(FORMS).filter((form) => form in said);
      if (forms.length !== 1) {
        throw new Error('A Check has one of “of”, “figure”, “widget” and “number”.');
      }
      const [form] = forms;
      const stray = Object.keys(said).filter(
        (name) => name !== form && !FORMS[form].includes(name),
      );
      if (stray.length > 0) throw new Error(`A Check with “${form}” has no “${stray.join(', ')}”.`);
      if (form === 'number') return numberCalled(said.number, file.path);
      if (form === 'of') return valuesOf({ ...said, of: said.of });
      return shown(stateOf(said, step), said.shows);
    };

    const numberOf = ({ figure = '', field, shows }: Said, step: Standing): readonly number[] => {
      const { model, query } = stateOf({ figure }, step);
      return field === undefined
        ? shown({ model, query }, shows)
        : [Number(model.entry(query, field) || NaN)];
    };

    /** A figure's state is that of the step one reads, in the words of its Stage. */
    const stateOf = (said: Said, step: Standing): NamedFigure => {
      const { figure, widget, state, change } = said;
      if (state !== undefined && change !== undefined) {
        throw new Error('A Check has “state” or “change”, not both.');
      }
      const refuse = (reason: string): never => {
        throw new Error(reason);
      };
      const about =
        widget !== undefined
          ? { model: modelOf(widget, refuse), query: '' }
          : (step.get(figure) ?? figureCalled(figure, figures, refuse));
      return moved(about, state, change);
    };

    const walk = async (node: Node, step: Standing): Promise<void> => {
      // The gallery shows Nums without the figures that they speak of.
      const isNum = node.name === 'Num' && file.data.figures !== undefined;
      if (node.name === 'Check' || isNum) await check(node, step);
      const inside = node.name === 'Stage' ? entered(node, step) : step;
      for (const child of node.children ?? []) {
        await walk(child, child.name === 'Step' ? atStep(node, child, inside) : inside);
      }
    };

    const entered = (stage: Node, step: Standing): Standing => {
      const { name = '' } = attributesOf(stage);
      const figure = figures.get(name);
      return figure ? new Map([...step, [name, figure]]) : step;
    };

    await walk(tree, new Map());
    faults.stop();
  };
}

/** The figures of the stages around a place, as they stand there. */
type Standing = ReadonlyMap<string, NamedFigure>;

function atStep(stage: Node, node: Node, step: Standing): Standing {
  const { name = '' } = attributesOf(stage);
  const figure = step.get(name);
  const { state, change } = attributesOf(node);
  return figure ? new Map([...step, [name, moved(figure, state, change)]]) : step;
}

function moved({ model, query }: NamedFigure, state?: string, change?: string): NamedFigure {
  if (state === undefined && change === undefined) return { model, query };
  const next =
    state !== undefined
      ? { query: state, faults: model.faults(state) }
      : model.change(query, change ?? '');
  if (next.faults.length > 0) {
    throw new Error(`In the state “${state ?? change}”: ${next.faults.join(' ')}`);
  }
  return { model, query: next.query };
}

/** The facts of a state, by their names: `x, y`. */
function shown({ model, query }: NamedFigure, shows = ''): readonly number[] {
  const facts = factsOf(model, query);
  return shows.split(',').map((part) => {
    const name = part.trim();
    if (name in facts) return facts[name];
    const names = Object.keys(facts).join(', ');
    throw new Error(`The widget ${model.id} shows no “${name}” here; it shows ${names}.`);
  });
}

/** What is printed, in words and formulas. */
function piecesOf(node: Node): Piece[] {
  const { type, value = '', children = [] } = node;
  if (type === 'math' || type === 'inlineMath') return [{ kind: 'tex', value }];
  if (type === 'text' || type === 'inlineCode') return [{ kind: 'text', value }];
  if (type === 'break') return [{ kind: 'text', value: ' ' }];
  return children.flatMap(piecesOf);
}
