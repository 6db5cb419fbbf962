import { Slider } from '../../ui/controls/Slider.tsx';
import { MathField } from '../../ui/mathfield/MathField.tsx';
import { Tex } from '../../ui/math/Tex.tsx';
import { ExampleSelect as Examples } from '../parts/ExampleSelect.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useModes, useResults, useWidgetState } from './context.ts';
import { layerOf, layers } from './examples.ts';
import { DEEPEST, segmentsOf } from './inputs.ts';
import { useLayer } from './useLayer.ts';

/** A layer by its name. */
export function LayerSelect() {
  const { store } = useModes();
  const layer = useWidgetState((s) => s.inputs.layer);
  return (
    <Examples
      label="Layer"
      examples={layers}
      current={layerOf(layer)?.id}
      onChoose={(id) => {
        const chosen = layers.find((example) => example.id === id);
        if (chosen) store.commit({ layer: chosen.layer });
      }}
    />
  );
}

/** The layer, as text. */
export function LayerField() {
  return <MathField {...useLayer()} />;
}

/** What an example is there to show, and how a layer is written. */
export function LayerHint() {
  const layer = useWidgetState((s) => s.settled.layer);
  return (
    <Remark>
      {layerOf(layer)?.teaches ??
        'A function of h, the number that the layer is given. Other letters are weights, shared by all layers; their values change no count.'}
    </Remark>
  );
}

/** How many layers there are. */
export function DepthSlider() {
  const { store } = useModes();
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

/** How many segments they are cut into. */
export function SegmentSlider() {
  const { store } = useModes();
  const k = useWidgetState((s) => segmentsOf(s.inputs));
  const depth = useWidgetState((s) => s.inputs.depth);
  return (
    <Slider
      label="number of segments"
      symbol={<Tex tex="k" />}
      value={k}
      min={1}
      max={Math.max(2, depth)}
      typed={{ min: 1, max: depth }}
      scale="log"
      integer
      disabled={depth === 1}
      onChange={(to) => store.adjust({ k: Math.min(depth, Math.round(to)) })}
      onCommit={(to) => store.commit({ k: Math.min(depth, Math.round(to)) })}
    />
  );
}

/** How the numbers are counted. */
export function CountingHint() {
  const statements = useResults((r) => r.memory?.statements ?? 1);
  return (
    <Remark>
      Counted, in numbers at the worst moment: the input of the first layer and what passes between{' '}
      {statements === 1 ? 'layers' : 'statements'}. Weights are at hand in every mode and are not
      counted. Segments are as equal as whole layers allow.
    </Remark>
  );
}
