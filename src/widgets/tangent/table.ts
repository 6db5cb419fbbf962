import type { Table } from '../definition.ts';
import type { Look } from './inputs.ts';
import type { Answer } from './results.ts';

/** The numbers behind a look, in full precision. */
export function tableOf(t: Answer, look: Look): Table {
  if (look === 'steps') return errors(t);
  return look === 'chain' ? stages(t) : remainders(t);
}

function remainders({ remainders: { h, right, left } }: Answer): Table {
  return {
    name: 'remainder',
    columns: ['h', 'r(h)', 'r(h)/h', 'r(−h)', 'r(−h)/(−h)'],
    rows: Array.from(h, (step, k) => [step, right[k], right[k] / step, left[k], left[k] / -step]),
  };
}

function errors({ differences: { h, forward, central } }: Answer): Table {
  return {
    name: 'differences',
    columns: ['h', 'forward error', 'central error'],
    rows: Array.from(h, (step, k) => [step, forward[k], central[k]]),
  };
}

function stages({ variable, chain, asked: { at, h } }: Answer): Table {
  return {
    name: 'chain',
    columns: ['name', 'formula', 'value', 'slope', 'moved by'],
    rows: [
      [variable, '', at, '', h],
      ...chain.stages.map((s) => [s.name, s.text, s.value, s.slope, s.moved - s.value]),
    ],
  };
}
