import { project, type Lens, type Vector } from '../space/lens.ts';
import type { SpacePalette } from '../space/spacePalette.ts';
import { clipFace } from './clip.ts';
import { middleOf, type Ink } from './ink.ts';
import type { DiagramFaces } from './diagram.ts';
import { isFinitePoint, type Room } from './roomOf.ts';

const FILL = { faint: 0.08, plain: 0.14 };
const RIM = { faint: 0.24, plain: 0.42 };
/** Where the light comes from, in the room; a unit vector. */
const LIGHT: Vector = [0.36, -0.48, 0.8];
/** Share of the fill on a face along the light, and what is added to it across the light. */
const SHADE = { least: 0.65, more: 0.7 };

/** Every face by itself, at the mean depth of its corners. */
export function faceStrokes(
  { points, corners, size, concept, strength = 'plain', fade = 0, bare = false }: DiagramFaces,
  lens: Lens,
  { box, place }: Room,
  palette: SpacePalette,
): Ink[] {
  const strokes: Ink[] = [];
  const left = 1 - Math.min(1, Math.max(0, fade));
  if (left === 0) return strokes;
  const colour = palette.concepts[concept];
  for (let f = 0; f + size <= corners.length; f += size) {
    const placed = Array.from(corners.subarray(f, f + size), (k) =>
      place([points[3 * k], points[3 * k + 1], points[3 * k + 2]]),
    );
    if (!placed.every(isFinitePoint)) continue;
    const shown = clipFace(placed, box).map((corner) => project(lens, corner));
    if (shown.length < 3) continue;
    const fill = FILL[strength] * shadeOf(placed) * left;
    strokes.push({
      middle: middleOf(shown),
      depth: middleOf(shown)[2],
      paint: (ctx) => paintFace(ctx, shown, colour, fill, bare ? 0 : RIM[strength] * left, palette),
    });
  }
  return strokes;
}

/** Lighter the more a face is turned across the light; both sides of a face are alike. */
function shadeOf([a, b, c]: readonly Vector[]): number {
  const [u, v] = [
    [b[0] - a[0], b[1] - a[1], b[2] - a[2]],
    [c[0] - a[0], c[1] - a[1], c[2] - a[2]],
  ];
  const normal = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  const size = Math.hypot(...normal) || 1;
  const along = Math.abs(normal.reduce((sum, n, i) => sum + n * LIGHT[i], 0)) / size;
  return SHADE.least + SHADE.more * (1 - along);
}

function paintFace(
  ctx: CanvasRenderingContext2D,
  corners: readonly Vector[],
  colour: string,
  fill: number,
  rim: number,
  palette: SpacePalette,
): void {
  ctx.beginPath();
  corners.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.closePath();
  ctx.globalAlpha = fill;
  ctx.fillStyle = colour;
  ctx.fill();
  if (rim === 0) {
    ctx.globalAlpha = 1;
    return;
  }
  ctx.globalAlpha = rim;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 0.8 * palette.lineWidth;
  ctx.stroke();
  ctx.globalAlpha = 1;
}
