import { expect, it } from 'vitest';
import { schema } from '../inputs.ts';
import { basinLimits } from './basinLimits.ts';

it.each([
  ['s=ravine&eta=0.07', ''],
  ['s=ravine&noise=0.5', 'The basins leave out the noise.'],
  [
    's=ravine&on=disc:0,0,1&sched=cosine&from=20:eta:0.02',
    'The basins leave out the set to stay in, the schedule and the changes in mid-run.',
  ],
  // Of the chosen run, whose basins they are.
  ['s=ravine&from=20:eta:0.02&runs=adam&run=1', ''],
])('what the basins do without: %s', (query, said) => {
  expect(basinLimits(schema.parse(query).state)).toBe(said);
});
