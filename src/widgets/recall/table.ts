import type { Table } from '../definition.ts';
import { breaksOf, matchOf } from './game.ts';
import type { Inputs } from './inputs.ts';
import { lineOrder, TAG_WORDS, TAUGHT } from './lines.ts';
import { shapeText } from './matchWords.ts';

/** What was laid aside or found so far; null while that is nothing. */
export function tableOf(inputs: Inputs): Table | null {
  const table = inputs.look === 'broken' ? foundTable(inputs) : asideTable(inputs);
  return table.rows.length > 0 ? table : null;
}

function asideTable(inputs: Inputs): Table {
  const { board, aside } = matchOf(inputs);
  return {
    name: 'matched',
    columns: ['formula', 'shape', 'needs'],
    rows: aside.map(([f]) => {
      const { title, shape, spoken } = board.cards[f];
      return [title, shapeText(shape), spoken];
    }),
  };
}

function foundTable(inputs: Inputs): Table {
  const order = lineOrder(inputs.seed);
  return {
    name: 'broken-lines',
    columns: ['line', 'family', 'what was wrong', 'lesson'],
    rows: breaksOf(inputs).found.map((place) => {
      const { title, tag } = order[place];
      return [title, tag, TAG_WORDS[tag], TAUGHT[tag]];
    }),
  };
}
