import { useCallback, useRef, useState } from 'react';
import type { Bounds, DiagramScene } from '../../../plot/diagram/diagram.ts';
import type { DiagramLayer } from '../../../plot/diagram/DiagramLayer.ts';
import { DiagramView } from '../../../plot/diagram/DiagramView.tsx';
import type { Vector } from '../../../plot/space/lens.ts';
import { FIRST_ORBIT } from '../../../plot/space/orbit.ts';
import { formatNumber, spokenNumber } from '../../../ui/format.ts';
import { warpedCube } from '../sampleSpace.ts';
import type { Specimen } from '../specimen.ts';

export const diagramView: Specimen = {
  id: 'diagramView',
  title: 'Diagram in space',
  group: 'Pictures',
  purpose:
    'Points, lines, faces and arrows in space, back to front without 3-D hardware. Turned and moved by hand or keys.',
  states: [
    { name: 'A warped cube and the cell of its derivative', wide: true, Show: () => <Warped /> },
    { name: 'Axes of unlike units', Show: () => <Helix /> },
  ],
};

const ROOM: Bounds = { low: [-2, -2, -2], high: [2, 2, 2] };
const START: Vector = [-0.5, -0.4, -0.8];

function Warped() {
  const layer = useRef<DiagramLayer | null>(null);
  const [at, setAt] = useState(START);
  const [camera, setCamera] = useState(FIRST_ORBIT);
  const scene = useCallback(() => warpedCube(at), [at]);
  return (
    <DiagramView
      bounds={ROOM}
      scene={scene}
      layer={layer}
      ratio={1.4}
      label="A warped cube and its parallelepiped"
      names={NAMES}
      camera={camera}
      onTurn={setCamera}
      handles={[
        {
          id: 'corner',
          at,
          concept: 'input',
          name: `(${at.map((v) => formatNumber(v, 3)).join(', ')})`,
          label: 'Corner of the cube',
          valueText: at.map((v) => spokenNumber(v, 3)).join(', '),
          onMove: setAt,
          onSettle: () => {},
        },
      ]}
    />
  );
}

const NAMES = ['x', 'y', 'z'] as const;
const TALL: Bounds = { low: [-1, -1, 0], high: [1, 1, 20] };
const TALL_NAMES = ['x', 'y', 't'] as const;
const TURNS = 240;
const picture: DiagramScene = {
  lines: [
    {
      points: Float64Array.from({ length: 3 * (TURNS + 1) }, (_, i) => {
        const t = (Math.floor(i / 3) / TURNS) * 20;
        return [Math.cos(t), Math.sin(t), t][i % 3];
      }),
      concept: 'output',
      width: 'data',
    },
  ],
};

const helix = () => picture;

function Helix() {
  const layer = useRef<DiagramLayer | null>(null);
  const [camera, setCamera] = useState(FIRST_ORBIT);
  return (
    <DiagramView
      bounds={TALL}
      scene={helix}
      layer={layer}
      ratio={1.4}
      label="A helix"
      names={TALL_NAMES}
      camera={camera}
      onTurn={setCamera}
    />
  );
}
