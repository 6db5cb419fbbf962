import {
  matrixDerivative,
  query,
  template,
  valueRows,
  type Item,
} from '../../../src/exercises/author.ts';
import { ASKS, TAGS, type Ask, type Tag } from './tables/shapesAsked.ts';

interface Draw {
  readonly ask: Ask;
  readonly sizes: Readonly<Record<string, number>>;
  readonly order: readonly number[];
}

const put = ({ sizes }: Draw, shape: string) =>
  shape.replace(/[kmn]/g, (letter) => String(sizes[letter]));
const declarations = (d: Draw) =>
  d.ask.names.replace(/(?<=: |x)[kmn](?=x|;| |$)/g, (letter) => String(d.sizes[letter]));
/** Sizes in sentences: `m\times n`, `\mathbb R^n`, “$n$ entries”. */
const said = (d: Draw, sentence: string) =>
  sentence
    .replace(/\\mathbb R\^([kmn])/g, (_, letter: string) => `\\mathbb R^{${d.sizes[letter]}}`)
    .replace(
      /\b([kmn])\\times ([kmn])\b/g,
      (_, a: string, b: string) => `${d.sizes[a]}\\times${d.sizes[b]}`,
    )
    .replace(/\b1\\times ([kmn])\b/g, (_, letter: string) => `1\\times ${d.sizes[letter]}`)
    .replace(/\$([kmn])\$/g, (_, letter: string) => String(d.sizes[letter]));
const shapeTex = (shape: string) => `$${shape.replace('x', '\\times')}$`;

/** Rows and columns of the object, counted: the derivative by AD with numbers for its letters. */
function counted(d: Draw): string {
  const text = matrixDerivative(d.ask.f, d.ask.by, declarations(d));
  const at = Object.fromEntries(
    declarations(d)
      .split('; ')
      .flatMap((one) => {
        const [, name = '', rows = '1', cols] = /^(\w): (\d)(?:x(\d))?/.exec(one) ?? [];
        if (!new RegExp(`\\b${name}\\b`).test(text)) return [];
        const number = (i: number, j: number) => 1 / (2 + i + 3 * j);
        const list = Array.from({ length: Number(rows) }, (_, i) =>
          cols === undefined
            ? number(i, 0)
            : Array.from({ length: Number(cols) }, (__, j) => number(i, j)),
        );
        return [[name, list as readonly number[]]];
      }),
  );
  const rows = valueRows(text, at);
  return `${rows.length}x${rows[0]?.length ?? 0}`;
}

const nth = (d: Draw, tag: Tag) => d.ask.wrong.find(([one]) => one === tag);

export default template<Draw>({
  id: '11-T2',
  version: 1,
  title: 'Which shape?',
  skills: ['shapes', 'jacobian', 'matrix-identities'],
  draw: (random) => {
    const [k = 2, m = 3, n = 4] = random.some([2, 3, 4, 5, 6], 3);
    const ask = random.pick(ASKS);
    return {
      ask,
      sizes: { k, m, n },
      order: random.shuffle([0, ...ask.wrong.map((_, which) => which + 1)]),
    };
  },
  prompt: (d) => `What shape has ${said(d, d.ask.what)}?`,
  answer: (d) => {
    const all = [counted(d), ...d.ask.wrong.map(([, shape]) => put(d, shape))];
    return {
      kind: 'choice',
      choices: d.order.map((which): Item => {
        const id = all[which] ?? '';
        return { id, text: shapeTex(id) };
      }),
      truth: counted(d),
    };
  },
  check: (d) => [put(d, d.ask.shape)],
  misconceptions: (Object.keys(TAGS) as Tag[]).map((tag) => ({
    id: tag,
    short: TAGS[tag],
    answer: (d: Draw) => {
      const wrong = nth(d, tag);
      return wrong && [put(d, wrong[1])];
    },
    say: (d: Draw) => `${said(d, nth(d, tag)?.[2] ?? '')} Kind: ${tag}.`,
  })),
  hints: (d) => [
    `Lesson ${d.ask.lesson}. A Jacobian has a row for each output and a column for each input; a number by a matrix has the shape of that matrix.`,
    said(d, d.ask.hint),
    said(
      d,
      d.ask.last ?? `The formula is $${d.ask.formula}$: write the shape of each piece below it.`,
    ),
  ],
  solution: (d) =>
    `It is $${d.ask.formula}$, of shape ${shapeTex(put(d, d.ask.shape))}. ${
      d.ask.by === 'x'
        ? 'Outputs count the rows, inputs the columns.'
        : 'The derivative of a number by a matrix has the shape of that matrix, so that a gradient step can be subtracted from it.'
    }`,
  figure: (d) => ({
    widget: 'matrix-calculus',
    query: query({ f: `${declarations(d)}; ${d.ask.f}`, by: d.ask.by }),
    caption:
      'An example with these sizes and random numbers: count the rows and the columns of the derivative.',
  }),
  cases: [
    { seed: '3', typed: ['5x2'], expect: 'correct' },
    { seed: '3', typed: ['2x5'], expect: 'TRANSPOSE' },
    { seed: '3', typed: ['1x1'], expect: 'MISSING_INNER' },
    { seed: '3', typed: ['5x5'], expect: 'HYPOTHESIS' },
    { seed: '3', typed: [''], expect: 'unreadable' },
    { seed: '6', typed: ['6x2'], expect: 'ORDER' },
  ],
});
