import { Tabs } from '../../../ui/controls/Tabs.tsx';
import { Held } from '../Held.tsx';
import type { Specimen } from '../specimen.ts';

const TABS = [
  { value: 'numpy', label: 'NumPy', panel: <code>g = A.T @ (A @ x - b)</code> },
  { value: 'torch', label: 'PyTorch', panel: <code>loss.backward()</code> },
  { value: 'jax', label: 'JAX', panel: <code>g = jax.grad(loss)(x)</code> },
] as const;

type Tab = (typeof TABS)[number]['value'];

export const tabs: Specimen = {
  id: 'tabs',
  title: 'Tabs',
  group: 'Controls',
  purpose: 'Several views of one thing, of which one is seen.',
  states: [
    {
      name: 'Rest',
      wide: true,
      Show: () => (
        <Held<Tab> start="numpy">
          {(value, set) => <Tabs label="Library" tabs={TABS} value={value} onChange={set} />}
        </Held>
      ),
    },
  ],
};
