import {
  matrixDerivative,
  query,
  template,
  valueRows,
  type Item,
} from '../../../src/exercises/author.ts';
import { LINES, TAGS, type Broken, type Line, type Tag } from './tables/sheetLines.ts';

/** The kinds for which a right line may be doubted. */
const DOUBTS = [...new Set(LINES.map(({ doubt: [tag] }) => tag))];

interface Draw {
  readonly lines: readonly Line[];
  /** Which of them is broken, and how. */
  readonly at: number;
  readonly broken: Broken;
}

const shownTex = (d: Draw, place: number) =>
  place === d.at ? d.broken.tex : (d.lines[place]?.tex ?? '');
const broken = (d: Draw) => d.lines[d.at]?.id ?? '';

/** Numbers without any symmetry, for the check by AD. */
const numbers = (names: string) =>
  Object.fromEntries(
    names.split('; ').map((one) => {
      const [, name = '', rows = '1', cols] = /^(\w): (\d)(?:x(\d))?/.exec(one) ?? [];
      const entry = (i: number, j: number) => (i === j ? 2 : 0) + 1 / (2 + i + 3 * j);
      const list = Array.from({ length: Number(rows) }, (_, i) =>
        cols === undefined
          ? entry(i, 2)
          : Array.from({ length: Number(cols) }, (__, j) => entry(i, j)),
      );
      return [name, list as readonly number[]];
    }),
  );

/** Whether a right side is the derivative, by numbers; one that cannot be computed is none. */
function holds({ names, f, by }: NonNullable<Line['ad']>, text: string): boolean {
  const all = numbers(names);
  const rows = (formula: string) => {
    const used = Object.entries(all).filter(([name]) => new RegExp(`\\b${name}\\b`).test(formula));
    return valueRows(formula, Object.fromEntries(used));
  };
  try {
    const [mine, truth] = [rows(text), rows(matrixDerivative(f, by, names))];
    return (
      mine.length === truth.length &&
      mine.every(
        (row, i) =>
          row.length === truth[i]?.length &&
          row.every((entry, j) => Math.abs(entry - (truth[i]?.[j] ?? NaN)) < 1e-9),
      )
    );
  } catch {
    return false;
  }
}

/** The k-th of the right lines that are doubted for a reason of this kind. */
const doubted = (d: Draw, tag: Tag, k: number) =>
  d.lines.filter((line, place) => place !== d.at && line.doubt[0] === tag)[k];

export default template<Draw>({
  id: '11-T3',
  version: 1,
  title: 'Which line is broken?',
  skills: ['shapes', 'vector-identities', 'matrix-identities'],
  draw: (random) => {
    const lines = random.some(LINES, 5);
    const at = random.int(0, 4);
    return { lines, at, broken: random.pick(lines[at]?.broken ?? LINES[0]?.broken ?? []) };
  },
  prompt: () =>
    'One of these five lines is wrong. Which? Functions are $C^2$; $A$, $W$ and columns have any sizes for which the left side exists; letters that are not differentiated by are constant.',
  answer: (d) => ({
    kind: 'choice',
    choices: d.lines.map(({ id }, place): Item => ({ id, text: `$${shownTex(d, place)}$` })),
    truth: broken(d),
  }),
  // By numbers wherever AD can compare both sides: no line but the broken one may fail.
  check: (d) => {
    const fails = d.lines.find((line, place) => {
      const text = place === d.at ? d.broken.text : line.text;
      return line.ad !== undefined && text !== undefined && !holds(line.ad, text);
    });
    return [fails?.id ?? broken(d)];
  },
  misconceptions: DOUBTS.flatMap((tag) =>
    [0, 1, 2, 3].map((k) => ({
      id: tag,
      short: TAGS[tag],
      answer: (d: Draw) => {
        const line = doubted(d, tag, k);
        return line && [line.id];
      },
      say: (d: Draw) => `This line is right. ${doubted(d, tag, k)?.doubt[1] ?? ''} Kind: ${tag}.`,
    })),
  ),
  hints: (d) => [
    'Lesson 11, “How to get a line back”: check the shape first, then one number in place of every vector and matrix, then real numbers.',
    'Write down for each line the shape that the right side has, and the one it should have. A gradient by a column is a row; a derivative by a matrix has its shape.',
    `The broken line has a mistake of the kind ${d.broken.tag}: ${TAGS[d.broken.tag]}.`,
  ],
  solution: (d) =>
    [
      `This one: $$${d.broken.tex}$$`,
      d.broken.why,
      `Right is $$${d.lines[d.at]?.tex ?? ''}$$ The kind of the mistake is ${d.broken.tag}.`,
    ].join('\n\n'),
  figure: () => ({
    widget: 'recall',
    query: query({ look: 'broken', seed: 7 }),
    caption:
      'More lines of the sheet, one symbol changed in each. Say what the shapes do, then click the symbol that is wrong.',
  }),
  cases: [
    { seed: '3', typed: ['logdet'], expect: 'correct' },
    { seed: '3', typed: ['newton'], expect: 'SIGN' },
    { seed: '3', typed: ['squares'], expect: 'TRANSPOSE' },
    { seed: '3', typed: ['quadratic'], expect: 'HYPOTHESIS' },
    { seed: '3', typed: [''], expect: 'unreadable' },
    { seed: '4', typed: ['curvature'], expect: 'FACTOR2' },
    { seed: '5', typed: ['layer'], expect: 'MISSING_INNER' },
    { seed: '7', typed: ['chain'], expect: 'ORDER' },
  ],
});
