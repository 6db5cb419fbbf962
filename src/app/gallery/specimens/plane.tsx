import { useEffect, useRef, useState } from 'react';
import type { CanvasLayer, Draw } from '../../../plot/CanvasLayer.ts';
import { drawArrow } from '../../../plot/drawArrow.ts';
import { drawContour } from '../../../plot/drawContour.ts';
import { drawMinima, drawPath } from '../../../plot/drawPath.ts';
import { MovablePoint } from '../../../plot/MovablePoint.tsx';
import { Plane } from '../../../plot/Plane.tsx';
import { formatNumber, spokenNumber } from '../../../ui/format.ts';
import { descent, ellipses, VIEW } from '../samplePicture.ts';
import type { Specimen } from '../specimen.ts';

export const plane: Specimen = {
  id: 'plane',
  title: 'Plane',
  group: 'Pictures',
  purpose:
    'Axes, pan and zoom over a canvas, with a point to be moved. Hatched where the function has no value.',
  states: [
    { name: 'Contours, path, arrow and point', wide: true, Show: () => <Valley /> },
    { name: 'Empty', Show: () => <Bare /> },
  ],
};

const scene = ellipses();
const nothing: Draw = () => {};
const ground: Draw = (ctx, camera, palette) => drawContour(ctx, scene, camera, palette);
const snap = ([x, y]: [number, number]): [number, number] => [
  Math.round(20 * x) / 20,
  Math.round(20 * y) / 20,
];

const START: readonly [number, number] = [3, -1.8];

function Valley() {
  const layer = useRef<CanvasLayer | null>(null);
  const at = useRef(START);
  const [start, setStart] = useState(START);
  const [draw] = useState((): Draw => (ctx, camera, palette) => {
    const [x, y] = at.current;
    drawMinima(ctx, [[0, 0]], camera, palette);
    drawPath(ctx, { path: descent(at.current, 12), steps: 12 }, camera, palette);
    const arrow = { from: at.current, vector: [x / 2, 2 * y] as const, label: '∇f', clear: 14 };
    drawArrow(ctx, { ...arrow, colour: palette.gradient }, camera, palette);
  });
  useEffect(() => {
    at.current = start;
    layer.current?.redraw();
  }, [start]);
  return (
    <Plane
      view={VIEW}
      ratio={1.55}
      ground={ground}
      draw={draw}
      layer={layer}
      onCamera={() => {}}
      onView={() => {}}
      onPoint={(point) => setStart(snap(point))}
      label="Contour plot of a bowl. Arrow keys pan, plus and minus zoom."
    >
      <MovablePoint
        point={start}
        onMove={setStart}
        onSettle={() => {}}
        snap={snap}
        label="Start of the path"
        valueText={`x ${spokenNumber(start[0])}, y ${spokenNumber(start[1])}`}
        name={`start (${formatNumber(start[0])}, ${formatNumber(start[1])})`}
      />
    </Plane>
  );
}

function Bare() {
  const layer = useRef<CanvasLayer | null>(null);
  return (
    <Plane
      view={VIEW}
      ratio={1.55}
      ground={nothing}
      draw={nothing}
      layer={layer}
      onCamera={() => {}}
      onView={() => {}}
      label="A plane with nothing on it. Arrow keys pan, plus and minus zoom."
    />
  );
}
