import { useRef, useState } from 'react';
import type { CanvasLayer, Draw } from '../../../plot/CanvasLayer.ts';
import { DataPoint } from '../../../plot/DataPoint.tsx';
import { Plane } from '../../../plot/Plane.tsx';
import { formatNumber, spokenNumber } from '../../../ui/format.ts';
import type { Specimen } from '../specimen.ts';

export const dataPoint: Specimen = {
  id: 'dataPoint',
  title: 'Points of data',
  group: 'Pictures',
  purpose: 'Points on a plane, one stop of Tab: arrows move one, the page keys go to another.',
  states: [{ name: 'A plain point, two classes, and an open ring', Show: () => <Points /> }],
};

const KINDS = ['plain', 'plus', 'minus', 'open'] as const;
const FIRST: readonly (readonly [number, number])[] = [
  [-1.5, 0.5],
  [-0.5, -0.5],
  [0.5, 0.5],
  [1.5, -0.5],
];
const VIEW = { x0: -2.5, x1: 2.5, y0: -1.6, y1: 1.6 };
const nothing: Draw = () => {};
const tenths = ([x, y]: [number, number]): [number, number] => [
  Math.round(10 * x) / 10,
  Math.round(10 * y) / 10,
];

function Points() {
  const layer = useRef<CanvasLayer | null>(null);
  const [points, setPoints] = useState(FIRST);
  const [tabbed, setTabbed] = useState(0);
  return (
    <Plane
      view={VIEW}
      ratio={1.55}
      ground={nothing}
      draw={nothing}
      layer={layer}
      onCamera={() => {}}
      onView={() => {}}
      label="A plane with four points. Arrow keys pan, plus and minus zoom."
    >
      {points.map(([x, y], k) => (
        <DataPoint
          key={k}
          point={[x, y]}
          index={k}
          count={points.length}
          tabbed={k === tabbed}
          kind={KINDS[k % KINDS.length]}
          valueText={`x ${spokenNumber(x)}, y ${spokenNumber(y)}`}
          name={`(${formatNumber(x)}, ${formatNumber(y)})`}
          apart={1}
          snap={tenths}
          onMove={(to) => setPoints(points.map((old, j) => (j === k ? to : old)))}
          onSettle={() => {}}
          onFocus={() => setTabbed(k)}
          onRemove={() => setPoints(points.length > 1 ? points.filter((_, j) => j !== k) : points)}
        />
      ))}
    </Plane>
  );
}
