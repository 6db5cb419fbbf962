import { entryName } from '../../ui/math/entryName.ts';
import { NumbersField } from '../../ui/controls/NumbersField.tsx';
import { Segmented } from '../../ui/controls/Segmented.tsx';
import { Slider } from '../../ui/controls/Slider.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import { Group } from '../parts/Layouts.tsx';
import { Parameters } from '../parts/Parameters.tsx';
import { useJacobian, useWidgetState } from './context.ts';
import { FAR, SIZE } from './inputs.ts';
import { outputNames } from './stages.ts';
import { useFitted } from './useFitted.ts';
import { useMapSize } from './useMapSize.ts';

/** What is turned while looking: the piece, the way to the model, and the map's own parameters. */
export function Sliders() {
  const { inputs, outputs } = useMapSize();
  const drawn = inputs.length <= 3;
  return (
    <Group>
      {drawn && (
        <>
          <PieceSize />
          <AreaSwitch />
          <Morph />
          {inputs.length === 2 && outputs === 2 && <DrawSwitch />}
        </>
      )}
      <Parameters />
    </Group>
  );
}

/** Side or diameter of the piece, over decades. */
export function PieceSize() {
  const { store } = useJacobian();
  const size = useWidgetState((s) => s.inputs.size);
  const settled = useWidgetState((s) => s.settled.size);
  return (
    <Slider
      label="size of the piece"
      value={size}
      min={Math.min(1e-4, settled)}
      max={Math.min(SIZE.max, Math.max(10, settled))}
      scale="log"
      onChange={(to) => store.adjust({ size: to })}
      onCommit={(to) => store.commit({ size: to })}
    />
  );
}

/** From the map to its linear model. */
export function Morph() {
  const { store } = useJacobian();
  const morph = useWidgetState((s) => s.inputs.morph);
  return (
    <Slider
      label="from the map to its linear model"
      value={morph}
      min={0}
      max={1}
      step={0.01}
      format={(v) => `${formatNumber(100 * v, 3)} %`}
      onChange={(to) => store.adjust({ morph: to })}
      onCommit={(to) => store.commit({ morph: to })}
    />
  );
}

function AreaSwitch() {
  const { store } = useJacobian();
  const area = useWidgetState((s) => s.settled.area);
  const n = useMapSize().inputs.length;
  if (n === 1) return null;
  const names = n === 2 ? ['square', 'disc', 'grid'] : ['cube', 'ball', 'grid'];
  return (
    <Segmented
      label="Piece"
      value={area}
      options={(['square', 'disc', 'grid'] as const).map((value, k) => ({
        value,
        label: names[k],
      }))}
      onChange={(to) => store.commit({ area: to })}
    />
  );
}

function DrawSwitch() {
  const { store } = useJacobian();
  const draw = useWidgetState((s) => s.settled.draw);
  return (
    <Segmented
      label="Values"
      value={draw}
      options={[
        { value: 'map', label: 'as images' },
        { value: 'field', label: 'as a vector field' },
      ]}
      onChange={(to) => store.commit({ draw: to })}
    />
  );
}

/** The point, the move and the weight, number by number. */
export function Place() {
  const { store } = useJacobian();
  const { at, h, u } = useFitted();
  const size = useMapSize();
  if (size.inputs.length === 0) return null;
  const inputs = size.inputs.map(entryName);
  return (
    <Group>
      <NumbersField
        limit={FAR}
        label="point"
        symbol={<Tex tex="\htmlClass{k-input}{x}" />}
        names={inputs}
        value={at}
        onCommit={(to) => store.commit({ at: to })}
      />
      <NumbersField
        limit={FAR}
        label="move"
        symbol={<Tex tex="\htmlClass{k-tan}{h}" />}
        names={inputs}
        value={h}
        onCommit={(to) => store.commit({ h: to })}
      />
      <NumbersField
        limit={FAR}
        label="weight of the outputs"
        row
        symbol={<Tex tex="\htmlClass{k-grad}{u}" />}
        names={outputNames(size.outputs)}
        value={u}
        onCommit={(to) => store.commit({ u: to })}
      />
    </Group>
  );
}
