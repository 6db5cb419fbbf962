import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { paintOverlay } from '../../plot/capture/paintOverlay.ts';
import { offerPicture } from '../../plot/capture/source.ts';
import { underLook, watchPalette, watchPrint, type Look } from '../../plot/palette.ts';
import { drawHeat, type HeatPlace } from './drawHeat.ts';
import { readHeatPalette } from './heatPalette.ts';
import type { HeatScene } from './heatScene.ts';

interface Painted {
  readonly scene: HeatScene;
  readonly place: HeatPlace;
  /** Of the whole figure, in pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * The canvas under a heat map, painted when the samples, the size or the theme change and not otherwise; with the
 * drawings in the box it is offered as a picture to be taken along.
 */
export function useHeatCanvas(
  canvas: RefObject<HTMLCanvasElement | null>,
  box: RefObject<HTMLElement | null>,
  { scene, place, width, height }: Painted,
): void {
  const latest = useRef<(look: Look) => void>(() => {});
  // Before the browser paints, and at once for paper, where the next frame comes too late.
  useLayoutEffect(() => {
    latest.current = (look) => paintOn(canvas.current, { scene, place, width, height }, look);
    latest.current('screen');
  }, [canvas, scene, place, width, height]);

  useEffect(() => {
    const ends = [
      watchPalette(() => latest.current('screen')),
      watchPrint((look) => latest.current(look)),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    return offerPicture(element, {
      kind: 'drawn',
      size: () => ({ width, height }),
      paint: (ctx, look) => {
        const palette = underLook(look, () => readHeatPalette(element));
        ctx.fillStyle = palette.paper;
        ctx.fillRect(0, 0, width, height);
        drawHeat(ctx, scene, place, palette);
        ctx.globalAlpha = 1;
        for (const svg of element.querySelectorAll('svg')) paintOverlay(ctx, svg);
      },
    });
  }, [box, scene, place, width, height]);
}

function paintOn(canvas: HTMLCanvasElement | null, painted: Painted, look: Look): void {
  const { scene, place, width, height } = painted;
  const ctx = canvas?.getContext('2d');
  if (!canvas || !ctx || width === 0) return;
  const density = look === 'paper' ? 2 : Math.min(devicePixelRatio || 1, 2);
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  ctx.setTransform(density, 0, 0, density, 0, 0);
  drawHeat(
    ctx,
    scene,
    place,
    underLook(look, () => readHeatPalette(canvas)),
  );
}
