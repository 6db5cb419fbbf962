import { offerDrawing } from '../capture/offerDrawing.ts';
import { offerPicture, pictureIn } from '../capture/source.ts';

/** Marks what is drawn of a path that joins many. */
export const JOINED = 'data-joined';

/**
 * Makes the graph in an element known as a picture; returns the end of it. What draws SVGs again follows each path as one
 * line, at its length: for thousands of boxes in one path that is neither true nor finished in an hour. Such a path
 * stands among the definitions, which are not drawn again, and is painted here, piece by piece.
 */
export function offerGraph(element: HTMLElement | null): (() => void) | undefined {
  const end = offerDrawing(element);
  const source = element && pictureIn(element)?.source;
  if (!element || source?.kind !== 'drawn') return end;
  return offerPicture(element, {
    ...source,
    paint: (ctx, look) => {
      source.paint(ctx, look);
      for (const use of element.querySelectorAll<SVGUseElement>(`use[${JOINED}]`)) {
        paintJoined(ctx, use);
      }
    },
  });
}

function paintJoined(ctx: CanvasRenderingContext2D, use: SVGUseElement): void {
  const path = use.ownerSVGElement?.querySelector(`path[id="${use.getAttribute(JOINED)}"]`);
  const matrix = use.getCTM();
  if (!path || !matrix) return;
  const style = getComputedStyle(use);
  ctx.save();
  ctx.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
  ctx.strokeStyle = style.stroke;
  ctx.fillStyle = style.fill;
  ctx.lineWidth = Number.parseFloat(style.strokeWidth);
  ctx.setLineDash(style.strokeDasharray.match(/[\d.]+/g)?.map(Number) ?? []);
  ctx.beginPath();
  tracePath(ctx, path.getAttribute('d') ?? '');
  if (style.fill !== 'none') ctx.fill();
  ctx.stroke();
  ctx.restore();
}

type Tracer = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'bezierCurveTo' | 'closePath'>;

/** Follows a path as this folder writes them: M, L, C, h, v, Z. */
export function tracePath(ctx: Tracer, d: string): void {
  let [x, y] = [0, 0];
  for (const [, command, rest] of d.matchAll(/([MLChvZ])([^MLChvZ]*)/g)) {
    const v = rest.match(/-?[\d.]+/g)?.map(Number) ?? [];
    if (command === 'Z') {
      ctx.closePath();
      continue;
    }
    if (command === 'h') x += v[0];
    else if (command === 'v') y += v[0];
    else [x, y] = v.slice(-2);
    if (command === 'M') ctx.moveTo(x, y);
    else if (command === 'C') ctx.bezierCurveTo(v[0], v[1], v[2], v[3], x, y);
    else ctx.lineTo(x, y);
  }
}
