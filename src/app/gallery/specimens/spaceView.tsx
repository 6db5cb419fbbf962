import { useEffect, useRef } from 'react';
import { createFallback } from '../../../plot/space/fallback.ts';
import { lensOf } from '../../../plot/space/lens.ts';
import { reliefOf, trailOf, type OnSurface } from '../../../plot/space/model.ts';
import { FIRST_ORBIT } from '../../../plot/space/orbit.ts';
import { readSpacePalette } from '../../../plot/space/spacePalette.ts';
import { SpaceView } from '../../../plot/space/SpaceView.tsx';
import { descent, heights, LEVELS, lifted } from '../samplePicture.ts';
import { runs } from '../sampleRace.ts';
import type { Specimen } from '../specimen.ts';
import styles from './layout.module.css';

const samples = heights(65);
const path = lifted(descent([3, 1.8], 12));
const point = [3, 1.8, 3 ** 2 / 4 + 1.8 ** 2] as const;
const one: OnSurface = { path, point };
const several: OnSurface = {
  paths: runs.map((run, i) => {
    const on = lifted(run.path.subarray(0, 2 * (4 + i)));
    const [x, y] = on.xy.subarray(-2);
    return {
      ...on,
      style: run.style,
      point: [x, y, on.heights[on.heights.length - 1]],
      pale: i > 5,
    };
  }),
};

export const spaceView: Specimen = {
  id: 'spaceView',
  title: 'Surface in space',
  group: 'Pictures',
  purpose:
    'Turned by hand or keys. Drawn by the graphics card, or line by line where there is none.',
  states: [
    {
      name: 'With path and point',
      wide: true,
      Show: () => (
        <SpaceView
          samples={samples}
          levels={LEVELS}
          paths={several.paths ?? []}
          ratio={1.55}
          label="A bowl in space, with the paths of eight runs"
        />
      ),
    },
    {
      name: 'Loading',
      Show: () => <SpaceView samples={null} ratio={1.4} label="A surface that is not there yet" />,
    },
    { name: 'Without 3-D hardware', Show: () => <Plain on={one} /> },
    { name: 'Several runs without it', Show: () => <Plain on={several} /> },
  ],
};

const RATIO = 1.4;

/** The fallback by itself, whatever this machine can do. */
function Plain({ on }: { readonly on: OnSurface }) {
  const place = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = place.current;
    const ctx = canvas?.getContext('2d');
    if (!canvas || !ctx) return undefined;
    const width = canvas.clientWidth;
    const height = Math.round(width / RATIO);
    const relief = reliefOf(samples, LEVELS, 61);
    const drawer = createFallback();
    drawer.setRelief(relief);
    drawer.setTrail(trailOf(relief, on));
    drawer.setPalette(readSpacePalette(canvas));
    drawer.draw(lensOf(FIRST_ORBIT, relief.box, { width, height, margin: 2 }), 2);
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    ctx.drawImage(drawer.canvas, 0, 0);
    return () => drawer.dispose();
  }, [on]);
  return (
    <canvas ref={place} className={styles.canvas} role="img" aria-label="A bowl, drawn plainly" />
  );
}
