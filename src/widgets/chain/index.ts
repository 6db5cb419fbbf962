import { defineWidget } from '../definition.ts';
import { codeAt } from '../parts/code.ts';
import { largeInput } from '../parts/largeInput.tsx';
import { bracketCode } from './bracketCode.ts';
import { brief, describe } from './describe.ts';
import { DEEPEST, schema } from './inputs.ts';
import { legendOf } from './legend.ts';
import { LookSwitch } from './LookSwitch.tsx';
import { bracketFacts, layerFacts, layersRequest, mapFacts, placeOf } from './model.ts';
import { linkChain } from './results.ts';
import { tableOf } from './table.ts';
import { useFormula } from './useFormula.ts';
import { View } from './View.tsx';

export const definition = defineWidget({
  id: 'chain',
  title: 'The chain rule',
  schema,
  link: linkChain,
  View,
  describe: ({ store, link }) => describe(store.getState().settled, link.results.getState()),
  brief,
  legend: ({ store }) => legendOf(store.getState().settled.look),
  facts: ({ store, link }) => {
    const { answer, layers } = link.results.getState();
    return {
      ...mapFacts(answer, answer?.asked.u ?? []),
      ...bracketFacts(store.getState().inputs),
      ...layerFacts(layers),
    };
  },
  range: (_, key) => RANGES[key] ?? null,
  steps: ({ link: { playback } }) => ({
    by: playback.by,
    first: playback.first,
    last: playback.finish,
    toggle: playback.toggle,
  }),
  table: ({ store, link }) => {
    const { look, widths } = store.getState().settled;
    const { calm, layers } = link.results.getState();
    return tableOf(look, { answer: calm, layers, widths });
  },
  code: async ({ store, link }) => {
    const { settled } = store.getState();
    const { reading, phi } = link.results.getState();
    if (settled.look === 'brackets') return [bracketCode(settled.widths)];
    if (settled.look === 'depth') {
      const { fn } = layersRequest(settled, phi);
      return phi.ok ? codeAt({ ...link, fn: () => fn }, { z: settled.z }) : [];
    }
    const { at } = placeOf(settled, reading);
    return codeAt(link, Object.fromEntries(reading.inputs.map((name, k) => [name, at[k]])), 'map');
  },
  Input: largeInput(useFormula),
  Looks: LookSwitch,
});

const RANGES: Readonly<
  Record<string, { min: number; max: number; step?: number; integer?: boolean }>
> = {
  weight: { min: -5, max: 5, step: 0.05 },
  z: { min: -6, max: 6, step: 0.05 },
  depth: { min: 1, max: DEEPEST, integer: true },
  step: { min: 0, max: 4, integer: true },
};
