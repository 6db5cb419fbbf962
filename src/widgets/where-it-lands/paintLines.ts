import { paintName } from '../../plot/drawArrow.ts';
import { stampMarker } from '../../plot/drawPath.ts';
import type { Concept } from '../../plot/marks.ts';
import type { Palette } from '../../plot/palette.ts';
import { toPixelX, toPixelY, type Camera } from '../../plot/view.ts';

/** Pixels between a mark and its name. */
const BESIDE = 10;
const EDGE = 12;

/** A marker in the colour and shape of its concept, with a name beside it. */
export function paintMark(
  ctx: CanvasRenderingContext2D,
  { at, concept, name }: { at: readonly [number, number]; concept: Concept; name: string },
  camera: Camera,
  palette: Palette,
): void {
  const [x, y] = [toPixelX(camera, at[0]), toPixelY(camera, at[1])];
  if (!Number.isFinite(x + y)) return;
  stampMarker(ctx, concept, x, y, 0.5 * palette.dataWidth, palette);
  const colour = palette.concepts[concept];
  const left = x > camera.width - 90;
  const align = left ? 'right' : 'left';
  paintName(ctx, { text: name, x: x + (left ? -BESIDE : BESIDE), y, colour, align }, palette);
}

/** The name of a line y(x), where it leaves the picture at the right, or at the top or bottom. */
export function paintLineName(
  ctx: CanvasRenderingContext2D,
  { text, at, concept, lift = -1 }: { text: string; at: (x: number) => number; concept: Concept; lift?: 1 | -1 }, // prettier-ignore
  camera: Camera,
  palette: Palette,
): void {
  const { x0, x1, y0, y1 } = camera.view;
  const room = 0.06 * (y1 - y0);
  // From the right to where it is in sight.
  for (let share = 0.97; share > 0.4; share -= 0.03) {
    const x = x0 + share * (x1 - x0);
    const y = at(x);
    if (!(y > y0 + room && y < y1 - room)) continue;
    const place = { x: toPixelX(camera, x), y: toPixelY(camera, y) + lift * EDGE };
    paintName(ctx, { text, ...place, colour: palette.concepts[concept], align: 'right' }, palette);
    return;
  }
}
