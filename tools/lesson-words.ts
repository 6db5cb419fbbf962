// Build time: the words of the lessons' vocabulary. Most of them hold no behaviour of their own and become
// plain HTML here, so that they cost no script; the few that live are imported by the pages that use them.
import { attributesOf, importOf, type LessonFile, type Node } from './lesson-tree.ts';
import { num, set, step, term } from './words/acting.ts';
import { exercise, hint, solution, wrong } from './words/exercise.ts';
import { stage, widget } from './words/figure.ts';
import { heading } from './words/heading.ts';
import { link } from './words/link.ts';
import { predict } from './words/predict.ts';
import { proof } from './words/proof.ts';
import { note, speaker, statement } from './words/statement.ts';
import { scrolling, titled } from './words/table.ts';

type Said = Readonly<Record<string, string>>;
type Make = (said: Said, children: Node[], within: Node) => Node;

const STILL: Readonly<Record<string, Make>> = {
  Definition: (said, children) => statement('Definition', said, children),
  Theorem: (said, children) => statement('Theorem', said, children),
  Example: (said, children) => statement('Example', said, children),
  Pitfall: (said, children) => statement('Pitfall', said, children),
  Note: (said, children) => note(said, children),
  Speaker: (_, children) => speaker(children),
  Proof: (said, children) => proof(said, children),
  Table: (said, children) => titled(said, children),
  Predict: (said, children) => predict(said, children),
  Term: (said, children) => term(said, children),
  Set: (said, children) => set(said, children),
  Num: (said, children) => num(said, children),
  Widget: (said, children) => widget(said, children),
  Stage: (said, children) => stage(said, children),
  Exercise: (said, children) => exercise(said, children),
  Hint: (_, children) => hint(children),
  Wrong: (said, children) => wrong(said, children),
  Solution: (_, children) => solution(children),
  Step: (said, children, within) => step(said, attributesOf(within), children),
};

/** Components of src/lessons, each in a file of its name. */
const LIVE = ['Opening'];

/** Taken away by their own steps, before this one. */
const CHECKED = ['Check'];

/** Everything that a lesson may use besides plain Markdown. */
export const WORDS: readonly string[] = [...Object.keys(STILL), ...LIVE, ...CHECKED];

/** To be used on the HTML tree, before `lessonStatic`. */
export function lessonWords() {
  return (tree: Node, file: LessonFile) => {
    const used = new Set<string>();

    const made = (node: Node, within: Node): Node => {
      const name = node.name ?? node.tagName ?? '';
      const make = STILL[name];
      const children = () => (node.children ?? []).map((child) => made(child, node));
      try {
        if (make) return make(attributesOf(node), children(), within);
      } catch (error) {
        file.fail(String(error instanceof Error ? error.message : error), at(node));
      }
      if (name === 'h2' || name === 'h3') return heading(name, textsOf(node), children());
      if (name === 'table' && within.name !== 'Table') return scrolling(whole(node), 'Table');
      if (name === 'a') return link(whole(node));
      if (/^[A-Z]/.test(name)) {
        if (!LIVE.includes(name)) file.fail(`There is no component <${name}>.`, at(node));
        used.add(name);
      }
      return node.children ? whole(node) : node;

      function whole(kept: Node): Node {
        return { ...kept, children: children() };
      }
    };

    tree.children = (tree.children ?? []).map((child) => made(child, tree));
    for (const name of used) tree.children.unshift(importOf(name, `/src/lessons/${name}.tsx`));
  };
}

/** What is said of a heading, whether by Markdown and the outline or written as a tag. */
function textsOf(node: Node): Record<string, string> {
  return { ...attributesOf(node), ...(node.properties as Record<string, string> | undefined) };
}

function at({ position }: Node) {
  return position && { place: position };
}
