import { etaRange } from '../../ui/controls/sliderRange.ts';
import { defineWidget } from '../definition.ts';
import { codeAt } from '../parts/code.ts';
import { largeInput } from '../parts/largeInput.tsx';
import { brief, describe } from './describe.ts';
import { schema } from './inputs.ts';
import { factsOf } from './model.ts';
import { LookSwitch } from './Picture.tsx';
import { linkDescent } from './results.ts';
import { runTable } from './runTable.ts';
import { useFormula } from './useFormula.ts';
import { RATIO, View } from './View.tsx';

export const definition = defineWidget({
  id: 'descent',
  title: 'Gradient descent',
  schema,
  link: (store, size) => linkDescent(store, RATIO[size]),
  View,
  describe: ({ store, link }) => {
    const { calm, contour, faults } = link.results.getState();
    return describe(store.getState().settled, calm, contour, faults.length > 0);
  },
  brief,
  legend: () => [
    { concept: 'input', name: 'start' },
    { concept: 'run1', name: 'path and loss' },
    { concept: 'gradient', name: 'gradient' },
  ],
  facts: ({ store, link }) => {
    const { calm } = link.results.getState();
    return calm ? factsOf(calm, store.getState().settled.step) : {};
  },
  range: ({ store, link }, key) => {
    const limit = link.results.getState().calm?.limit[0] ?? NaN;
    if (key === 'eta') return etaRange(limit, store.getState().settled.eta);
    return key === 'beta' ? { min: 0, max: 0.99 } : null;
  },
  steps: ({ link: { playback } }) => ({
    by: playback.by,
    first: playback.first,
    last: playback.finish,
    toggle: playback.toggle,
  }),
  table: ({ link }) => {
    const { calm } = link.results.getState();
    return calm && runTable(calm);
  },
  code: ({ store, link }) => {
    const [x, y] = store.getState().settled.start;
    return codeAt(link, { x, y });
  },
  Input: largeInput(useFormula),
  Looks: LookSwitch,
});
