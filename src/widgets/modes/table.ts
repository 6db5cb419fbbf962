import type { Table } from '../definition.ts';
import type { Memory } from './followLayer.ts';
import type { Inputs } from './inputs.ts';
import { wholeJacobian } from './model.ts';
import type { Results } from './results.ts';

type Numbers = Pick<Results, 'calm' | 'memory' | 'sweepGuess' | 'segmentGuess'>;

/** The numbers behind a look, in full precision; without those that are covered. Null while there are none. */
export function tableOf(
  { look, n, m }: Pick<Inputs, 'look' | 'n' | 'm'>,
  { calm, memory, sweepGuess, segmentGuess }: Numbers,
): Table | null {
  if (look === 'memory') return memory && memoryTable(memory, segmentGuess !== null);
  if (sweepGuess === null) return null;
  const whole = calm && wholeJacobian(calm);
  const way = (mode: 'forward' | 'reverse', sweeps: number, own: number) => [
    mode,
    sweeps,
    own,
    calm?.value ?? NaN,
    calm?.[mode] ?? NaN,
    whole?.[mode] ?? NaN,
  ];
  return {
    name: 'sweeps',
    columns: [
      'mode',
      'sweeps of the map at hand',
      'sweeps of your own map',
      'operations of its value',
      'of one sweep',
      'of its whole Jacobian',
    ],
    rows: [way('forward', n, calm?.inputs.length ?? NaN), way('reverse', m, calm?.outputs ?? NaN)],
  };
}

/** A row for each number up to the depth: as a number of layers, and as a number of segments of all of them. */
function memoryTable({ depth, forward, reverse, rooted, segments }: Memory, shown: boolean): Table {
  const numbers = Array.from({ length: depth }, (_, at) => at);
  if (!shown) {
    return {
      name: 'memory',
      columns: ['layers', 'forward', 'reverse'],
      rows: numbers.map((at) => [at + 1, forward[at], reverse[at]]),
    };
  }
  const all = depth === 1 ? 'the one layer' : `all ${depth} layers`;
  return {
    name: 'memory',
    columns: [
      'layers, or segments',
      'forward, so many layers',
      'reverse, so many layers',
      'in √L segments, so many layers',
      `stored, ${all} in so many segments`,
      'run again then',
      'operations run again',
    ],
    rows: numbers.map((at) => [
      at + 1,
      forward[at],
      reverse[at],
      rooted[at],
      segments.stored[at],
      segments.recomputed[at],
      segments.operations[at],
    ]),
  };
}
