import { underLook } from '../palette.ts';
import { paintOverlay } from './paintOverlay.ts';
import { offerPicture } from './source.ts';

/** Makes the SVGs in an element, one over the other, known as one picture; returns the end of it. */
export function offerDrawing(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  return offerPicture(element, {
    kind: 'drawn',
    size: () => ({ width: element.clientWidth, height: element.clientHeight }),
    paint: (ctx, look) => {
      const plane = (): string => getComputedStyle(element).getPropertyValue('--plane').trim();
      ctx.fillStyle = underLook(look, plane);
      ctx.fillRect(0, 0, element.clientWidth, element.clientHeight);
      for (const svg of element.querySelectorAll('svg')) paintOverlay(ctx, svg);
    },
  });
}
