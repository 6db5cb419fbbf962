import { defineWidget, type NumberRange } from '../definition.ts';
import { codeAt } from '../parts/code.ts';
import { brief, describe } from './describe.ts';
import { Input } from './Input.tsx';
import { DEEPEST, schema, WIDEST } from './inputs.ts';
import { legendOf } from './legend.ts';
import { LookSwitch } from './LookSwitch.tsx';
import { depthsRequest, memoryFacts, sweepFacts } from './model.ts';
import { linkModes } from './results.ts';
import { tableOf } from './table.ts';
import { View } from './View.tsx';

export const definition = defineWidget({
  id: 'modes',
  title: 'Modes and memory',
  schema,
  link: linkModes,
  View,
  describe: ({ store, link }) => describe(store.getState().settled, link.results.getState()),
  brief,
  legend: ({ store, link }) => {
    const { look } = store.getState().settled;
    const { sweepGuess, segmentGuess } = link.results.getState();
    return legendOf(look, (look === 'memory' ? segmentGuess : sweepGuess) !== null);
  },
  facts: ({ store, link }) => {
    const { inputs } = store.getState();
    const { answer, memory } = link.results.getState();
    return { ...sweepFacts(inputs, answer), ...memoryFacts(inputs, memory) };
  },
  range: (_, key) => RANGES[key] ?? null,
  steps: ({ link: { playback } }) => ({
    by: playback.by,
    first: playback.first,
    last: playback.finish,
    toggle: playback.toggle,
  }),
  table: ({ store, link }) => tableOf(store.getState().settled, link.results.getState()),
  code: async ({ store, link }) => {
    const { settled } = store.getState();
    const { reading, layer } = link.results.getState();
    // Counts depend on no point; a program needs one.
    if (settled.look === 'sweeps') {
      return codeAt(link, Object.fromEntries(reading.inputs.map((name) => [name, 0.5])), 'map');
    }
    const { fn } = depthsRequest(settled, layer);
    return layer.ok ? codeAt({ ...link, fn: () => fn }, { h: 0.5 }) : [];
  },
  Input,
  Looks: LookSwitch,
});

const RANGES: Readonly<Record<string, NumberRange>> = {
  n: { min: 1, max: WIDEST, scale: 'log', integer: true },
  m: { min: 1, max: WIDEST, scale: 'log', integer: true },
  depth: { min: 1, max: DEEPEST, integer: true },
  k: { min: 1, max: DEEPEST, scale: 'log', integer: true },
};
