import { panned, zoomedAt } from './camera.ts';
import type { CameraStore } from './CameraStore.ts';

/** Pixels of a step. */
const STEP = { plain: 48, coarse: 192 };
const NEARER = 1.25;
const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const FACTORS: Readonly<Record<string, number>> = { '+': NEARER, '=': NEARER, '-': 1 / NEARER };

/** The keys of the picture: arrows move it, plus and minus zoom, 0 and Home show all of it. */
export function keyOnGraph(event: React.KeyboardEvent, store: CameraStore): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const way = WAYS[event.key];
  const factor = FACTORS[event.key];
  if (way) {
    const step = event.shiftKey ? STEP.coarse : STEP.plain;
    store.move((camera, extent, size) =>
      panned(camera, step * way[0], step * way[1], extent, size),
    );
  } else if (factor) {
    store.move((camera, extent, size) =>
      zoomedAt(camera, factor, size.width / 2, size.height / 2, extent, size),
    );
  } else if (event.key === '0' || event.key === 'Home') store.fit(0);
  else return;
  event.preventDefault();
}
