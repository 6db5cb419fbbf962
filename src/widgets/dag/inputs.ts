import type { Level } from '../../core/ad/steps.ts';
import { choiceField, listField, numberField, textField, type Field } from '../../url/field.ts';
import { createSchema, recordField } from '../../url/schema.ts';
import type { TypedInputs } from '../parts/typed.ts';
import { exampleOf, examples } from './examples.ts';

export const LOOKS = ['graph', 'paths', 'memory', 'play'] as const;
export type Look = (typeof LOOKS)[number];

/** Adjoints backwards; tangents with the values; tangents of both sweeps, which give H v. */
export const MODES = ['reverse', 'forward', 'second'] as const;
export type Mode = (typeof MODES)[number];

export const LEVELS = ['statement', 'operation', 'entry'] as const satisfies readonly Level[];

/** The whole state of the widget: what the link holds, and all there is to undo. */
export interface Inputs extends TypedInputs {
  readonly look: Look;
  readonly mode: Mode;
  readonly level: Level;
  /** Statements that stay one node each below the level of statements. */
  readonly folded: readonly string[];
  /** Velocity of the inputs, by entry; where none is given at all, the first input moves at speed 1. */
  readonly velocity: Readonly<Record<string, number>>;
  /** Weights of the output's entries; the first one alone counts where none is given. */
  readonly weights: readonly number[];
  /** How many steps of the sweeps are done. */
  readonly step: number;
  /** The node that is looked at; the one at work where it is empty. */
  readonly node: string;
  /** Nodes whose values are checkpoints: a segment ends after each. */
  readonly cuts: readonly string[];
  /** How many steps of the memory plan are done. */
  readonly tick: number;
  /** Of the drawn program that is played; 0 for the one in the field. */
  readonly seed: number;
}

export const LIMIT = 1e6;
export const MOST_WEIGHTS = 24;

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,39}(\[\d{1,3}(,\d{1,3})?\])?$/;

/** Names one after the other, with dots between them: `a.h1.W[1,2]`. */
const namesField: Field<readonly string[]> = {
  default: [],
  parse(text) {
    const names = text === '' ? [] : text.split('.');
    return names.every((name) => NAME.test(name)) && names.length <= 500
      ? { value: [...new Set(names)] }
      : null;
  },
  print: (names) => names.join('.'),
  equal: (a, b) => a.length === b.length && a.every((name, k) => name === b[k]),
};

/** `/lab/dag/?f=a=x+y;b=a*x;L=b^2&p.x=0.6&p.y=1.4&step=5`, `?s=neuron&mode=forward&d.x=1`, `?s=layers&look=memory`. */
export const schema = createSchema<Inputs>(
  1,
  {
    source: { key: 'f', field: textField('', 40_000) },
    values: { key: 'p.', field: recordField(LIMIT) },
    look: { key: 'look', field: choiceField(LOOKS, 'graph') },
    mode: { key: 'mode', field: choiceField(MODES, 'reverse') },
    level: { key: 'level', field: choiceField(LEVELS, 'statement') },
    folded: { key: 'fold', field: namesField },
    velocity: { key: 'd.', field: recordField(LIMIT) },
    weights: { key: 'u', field: listField([], { most: MOST_WEIGHTS, limit: LIMIT }) },
    step: { key: 'step', field: numberField({ default: 0, min: 0, max: 20_000, integer: true }) },
    node: { key: 'node', field: textField('', 60) },
    cuts: { key: 'cuts', field: namesField },
    tick: { key: 'tick', field: numberField({ default: 0, min: 0, max: 20_000, integer: true }) },
    seed: { key: 'seed', field: numberField({ default: 0, min: 0, max: 999_999, integer: true }) },
  },
  {
    presets: {
      key: 's',
      states: new Map(examples.map(({ id, source, patch = {} }) => [id, { source, ...patch }])),
      identify: ({ source }) => exampleOf(source)?.id,
      usual: { id: 'p12', unless: 'source' },
      always: ['source'],
    },
  },
);
