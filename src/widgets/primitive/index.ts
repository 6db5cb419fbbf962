import { readMap } from '../../ui/mathfield/readMap.ts';
import { defineWidget } from '../definition.ts';
import { codeAt } from '../parts/code.ts';
import { largeInput } from '../parts/largeInput.tsx';
import { brief, describe } from './describe.ts';
import { useRule } from './useRule.ts';
import { schema } from './inputs.ts';
import { legend } from './legend.ts';
import { factsOf, placeOf } from './model.ts';
import { linkPrimitive } from './results.ts';
import { tableOf } from './table.ts';
import { View } from './View.tsx';

export const definition = defineWidget({
  id: 'primitive',
  title: 'VJP rules',
  schema,
  link: (store) => linkPrimitive(store),
  View,
  describe: ({ store, link }) => describe(store.getState().settled, link.results.getState()),
  brief,
  legend: () => legend,
  facts: ({ link }) => factsOf(link.results.getState().answer),
  table: ({ link }) => {
    const { calm } = link.results.getState();
    return calm && tableOf(calm);
  },
  code: async ({ store, link }) => {
    const { settled } = store.getState();
    const { reading } = link.results.getState();
    // The printer knows maps of a few numbers, whose inputs it finds by the rules of a map.
    const map = readMap(settled.source, reading.result);
    if (!reading.ok || String(map.inputs) !== String(reading.inputs)) return [];
    const { at } = placeOf(settled, reading);
    return codeAt(link, Object.fromEntries(reading.inputs.map((name, k) => [name, at[k]])), 'map');
  },
  Input: largeInput(useRule, 'Your rule'),
});
