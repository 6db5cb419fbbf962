// Build time: no number of a lesson that nobody computes. A decimal, or a whole number of two or more digits,
// stands in a Check or a Num, is part of the state that the words around it are about, is named above the
// lesson as given, or in the question of the exercise: chosen by the author, not found.
import type { Frontmatter } from './lesson-frontmatter.ts';
import { faultsOf } from './lesson-faults.ts';
import { attributesOf, type LessonFile, type Node } from './lesson-tree.ts';

/** What is computed elsewhere, or is no claim. */
const COMPUTED = ['Check', 'Num'];
const CODE = ['code', 'inlineCode', 'yaml', 'mdxjsEsm'];
/** Components whose words are about a state: its numbers may be said in them. */
const ABOUT_A_STATE = ['Widget', 'Stage', 'Step', 'Set'];
/** What an exercise says after its question. */
const ANSWERS = ['Hint', 'Wrong', 'Solution'];
/** Attributes that are read by the reader. */
const READ = ['title', 'caption'];

/** To be used after `lessonOpening`, while Checks are still there. */
export function lessonNumbers() {
  return (tree: Node, file: LessonFile) => {
    const frontmatter = file.data.frontmatter as Frontmatter | undefined;
    if (!frontmatter) return;
    const faults = faultsOf(file);

    const look = (node: Node, printed: readonly string[], known: readonly number[]) => {
      const strange = printed.filter((text) => !known.some((value) => isPrintOf(text, value)));
      if (strange.length === 0) return;
      const all = [...new Set(strange)].join(' or ');
      faults.add(node, `Nobody computes ${all}: put it into a Check or a Num, or under “given”.`);
    };

    // Formulas of a heading or an opening have no place of their own.
    const walk = (node: Node, known: readonly number[], place: Node): void => {
      const { type, name, value = '', children = [] } = node;
      if (COMPUTED.includes(name ?? '') || CODE.includes(type)) return;
      const here = node.position ? node : place;
      const said = attributesOf(node);
      const own = ABOUT_A_STATE.includes(name ?? '')
        ? [...known, ...numbersOfState(`${said.state ?? ''}&${said.change ?? ''}`)]
        : known;
      // Those of a file are computed, and tested on every seed, by the engine.
      if (name === 'Exercise' && said.template !== undefined) return;
      if (name === 'Exercise') {
        const answers = children.filter((child) => ANSWERS.includes(child.name ?? ''));
        const asked = children.filter((child) => !answers.includes(child));
        const chosen = [...known, ...asked.flatMap(printedIn).map(valueOf), ...numbersIn(said.of)];
        for (const child of answers) {
          walk(child, [...chosen, ...numbersIn(attributesOf(child).answer)], here);
        }
        return;
      }
      if (type === 'text') look(here, numbersInText(value), own);
      if (type === 'math' || type === 'inlineMath') look(here, numbersInTex(value), own);
      for (const key of READ) if (said[key]) look(here, numbersInText(said[key]), own);
      for (const child of children) walk(child, own, here);
    };
    walk(tree, frontmatter.given ?? [], tree);
    faults.stop();
  };
}

const REFERENCE =
  /\b(?:lessons?|sections?|figures?|tables?|definitions?|theorems?|examples?)[ \u00a0]\d[\d.]*(?:(?:,| and| to|–)[ \u00a0]?\d[\d.]*)*/gi;
const TEN = /(?<![\d.])10(?:\^\{?\s*-?\d+\s*\}?|[⁻⁰¹²³⁴-⁹]+)/g;
const GROUPED = /(?<!\d)\d{1,3}(?:(?:\\,|[\u2009\u202f])\d{3})+(?!\d)/g;
/** Not the 64 of float64. */
const NUMBER = /(?<![\p{L}\d.])(?:\d+\.\d+|\d{2,})(?:e[+-]?\d+)?/gu;

/** Numbers of words, as they are printed; references to other parts of the course are none. */
export function numbersInText(text: string): string[] {
  return found(text.replace(REFERENCE, ' '));
}

/** Numbers of a formula: not the indices, nor digits that are arguments side by side, as in `\tfrac12`. */
export function numbersInTex(tex: string): string[] {
  const plain = tex
    .replace(/\\htmlClass\s*\{[^}]*\}/g, ' ')
    .replace(/\\\\\s*\[[^\]]*\]|\\begin\s*\{array\}\s*\{[^}]*\}/g, ' ')
    .replace(/_(?:\{[\d,\s]*\}|\d)/g, ' ')
    .replace(/(\\[dt]?frac\s*)(\d)(?:\s*(\d))?/g, '$1 $2 $3 ')
    .replace(/(\\sqrt\s*)(\d)/g, '$1 $2 ')
    .replace(/(?<!10)\^(\d)/g, '^ $1 ')
    // The `\,` between a number and its unit, or after a comma, groups nothing.
    .replace(/\\[a-zA-Z]+(?=\d)/g, '$& ');
  return found(plain);
}

function found(text: string): string[] {
  const tens = text.match(TEN) ?? [];
  const rest = text.replace(TEN, ' ');
  const grouped = rest.match(GROUPED) ?? [];
  return [...tens, ...grouped, ...(rest.replace(GROUPED, ' ').match(NUMBER) ?? [])];
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Every number that is printed in a part of the text. */
function printedIn({ type, value = '', children = [] }: Node): string[] {
  if (type === 'text') return numbersInText(value);
  if (type === 'math' || type === 'inlineMath') return numbersInTex(value);
  return children.flatMap(printedIn);
}

/** As JavaScript reads it: `10^{-3}` is 1e-3. */
function plainOf(text: string): string {
  return text
    .replace(/\\,|[\u2009\u202f{}\s]/g, '')
    .replace('⁻', '^-')
    .replace(/10([⁰¹²³⁴-⁹])/, '10^$1')
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)))
    .replace(/^10\^/, '1e');
}

const valueOf = (text: string): number => Number(plainOf(text));

/** Is that how a number is printed, its sign left aside: in full, or rounded? */
function isPrintOf(text: string, value: number): boolean {
  const plain = plainOf(text);
  const size = Math.abs(value);
  if (Number(plain) === size) return true;
  const places = /^\d+\.(\d+)$/.exec(plain)?.[1].length;
  return places !== undefined && places > 2 && size.toFixed(places) === plain;
}

/** The numbers that a query gives: `eta=0.07&at=-2.5,1`. */
function numbersOfState(query: string): number[] {
  return query.split('&').flatMap((part) => numbersIn(part.slice(part.indexOf('=') + 1)));
}

/** The numbers that an expression names. */
const numbersIn = (expression = ''): number[] =>
  (expression.match(/\d*\.?\d+(?:e[+-]?\d+)?/gi) ?? []).map(Number);
