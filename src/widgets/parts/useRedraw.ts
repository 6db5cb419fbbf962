import { useEffect, type RefObject } from 'react';
import type { CanvasLayer } from '../../plot/CanvasLayer.ts';
import type { ReadableStore } from '../../state/store.ts';

/**
 * Keeps a canvas in step with its stores without React: inputs move what lies on top, a new ground (contours, a sampled
 * curve) is painted below, and any other result redraws what shows it. `ground` is the same function at each render.
 */
export function useRedraw<R>(
  layer: RefObject<CanvasLayer | null>,
  inputs: Pick<ReadableStore<unknown>, 'subscribe'>,
  results: ReadableStore<R>,
  ground: (results: R) => unknown,
): void {
  useEffect(() => {
    const ends = [
      inputs.subscribe(() => layer.current?.redraw()),
      results.subscribe((now, before) => {
        if (ground(now) !== ground(before)) layer.current?.redrawGround();
        else layer.current?.redraw();
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [layer, inputs, results, ground]);
}
