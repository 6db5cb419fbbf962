import { defineWidget } from '../definition.ts';
import { codeAt } from '../parts/code.ts';
import { largeInput } from '../parts/largeInput.tsx';
import { brief, describe } from './describe.ts';
import { INPUT_NAMES, schema } from './inputs.ts';
import { legendOf } from './legend.ts';
import { LookSwitch } from './LookSwitch.tsx';
import { factsOf } from './model.ts';
import { linkGradient, STEP } from './results.ts';
import { tableOf } from './table.ts';
import { useFormula } from './useFormula.ts';
import { RATIO, View } from './View.tsx';

export const definition = defineWidget({
  id: 'gradient',
  title: 'Gradient',
  schema,
  link: (store, size) => linkGradient(store, RATIO[size]),
  View,
  describe: ({ store, link }) => {
    const { calm, contour, faults } = link.results.getState();
    return describe(store.getState().settled, calm, contour, faults.length > 0);
  },
  brief,
  legend: ({ store, link }) => {
    const { look, pane } = store.getState().settled;
    return legendOf(look, pane, link.results.getState().calm);
  },
  facts: ({ link }) => {
    const { answer } = link.results.getState();
    return answer ? factsOf(answer, answer.asked) : {};
  },
  range: ({ store }, key) => {
    const { h } = store.getState().settled;
    if (key === 'angle') return { min: -180, max: 180, step: 1 };
    return key === 'h' ? { min: Math.min(1e-4, h), max: Math.max(10, h), scale: 'log' } : null;
  },
  steps: ({ store, link }) => ({
    by: (steps) => link.turn(STEP * steps),
    first: () => link.turn(-store.getState().settled.angle),
    last: () => link.turn(180 - store.getState().settled.angle),
    toggle: link.playback.toggle,
  }),
  table: ({ store, link }) => {
    const { calm } = link.results.getState();
    return calm && tableOf(calm, store.getState().settled.pane);
  },
  code: ({ store, link }) => {
    const { at } = store.getState().settled;
    const names = link.results.getState().calm?.names ?? INPUT_NAMES;
    return codeAt(link, Object.fromEntries(names.map((name, k) => [name, at[k]])));
  },
  Input: largeInput(useFormula),
  Looks: LookSwitch,
});
