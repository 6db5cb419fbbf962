import { defineWidget } from '../definition.ts';
import { codeAt } from '../parts/code.ts';
import { largeInput } from '../parts/largeInput.tsx';
import { brief, describe } from './describe.ts';
import { LIMITS, schema } from './inputs.ts';
import { legendOf } from './legend.ts';
import { LookSwitch } from './LookSwitch.tsx';
import { ensembleFacts, fitted, pointFacts, stationaryFacts, stepFacts } from './model.ts';
import { linkTaylor } from './results.ts';
import { tableOf } from './table.ts';
import { useFormula } from './useFormula.ts';
import { RATIO, View } from './View.tsx';

export const definition = defineWidget({
  id: 'taylor',
  title: 'Taylor and the Hessian',
  schema,
  link: (store) => linkTaylor(store, RATIO.lab),
  View,
  describe: ({ store, link }) => describe(store.getState().settled, link.results.getState()),
  brief,
  legend: ({ store, link }) =>
    legendOf(store.getState().settled, link.results.getState().reading.variables.length),
  facts: ({ store, link }) => {
    const { inputs } = store.getState();
    const { answer: t, steps, stationary, ensemble } = link.results.getState();
    if (inputs.look === 'random') return ensemble ? ensembleFacts(ensemble, inputs.n) : {};
    if (!t) return {};
    const two = t.names.length === 2;
    return {
      ...pointFacts(t, inputs, t.asked.h, t.asked.at),
      ...(two && inputs.look === 'steps' && steps && stepFacts(steps, inputs.step)),
      ...(two && inputs.look === 'stationary' && stationary && stationaryFacts(stationary)),
    };
  },
  range: (_parts, key) => {
    if (key === 'angle') return { min: -180, max: 180, step: 1 };
    if (key === 'eta') return { min: 1e-4, max: 1, scale: 'log' };
    if (key === 'order') return { min: 0, max: 6, integer: true };
    if (key === 'n') return { min: 1, max: LIMITS.n, scale: 'log', integer: true };
    if (key === 'step') return { min: 0, max: LIMITS.steps, integer: true };
    return key === 'steps' ? { min: 1, max: LIMITS.steps, integer: true } : null;
  },
  steps: ({ link }) => ({
    by: link.playback.by,
    first: link.playback.first,
    last: link.playback.finish,
    toggle: link.playback.toggle,
  }),
  table: ({ store, link }) => tableOf(store.getState().settled, link.results.getState()),
  code: ({ store, link }) => {
    const { variables } = link.results.getState().reading;
    const at = fitted(store.getState().settled.at, variables.length);
    return codeAt(link, Object.fromEntries(variables.map((name, k) => [name, at[k]])));
  },
  Input: largeInput(useFormula),
  Looks: LookSwitch,
});
