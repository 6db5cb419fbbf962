import { Select } from '../../ui/controls/Select.tsx';
import { Group } from '../parts/Layouts.tsx';
import { FunctionParameters } from './FunctionParameters.tsx';
import { useDescent, useWidgetState } from './context.ts';
import { Momentum, StepSize } from './race/StepSize.tsx';

/** What is turned while looking: step size, momentum, and the function's own parameters. */
export function Sliders() {
  return (
    <Group>
      <StepSize />
      <Momentum />
      <FunctionParameters />
    </Group>
  );
}

const LENGTHS = [50, 100, 200, 500, 1000, 2000];

/** How many steps every run takes at most. */
export function RaceLength() {
  const { store } = useDescent();
  const steps = useWidgetState((s) => s.settled.steps);
  const lengths = LENGTHS.includes(steps) ? LENGTHS : [steps, ...LENGTHS];
  return (
    <Select
      label="Length of the run"
      value={String(steps)}
      options={lengths.map((n) => ({ value: String(n), label: `${n} steps` }))}
      onChange={(n) => store.commit({ steps: Number(n) })}
    />
  );
}
