import { defineWidget, type NumberRange } from '../definition.ts';
import { largeInput } from '../parts/largeInput.tsx';
import { brief, describe } from './describe.ts';
import { landingCode } from './landingCode.ts';
import { schema } from './inputs.ts';
import { landings, speakerOf } from './landings.ts';
import { LookSwitch } from './LookSwitch.tsx';
import { linkLanding } from './results.ts';
import { stepsOf } from './stepsOf.ts';
import { useData } from './useData.ts';
import { View } from './View.tsx';

const RANGES: Readonly<Record<string, NumberRange>> = {
  angle: { min: -180, max: 180, step: 1 },
  margin: { min: -1, max: 3, step: 0.05 },
  eta: { min: 0.01, max: 10, scale: 'log' },
  step: { min: 0, max: 200, integer: true },
};

export const definition = defineWidget({
  id: 'where-it-lands',
  title: 'Where it lands',
  schema,
  link: (store) => linkLanding(store),
  View,
  describe: ({ store, link }) => describe(store.getState().settled, link.results.getState()),
  brief,
  legend: ({ store }) => {
    const { settled } = store.getState();
    return landings[settled.model].legend(settled);
  },
  facts: ({ store, link }) => {
    const { answer } = link.results.getState();
    const { inputs } = store.getState();
    return answer?.landing.model === inputs.model ? speakerOf(answer).facts(inputs) : {};
  },
  range: (_, key) => RANGES[key] ?? null,
  steps: stepsOf,
  table: ({ store, link }) => {
    const { calm } = link.results.getState();
    const { settled } = store.getState();
    return calm?.landing.model === settled.model ? speakerOf(calm).table(settled) : null;
  },
  code: ({ link }) => landingCode(link.results.getState().calm),
  Input: largeInput(useData, 'Your data'),
  Looks: LookSwitch,
});
