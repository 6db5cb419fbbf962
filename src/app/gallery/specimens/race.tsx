import { useRef } from 'react';
import type { CanvasLayer, Draw } from '../../../plot/CanvasLayer.ts';
import { drawContour } from '../../../plot/drawContour.ts';
import { drawPaths } from '../../../plot/drawPath.ts';
import { drawStepArrows } from '../../../plot/drawStepArrows.ts';
import { Plane } from '../../../plot/Plane.tsx';
import { ellipses, VIEW } from '../samplePicture.ts';
import { heavyBall, runs, STARTS } from '../sampleRace.ts';
import type { Specimen } from '../specimen.ts';

export const race: Specimen = {
  id: 'race',
  title: 'Paths of a race',
  group: 'Pictures',
  purpose:
    'Several runs over one function, told apart by dash and marker, with their names where they stand.',
  states: [
    { name: 'Eight runs', wide: true, Show: () => <Race draw={eight} label="Eight runs" /> },
    {
      name: 'Runs that have met',
      wide: true,
      Show: () => <Race draw={met} label="Three runs in one place" />,
    },
    {
      name: 'In the background, and changed in mid-run',
      wide: true,
      Show: () => <Race draw={changed} label="One run before others" />,
    },
    { name: 'One step opened', Show: () => <Race draw={opened} label="The terms of one step" /> },
    {
      name: 'A small step',
      Show: () => <Race draw={enlarged} label="The terms of a small step" />,
    },
  ],
};

const scene = ellipses();
const ground: Draw = (ctx, camera, palette) => drawContour(ctx, scene, camera, palette);

const eight: Draw = (ctx, camera, palette) =>
  drawPaths(
    ctx,
    runs.map((run, i) => ({ ...run, steps: 3 + (i % 4) })),
    camera,
    palette,
  );
const long = runs.map((run) => ({ ...run, steps: 14 }));
const ended = runs.slice(0, 3).map((run, i) => ({
  ...run,
  steps: 90,
  path: heavyBall(STARTS[i], { eta: 0.2 + 0.1 * i, beta: 0.2 * i, steps: 90 }),
}));
const met: Draw = (ctx, camera, palette) => drawPaths(ctx, ended, camera, palette);
const changed: Draw = (ctx, camera, palette) =>
  drawPaths(
    ctx,
    [
      ...long.slice(3, 6).map(({ name: _, ...run }) => ({ ...run, pale: true })),
      {
        path: heavyBall([-3.4, -1.9], { eta: 0.2, beta: 0.7, steps: 20 }),
        steps: 20,
        name: 'heavy ball',
        stars: [
          { step: 2, label: 'η = 0.1' },
          { step: 5, label: 'β = 0.9' },
        ],
      },
    ],
    camera,
    palette,
  );

const terms = (by: number) =>
  [
    { vector: [-1.4 * by, -0.7 * by], concept: 'gradient', label: '−η g' },
    { vector: [-0.2 * by, -1.1 * by], concept: 'linear', label: '−η β v' },
  ] as const;
const opened: Draw = (ctx, camera, palette) => {
  const [g, v] = terms(1);
  const sum = [g.vector[0] + v.vector[0], g.vector[1] + v.vector[1]] as const;
  const step = { vector: sum, concept: 'run1', label: 'step', isSum: true } as const;
  drawStepArrows(ctx, { from: [2.4, 1.6], parts: [g, v, step], chain: true }, camera, palette);
};
const enlarged: Draw = (ctx, camera, palette) => {
  const scene = { from: [1, 0.4], parts: terms(0.02), chain: false } as const;
  drawStepArrows(ctx, scene, camera, palette);
};

function Race({ draw, label }: { readonly draw: Draw; readonly label: string }) {
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
      label={`${label} over the contours of a bowl. Arrow keys pan, plus and minus zoom.`}
    />
  );
}
