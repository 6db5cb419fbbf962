import { defineWidget } from '../definition.ts';
import { codeAt } from '../parts/code.ts';
import { largeInput } from '../parts/largeInput.tsx';
import { brief, describe } from './describe.ts';
import { LIMITS, schema } from './inputs.ts';
import { legendOf } from './legend.ts';
import { LookSwitch } from './LookSwitch.tsx';
import { answerFacts, clashFacts, judgementFacts, turnsFacts } from './model.ts';
import { linkMatrix } from './results.ts';
import { tableOf } from './table.ts';
import { useFormula } from './useFormula.ts';
import { View } from './View.tsx';

export const definition = defineWidget({
  id: 'matrix-calculus',
  title: 'Matrix calculus',
  schema,
  link: (store) => linkMatrix(store),
  View,
  describe: ({ store, link }) => describe(store.getState().settled, link.results.getState()),
  brief,
  legend: ({ store, link }) => legendOf(store.getState().settled, link.results.getState().reading),
  facts: ({ store, link }) => {
    const { answer, judged, reading } = link.results.getState();
    const { inputs } = store.getState();
    return {
      ...answerFacts(answer, inputs),
      // A verdict on an earlier formula is none on this one.
      ...judgementFacts(judged?.asked.formula === inputs.mine ? judged : null),
      ...turnsFacts(inputs),
      ...clashFacts(reading),
    };
  },
  range: (_, key) =>
    key === 'nudge' ? { min: -LIMITS.nudge, max: LIMITS.nudge, step: 0.05 } : null,
  table: ({ store, link }) => tableOf(store.getState().settled, link.results.getState()),
  code: ({ store, link }) => {
    const { look } = store.getState().settled;
    if (look === 'shuffle' || look === 'identities') return Promise.resolve([]);
    return codeAt(link, {}, 'program');
  },
  Input: largeInput(useFormula, 'Your formula'),
  Looks: LookSwitch,
});
