import { useState } from 'react';
import { Legend, type LegendEntry } from '../../../ui/readout/Legend.tsx';
import type { Specimen } from '../specimen.ts';

const RUNS: readonly LegendEntry[] = [
  { concept: 'run1', name: 'gradient descent' },
  { concept: 'run2', name: 'heavy ball' },
  { concept: 'run3', name: 'Nesterov' },
];
const MODELS: readonly LegendEntry[] = [
  { concept: 'output', name: 'f' },
  { concept: 'linear', name: 'its linear model, which is a long name for a legend' },
  { concept: 'error', name: 'what is left over' },
];

export const legend: Specimen = {
  id: 'legend',
  title: 'Legend',
  group: 'Readouts',
  purpose: 'A last resort, where there is no room for names on the marks.',
  states: [
    { name: 'Row', wide: true, Show: () => <Legend label="Runs" entries={RUNS} /> },
    { name: 'Column', Show: () => <Legend label="Models" entries={MODELS} direction="column" /> },
    { name: 'Entries to hide', wide: true, Show: () => <Hiding /> },
  ],
};

function Hiding() {
  const [hidden, setHidden] = useState<readonly string[]>(['run2']);
  return (
    <Legend
      label="Runs to be shown"
      entries={RUNS.map((entry) => ({ ...entry, shown: !hidden.includes(entry.concept) }))}
      onToggle={(concept, shown) =>
        setHidden(shown ? hidden.filter((one) => one !== concept) : [...hidden, concept])
      }
    />
  );
}
