import { defineWidget } from '../definition.ts';
import { codeAt } from '../parts/code.ts';
import { largeInput } from '../parts/largeInput.tsx';
import { brief, describe } from './describe.ts';
import { schema, VARIABLE } from './inputs.ts';
import { legendOf } from './legend.ts';
import { LookSwitch } from './LookSwitch.tsx';
import { factsOf } from './model.ts';
import { linkTangent } from './results.ts';
import { stepRange } from './stepSize.ts';
import { tableOf } from './table.ts';
import { useFormula } from './useFormula.ts';
import { RATIO, View } from './View.tsx';

export const definition = defineWidget({
  id: 'tangent',
  title: 'Tangent',
  schema,
  link: (store) => linkTangent(store, RATIO),
  View,
  describe: ({ store, link }) => {
    const { calm, faults } = link.results.getState();
    return describe(store.getState().settled, calm, faults.length > 0);
  },
  brief,
  legend: ({ store, link }) =>
    legendOf(store.getState().settled.look, link.results.getState().calm),
  facts: ({ link }) => {
    const { answer } = link.results.getState();
    return answer ? factsOf(answer, answer.asked.h) : {};
  },
  range: ({ store }, key) => {
    const { at, h, look, view } = store.getState().settled;
    if (key === 'h') return stepRange(h, look);
    if (key === 'at') return { min: Math.min(at, view[0]), max: Math.max(at, view[1]) };
    return key === 'm' ? { min: -5, max: 5 } : null;
  },
  steps: ({ link: { playback } }) => ({
    by: playback.by,
    first: playback.first,
    last: playback.finish,
    toggle: playback.toggle,
  }),
  table: ({ store, link }) => {
    const { calm } = link.results.getState();
    return calm && tableOf(calm, store.getState().settled.look);
  },
  code: ({ store, link }) => codeAt(link, { [VARIABLE]: store.getState().settled.at }),
  Input: largeInput(useFormula),
  Looks: LookSwitch,
});
