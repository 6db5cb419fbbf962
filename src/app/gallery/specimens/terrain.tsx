import { useRef } from 'react';
import type { CanvasLayer, Draw } from '../../../plot/CanvasLayer.ts';
import { drawBasinNames, drawBasins } from '../../../plot/drawBasins.ts';
import { drawConstraint } from '../../../plot/drawConstraint.ts';
import { drawContour } from '../../../plot/drawContour.ts';
import { drawQuiver } from '../../../plot/drawQuiver.ts';
import { drawStationary, type StationaryPlace } from '../../../plot/drawStationary.ts';
import { Plane } from '../../../plot/Plane.tsx';
import { StationaryMark } from '../../../plot/StationaryMark.tsx';
import { stationaryMarks, type StationaryClass } from '../../../plot/stationaryMarks.ts';
import { fourBasins } from '../sampleBasins.ts';
import { ellipses, VIEW } from '../samplePicture.ts';
import { bowlField } from '../sampleRace.ts';
import type { Specimen } from '../specimen.ts';
import styles from './layout.module.css';

export const terrain: Specimen = {
  id: 'terrain',
  title: 'What a plane shows of a function',
  group: 'Pictures',
  purpose: 'Arrows, basins of attraction, stationary points by class, and a set that is allowed.',
  states: [
    { name: 'Gradient field', wide: true, Show: () => <Terrain {...field} /> },
    { name: 'Basins of attraction', wide: true, Show: () => <Terrain {...basins} /> },
    { name: 'Stationary points', wide: true, Show: () => <Terrain {...stationary} /> },
    { name: 'A box', Show: () => <Terrain {...box} /> },
    { name: 'A disc', Show: () => <Terrain {...disc} /> },
    { name: 'Marks for a list', Show: Key },
  ],
};

interface TerrainProps {
  readonly ground: Draw;
  readonly draw: Draw;
  readonly label: string;
}

const kinds = Object.keys(stationaryMarks) as StationaryClass[];
const scene = ellipses();
const contours: Draw = (ctx, camera, palette) => drawContour(ctx, scene, camera, palette);
const arrows = bowlField(17, 11);
const wells: StationaryPlace[] = [-1.5, 0, 1.5].flatMap((x) =>
  [-1, 0, 1].map((y) => {
    const kind = x === 0 && y === 0 ? 'max' : x === 0 || y === 0 ? 'saddle' : 'min';
    return { at: [x, y], kind } as const;
  }),
);

const field: TerrainProps = {
  ground: contours,
  draw: (ctx, camera, palette) => drawQuiver(ctx, arrows, camera, palette),
  label: 'Arrows of the gradient of a bowl',
};
// Computed when it is first seen.
let known: ReturnType<typeof fourBasins> | undefined;
const four = () => ({ basins: (known ??= fourBasins()), view: VIEW });
const basins: TerrainProps = {
  ground: (ctx, camera, palette) => drawBasins(ctx, four(), camera, palette),
  draw: (ctx, camera, palette) => {
    drawBasinNames(ctx, four(), camera, palette);
    drawStationary(ctx, wells, camera, palette);
  },
  label: 'Basins of four minima',
};
const stationary: TerrainProps = {
  ground: contours,
  draw: (ctx, camera, palette) =>
    drawStationary(
      ctx,
      kinds.map((kind, i) => ({
        at: [1.5 * i - 3, i % 2 === 0 ? -0.8 : 0.8],
        kind,
        label: stationaryMarks[kind].short,
      })),
      camera,
      palette,
    ),
  label: 'One stationary point of each class',
};
const box: TerrainProps = {
  ground: contours,
  draw: (ctx, camera, palette) =>
    drawConstraint(ctx, { set: { kind: 'box', x0: -1, x1: 3, y0: -1, y1: 1.8 } }, camera, palette),
  label: 'A box that paths may not leave',
};
const disc: TerrainProps = {
  ground: contours,
  draw: (ctx, camera, palette) =>
    drawConstraint(ctx, { set: { kind: 'disc', x: 0.5, y: 0, r: 1.8 } }, camera, palette),
  label: 'A disc that paths may not leave',
};

function Terrain({ ground, draw, label }: TerrainProps) {
  const layer = useRef<CanvasLayer | null>(null);
  return (
    <Plane
      view={VIEW}
      ratio={1.55}
      ground={ground}
      draw={draw}
      layer={layer}
      onCamera={() => {}}
      onView={() => {}}
      label={`${label}. Arrow keys pan, plus and minus zoom.`}
    />
  );
}

function Key() {
  return (
    <div className={styles.flow}>
      {kinds.map((kind) => (
        <span key={kind}>
          <StationaryMark kind={kind} /> {stationaryMarks[kind].name}
        </span>
      ))}
    </div>
  );
}
