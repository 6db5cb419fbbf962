import { defineWidget } from '../definition.ts';
import { codeAt } from '../parts/code.ts';
import { largeInput } from '../parts/largeInput.tsx';
import { brief, describe } from './describe.ts';
import { schema } from './inputs.ts';
import { legendOf } from './legend.ts';
import { LookSwitch } from './LookSwitch.tsx';
import { memoryFacts, traceFacts } from './model.ts';
import { linkDag } from './results.ts';
import { waySteps } from './paths/picked.ts';
import { tableOf } from './table.ts';
import { useFormula } from './useFormula.ts';
import { View } from './View.tsx';

export const definition = defineWidget({
  id: 'dag',
  title: 'Backpropagation',
  schema,
  link: linkDag,
  View,
  describe: ({ store, link }) =>
    describe(store.getState().settled, link.results.getState(), link.game),
  brief,
  legend: ({ store }) => {
    const { look, mode } = store.getState().settled;
    return legendOf(look, mode);
  },
  facts: ({ store, link }) => {
    const { calm, memory } = link.results.getState();
    // The game asks for them.
    const { look } = store.getState().settled;
    return { ...traceFacts(look === 'play' ? null : calm), ...memoryFacts(memory) };
  },
  range: (_, key) => (key === 'step' ? { min: 0, max: 200, integer: true } : null),
  steps: ({ store, link: { playback, results } }) => {
    const ways = waySteps(store, () => results.getState().ways);
    const own = {
      by: playback.by,
      first: playback.first,
      last: playback.finish,
      toggle: playback.toggle,
    };
    const now = () => (store.getState().settled.look === 'paths' ? ways : own);
    return {
      by: (steps) => now().by(steps),
      first: () => now().first(),
      last: () => now().last(),
      toggle: () => now().toggle(),
    };
  },
  table: ({ store, link }) => {
    const { calm, ways, memory } = link.results.getState();
    return tableOf(store.getState().settled.look, { trace: calm, ways, memory });
  },
  code: ({ link }) => codeAt(link, {}, 'program'),
  Input: largeInput(useFormula, 'Your program'),
  Looks: LookSwitch,
});
