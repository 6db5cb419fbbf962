import { choiceField, listField, numberField, textField, type Field } from '../../url/field.ts';
import { createSchema, recordField } from '../../url/schema.ts';
import { LEVELS, LOOKS, MODES, type Inputs } from './state.ts';
import { exampleOf, examples } from './examples.ts';

export type { Inputs, Look, Mode } from './state.ts';

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
    step: { key: 'step', field: numberField({ default: 0, min: 0, max: 1e9, integer: true }) },
    node: { key: 'node', field: textField('', 60) },
    cuts: { key: 'cuts', field: namesField },
    tick: { key: 'tick', field: numberField({ default: 0, min: 0, max: 1e9, integer: true }) },
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
