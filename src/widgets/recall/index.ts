import { defineWidget } from '../definition.ts';
import { brief, describe } from './describe.ts';
import { schema } from './inputs.ts';
import { LookSwitch } from './LookSwitch.tsx';
import { recallFacts } from './model.ts';
import { linkRecall } from './results.ts';
import { tableOf } from './table.ts';
import { View } from './View.tsx';
import { walkLines } from './walkLines.ts';

export const definition = defineWidget({
  id: 'recall',
  title: 'Recall',
  schema,
  link: linkRecall,
  View,
  describe: ({ store }) => describe(store.getState().settled),
  brief,
  facts: ({ store }) => recallFacts(store.getState().settled),
  steps: ({ store }) => walkLines(store),
  table: ({ store }) => tableOf(store.getState().settled),
  Looks: LookSwitch,
});
