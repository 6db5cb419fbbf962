import { defineWidget } from '../definition.ts';
import { codeAt } from '../parts/code.ts';
import { largeInput } from '../parts/largeInput.tsx';
import { brief, describeGraph } from './describe.ts';
import { schema } from './inputs.ts';
import { legendOf } from './legend.ts';
import { LookSwitch } from './LookSwitch.tsx';
import { memoryFacts, traceFacts } from './model.ts';
import { linkDag } from './results.ts';
import { traceTable } from './table.ts';
import { useFormula } from './useFormula.ts';
import { View } from './View.tsx';

export const definition = defineWidget({
  id: 'dag',
  title: 'Backpropagation',
  schema,
  link: linkDag,
  View,
  describe: ({ store, link }) => describeGraph(store.getState().settled, link.results.getState()),
  brief,
  legend: ({ store }) => legendOf(store.getState().settled.mode),
  facts: ({ link }) => {
    const { calm, memory } = link.results.getState();
    return { ...traceFacts(calm), ...memoryFacts(memory) };
  },
  range: (_, key) => (key === 'step' ? { min: 0, max: 200, integer: true } : null),
  steps: ({ link: { playback } }) => ({
    by: playback.by,
    first: playback.first,
    last: playback.finish,
    toggle: playback.toggle,
  }),
  table: ({ link }) => {
    const { calm } = link.results.getState();
    return calm && traceTable(calm);
  },
  code: ({ link }) => codeAt(link, {}, 'program'),
  Input: largeInput(useFormula, 'Your program'),
  Looks: LookSwitch,
});
