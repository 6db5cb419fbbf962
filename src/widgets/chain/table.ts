import type { Table } from '../definition.ts';
import { blocksAfter, multiplicationsOf, nameOf, nextPair } from './brackets.ts';
import type { Layers } from './followPhi.ts';
import type { End, Look } from './inputs.ts';
import { inputText } from './mapWords.ts';
import type { Answer } from './results.ts';

interface Numbers {
  readonly answer: Answer | null;
  readonly layers: Layers | null;
  readonly widths: readonly number[];
}

/** The numbers behind a look, in full precision; null while there are none. */
export function tableOf(look: Look, { answer, layers, widths }: Numbers): Table | null {
  if (look === 'brackets') return bracketTable(widths);
  if (look === 'depth') return layers && layerTable(layers);
  return answer && !answer.refusal ? mapTable(answer) : null;
}

/** The maps: a row for every number that passes, with what is pushed forward to it and pulled back to it. */
function mapTable(c: Answer): Table {
  const { at, h } = c.asked;
  const moved = at.map((x, k) => x + h[k]);
  const columns = [
    {
      name: inputText(c),
      text: '',
      value: at as ArrayLike<number>,
      moved: moved as ArrayLike<number>,
    },
    ...c.stages,
  ];
  return {
    name: 'chain',
    columns: ['stage', 'formula', 'entry', 'value', 'pushed forward', 'true change', 'pulled back'],
    rows: columns.flatMap((stage, k) =>
      Array.from(stage.value, (value, entry) => [
        stage.name,
        stage.text,
        entry + 1,
        value,
        c.pushed[k][entry],
        stage.moved[entry] - value,
        c.pulled[k][entry],
      ]),
    ),
  };
}

/** Every multiplication of both ways. */
function bracketTable(widths: readonly number[]): Table {
  const way = (from: End) =>
    multiplicationsOf(widths, from).map(({ rows, inner, cols, count, soFar }, step) => {
      const blocks = blocksAfter(widths, from, step);
      const [left, right] = nextPair(blocks, from) ?? [0, 0];
      const factors = `${nameOf(blocks[left])} · ${nameOf(blocks[right])}`;
      return [`from the ${from}`, step + 1, factors, rows, inner, cols, count, soFar];
    });
  return {
    name: 'brackets',
    columns: ['way', 'step', 'product', 'rows', 'inner', 'columns', 'multiplications', 'so far'],
    rows: [...way('output'), ...way('input')],
  };
}

/** Layer after layer. */
function layerTable({ z, factor, product }: Layers): Table {
  return {
    name: 'slopes',
    columns: ['layer', 'z', 'slope of the layer', 'product up to here'],
    rows: Array.from(z, (here, k) => [k + 1, here, factor[k], product[k + 1]]),
  };
}
