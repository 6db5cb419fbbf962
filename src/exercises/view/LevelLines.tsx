import { useEffect, useState } from 'react';
import { ask } from '../../state/compute.ts';
import type { PlotView } from '../engine/asked.ts';
import styles from './Sketch.module.css';

interface LevelLinesProps {
  /** In x and y. */
  readonly f: string;
  readonly view: PlotView;
  readonly size: readonly [width: number, height: number];
}

const SAMPLES = 97;
const BANDS = 12;

/** Level lines of a function as one path of a drawing. */
export function LevelLines({ f, view, size }: LevelLinesProps) {
  const [width, height] = size;
  const [x0, x1, y0, y1] = [...view.x, ...view.y];
  const [d, setPath] = useState('');
  useEffect(() => {
    let current = true;
    const request = {
      fn: { source: f, values: {} },
      view: { x0, x1, y0, y1 },
      nx: SAMPLES,
      ny: SAMPLES,
      bands: BANDS,
    };
    void ask('contour', request).then((outcome) => {
      if (!current || outcome.kind !== 'done') return;
      setPath(pathOf(outcome.value.bands.ringStart, outcome.value.bands.xy, width, height));
    });
    return () => {
      current = false;
    };
  }, [f, x0, x1, y0, y1, width, height]);
  return <path className={styles.level} d={d} />;
}

/** Where rings run along the frame they are no lines of the function. */
const EDGE = 1e-3;

function pathOf(ringStart: Uint32Array, xy: Float32Array, width: number, height: number): string {
  const pieces: string[] = [];
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    let drawing = false;
    let before: readonly [number, number] | null = null;
    for (let p = ringStart[ring] ?? 0; p < (ringStart[ring + 1] ?? 0); p++) {
      const [x, y] = [xy[2 * p] ?? 0, xy[2 * p + 1] ?? 0];
      const along = before !== null && onSameEdge(before, [x, y]);
      const place = `${(x * width).toFixed(1)} ${((1 - y) * height).toFixed(1)}`;
      pieces.push(drawing && !along ? `L${place}` : `M${place}`);
      drawing = true;
      before = [x, y];
    }
  }
  return pieces.join('');
}

const onSameEdge = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  [0, 1].some(
    (side) =>
      (Math.abs(a[0] - side) < EDGE && Math.abs(b[0] - side) < EDGE) ||
      (Math.abs(a[1] - side) < EDGE && Math.abs(b[1] - side) < EDGE),
  );
