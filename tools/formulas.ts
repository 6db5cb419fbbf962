// Build time: the formulas of content/formulas, as two modules. `virtual:formulas` has what the cheat sheet
// needs to list, find, link and check them; `virtual:formulas-markup` has them typeset, which the page
// carries in its HTML already.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import type { Check, Formula, FormulaMarkup } from 'virtual:formulas';
import { readCheck } from './formula-check.ts';
import { inlineFormulas } from './inline-formulas.ts';
import type { LessonFile, Node } from './lesson-tree.ts';
import { frontmatterOf, readMdx } from './read-mdx.ts';
import { texWords } from './tex-words.ts';
import { typesetTex, typesetText, wordsAlone } from './typeset.ts';

export const FORMULAS = 'content/formulas';

/** The groups, in the order of the course. */
export const GROUPS = [
  'Gradient and Jacobian',
  'Chain rule',
  'With respect to a vector',
  'With respect to a matrix',
  'Backpropagation and modes',
  'Second order',
  'Descent',
  'Models',
] as const;

/** What a formula is, as it was written. */
export interface FormulaSource {
  readonly title: string;
  readonly object: string;
  readonly formula: string;
  readonly shape: string;
  /** Markdown. */
  readonly needs: string;
  readonly wrong: string;
}

export interface ReadFormula extends Formula {
  readonly aliases: readonly string[];
  readonly source: FormulaSource;
  readonly markup: FormulaMarkup;
}

const TEXTS = ['title', 'object', 'formula', 'shape', 'needs', 'group', 'lab'] as const;
const KNOWN = [...TEXTS, 'place', 'lesson', 'aliases', 'check', 'wrong', 'why'];

/** Every formula, in the order of the groups and of the places within each. */
export async function readFormulas(): Promise<ReadFormula[]> {
  const files = readdirSync(FORMULAS).filter((name) => name.endsWith('.mdx'));
  const read = await Promise.all(files.map((name) => readFormula(join(FORMULAS, name))));
  const rank = ({ formula, place }: (typeof read)[number]) =>
    (GROUPS as readonly string[]).indexOf(formula.group) * 1000 + place;
  return read.sort((a, b) => rank(a) - rank(b)).map(({ formula }) => formula);
}

interface Processor {
  parse: (text: string) => Node;
}

async function readFormula(path: string): Promise<{ formula: ReadFormula; place: number }> {
  let result: { formula: ReadFormula; place: number } | undefined;
  // A plugin is called on its processor, which reads the Markdown of the frontmatter as it does the page.
  const look = function (this: Processor) {
    const paragraphs = (text: string, file: LessonFile): string => {
      const tree = this.parse(text);
      inlineFormulas()(tree);
      return (tree.children ?? []).map((node) => typesetText(node, file)).join('');
    };
    return (tree: Node, file: LessonFile) => {
      const written = frontmatterOf(tree);
      const strange = Object.keys(written).filter((key) => !KNOWN.includes(key));
      if (strange.length > 0) file.fail(`Unknown: ${strange.join(', ')}.`);
      const text = (key: string): string => {
        const value = written[key];
        return typeof value === 'string' && value !== ''
          ? value
          : file.fail(`A formula needs “${key}”, a text.`);
      };
      const [title, object, formula, shape, needs, group, lab] = TEXTS.map(text);
      if (!(GROUPS as readonly string[]).includes(group)) {
        file.fail(`There is no group “${group}”: there are ${GROUPS.join(', ')}.`);
      }
      const { lesson, place, aliases = [], wrong = '', why = '' } = written;
      if (typeof lesson !== 'number' || typeof place !== 'number') {
        return file.fail('“lesson” and “place”, its place within the group, are numbers.');
      }
      if (!isWords(aliases)) return file.fail('“aliases” is a list of words.');
      if (typeof wrong !== 'string' || typeof why !== 'string' || (wrong === '') !== (why === '')) {
        return file.fail('A wrong version has a reason, “wrong” and “why”, or there is neither.');
      }
      const body = (tree.children ?? []).filter(
        ({ type }) => type !== 'yaml' && type !== 'mdxjsEsm',
      );
      const check: Check = readCheck(written.check, (reason) => file.fail(reason));
      const proof = body.map(wordsAlone).join(' ');
      result = {
        place,
        formula: {
          id: basename(path, '.mdx'),
          title,
          group,
          lesson,
          lab,
          check,
          wrong: wrong !== '',
          aliases,
          words: [aliases.join(' '), texWords(object), texWords(formula), proof]
            .join(' ')
            .replace(/\s+/g, ' ')
            .trim(),
          source: { title, object, formula, shape, needs, wrong },
          markup: {
            object: typesetTex(object, file),
            formula: typesetTex(formula, file),
            shape: typesetTex(shape, file),
            // One paragraph, in a cell of a row: its contents alone.
            needs: paragraphs(needs, file).replace(/^<p>|<\/p>$/g, ''),
            proof: body.map((node) => typesetText(node, file)).join(''),
            wrong: wrong === '' ? '' : typesetTex(wrong, file),
            why: why === '' ? '' : paragraphs(why, file),
          },
        },
      };
    };
  };
  await readMdx(path, [inlineFormulas, look]);
  if (!result) throw new Error(`${path} could not be read.`);
  return result;
}

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const LIST = 'virtual:formulas';
const MARKUP = 'virtual:formulas-markup';

export function formulas(): Plugin {
  return {
    name: 'formulas',
    resolveId: (id) => (id === LIST || id === MARKUP ? `\0${id}` : undefined),
    async load(id) {
      if (id !== `\0${LIST}` && id !== `\0${MARKUP}`) return undefined;
      const all = await readFormulas();
      for (const { id } of all) this.addWatchFile(join(process.cwd(), FORMULAS, `${id}.mdx`));
      if (id === `\0${LIST}`) {
        const list = all.map((formula): Formula => {
          const { id, title, group, lesson, lab, check, wrong, words } = formula;
          return { id, title, group, lesson, lab, check, wrong, words };
        });
        return (
          `export const groups = ${JSON.stringify(GROUPS)};\n` +
          `export const formulas = ${JSON.stringify(list)};`
        );
      }
      const markup = all.map(({ id, markup }) => [id, markup] as const);
      return `export default ${JSON.stringify(Object.fromEntries(markup))};`;
    },
  };
}
