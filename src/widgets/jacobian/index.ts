import { defineWidget } from '../definition.ts';
import { largeInput } from '../parts/largeInput.tsx';
import { codeAt } from '../parts/code.ts';
import { brief, describe } from './describe.ts';
import { schema, SIZE } from './inputs.ts';
import { legendOf } from './legend.ts';
import { LookSwitch } from './LookSwitch.tsx';
import { factsOf, fitted } from './model.ts';
import { linkJacobian } from './results.ts';
import { tableOf } from './table.ts';
import { useFormula } from './useFormula.ts';
import { View } from './View.tsx';

export const definition = defineWidget({
  id: 'jacobian',
  title: 'Jacobian',
  schema,
  link: (store) => linkJacobian(store),
  View,
  describe: ({ store, link }) => describe(store.getState().settled, link.results.getState()),
  brief,
  legend: ({ store }) => legendOf(store.getState().settled),
  facts: ({ link }) => {
    const { answer } = link.results.getState();
    return answer ? factsOf(answer, answer.asked) : {};
  },
  range: ({ store }, key) => {
    const { size } = store.getState().settled;
    if (key === 'size')
      return {
        min: Math.min(1e-4, size),
        max: Math.min(SIZE.max, Math.max(10, size)),
        scale: 'log',
      };
    return key === 'morph' ? { min: 0, max: 1, step: 0.01 } : null;
  },
  steps: ({ link: { playback } }) => ({
    by: playback.by,
    first: playback.first,
    last: playback.finish,
    toggle: playback.toggle,
  }),
  table: ({ store, link }) => {
    const { calm } = link.results.getState();
    return calm && tableOf(calm, store.getState().settled.pane);
  },
  code: ({ store, link }) => {
    const { reading } = link.results.getState();
    const { at } = fitted(store.getState().settled, reading);
    return codeAt(link, Object.fromEntries(reading.inputs.map((name, k) => [name, at[k]])), 'map');
  },
  Input: largeInput(useFormula),
  Looks: LookSwitch,
});
