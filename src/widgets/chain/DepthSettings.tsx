import { Segmented } from '../../ui/controls/Segmented.tsx';
import { Slider } from '../../ui/controls/Slider.tsx';
import { Toggle } from '../../ui/controls/Toggle.tsx';
import { MathField } from '../../ui/mathfield/MathField.tsx';
import { Tex } from '../../ui/math/Tex.tsx';
import { Group } from '../parts/Layouts.tsx';
import { ParameterSliders } from '../parts/Parameters.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useChain, useResults, useWidgetState } from './context.ts';
import { DEEPEST, LIMITS } from './inputs.ts';
import { usePhi } from './usePhi.ts';

/** φ, as text. */
export function PhiField() {
  return <MathField {...usePhi()} />;
}

/** What φ may be. */
export function PhiHint() {
  return (
    <Remark>
      Any function of z: sigmoid(z), tanh(z), relu(z), gelu(z), sin(z). Other letters become
      sliders.
    </Remark>
  );
}

/** A slider for every letter of φ that is not z. */
export function PhiParameters() {
  const names = useResults((r) => r.phi.parameters);
  const faulty = useResults((r) => r.phiFaults.length > 0);
  return faulty ? null : <ParameterSliders names={names} />;
}

/** How many layers there are. */
export function DepthSlider() {
  const { store } = useChain();
  const depth = useWidgetState((s) => s.inputs.depth);
  return (
    <Slider
      label="number of layers"
      symbol={<Tex tex="L" />}
      value={depth}
      min={1}
      max={DEEPEST}
      step={1}
      integer
      onChange={(to) => store.adjust({ depth: to })}
      onCommit={(to) => store.commit({ depth: to })}
    />
  );
}

/** The weight and the z of a layer, and how layers follow each other. */
export function LayerSettings() {
  const { store } = useChain();
  const weight = useWidgetState((s) => s.inputs.weight);
  const z = useWidgetState((s) => s.inputs.z);
  const carry = useWidgetState((s) => s.settled.carry);
  const skip = useWidgetState((s) => s.settled.skip);
  const wide = useWidgetState((s) => Math.max(5, Math.abs(s.settled.weight)));
  const far = useWidgetState((s) => Math.max(6, Math.abs(s.settled.z)));
  return (
    <Group>
      <Slider
        label="weight of a layer"
        symbol={<Tex tex="W" />}
        value={weight}
        min={-wide}
        max={wide}
        step={0.05}
        typed={{ min: -LIMITS.weight, max: LIMITS.weight }}
        onChange={(to) => store.adjust({ weight: to })}
        onCommit={(to) => store.commit({ weight: to })}
      />
      <Slider
        label={carry === 'same' ? 'what every layer is given' : 'what the first layer is given'}
        symbol={<Tex tex="\htmlClass{k-input}{z}" />}
        value={z}
        min={-far}
        max={far}
        step={0.05}
        typed={{ min: -LIMITS.z, max: LIMITS.z }}
        onChange={(to) => store.adjust({ z: to })}
        onCommit={(to) => store.commit({ z: to })}
      />
      <Segmented
        label="Each layer is given"
        value={carry}
        options={[
          { value: 'same', label: 'the same z' },
          { value: 'forward', label: 'the layer before' },
        ]}
        onChange={(to) => store.commit({ carry: to })}
      />
      <Toggle
        label="residual layers: z + Wφ(z)"
        checked={skip === 'yes'}
        onChange={(on) => store.commit({ skip: on ? 'yes' : 'no' })}
      />
    </Group>
  );
}
