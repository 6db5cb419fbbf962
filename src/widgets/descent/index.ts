import { etaRange } from '../../ui/controls/sliderRange.ts';
import { defineWidget } from '../definition.ts';
import { ask } from '../../state/compute.ts';
import { inEach } from '../parts/code.ts';
import { largeInput } from '../parts/largeInput.tsx';
import { brief, describe } from './describe.ts';
import { schema } from './inputs.ts';
import { conditionsOf, factsOf, raceOf } from './model.ts';
import { isCovered } from './predict/covered.ts';
import { isAsking } from './predict/useGame.ts';
import { chosenOf } from './runs.ts';
import { LookSwitch } from './Picture.tsx';
import { legendOf } from './legendOf.ts';
import { linkDescent } from './results.ts';
import { tableOf } from './tableOf.ts';
import { useFormula } from './useFormula.ts';
import { RATIO, View } from './View.tsx';

export const definition = defineWidget({
  id: 'descent',
  title: 'Gradient descent',
  schema,
  link: (store, size) => linkDescent(store, RATIO[size]),
  View,
  describe: ({ store, link }) => {
    const { calm: race, contour, opened, faults } = link.results.getState();
    return describe(store.getState().settled, {
      race,
      contour,
      // What is asked for is not said.
      opened: isAsking({ store, link }) ? null : opened,
      covered: isCovered(store, link),
      faulty: faults.length > 0,
    });
  },
  brief,
  legend: ({ store }) => legendOf(store.getState().settled),
  facts: ({ store, link }) => {
    const { calm, opened } = link.results.getState();
    const { settled } = store.getState();
    return calm
      ? factsOf(calm, opened?.asked.at === settled.step ? opened : null, settled.step)
      : {};
  },
  range: ({ store, link }, key) => {
    const limit = link.results.getState().calm?.runs[0].limit[0] ?? NaN;
    if (key === 'eta') return etaRange(limit, store.getState().settled.eta);
    return key === 'beta' ? { min: 0, max: 0.99 } : null;
  },
  steps: ({ link: { playback } }) => ({
    by: playback.by,
    first: playback.first,
    last: playback.finish,
    toggle: playback.toggle,
  }),
  table: ({ store, link }) => {
    const { calm } = link.results.getState();
    return calm && tableOf(calm, store.getState().settled);
  },
  code: ({ store, link }) => {
    const { reading, best } = link.results.getState();
    if (!reading.ok) return Promise.resolve([]);
    const { settled } = store.getState();
    const { runs } = raceOf(settled, reading.parameters, best);
    const conditions = conditionsOf(settled, reading.parameters);
    const run = runs[chosenOf(settled)];
    return inEach((library) => ask('descentCode', { ...conditions, run, library }));
  },
  Input: largeInput(useFormula),
  Looks: LookSwitch,
});
