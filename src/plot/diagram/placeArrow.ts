import { paintArrow, type Arrow } from '../drawArrow.ts';
import type { Stroke } from '../space/fallback.ts';
import { project, type Lens, type Vector } from '../space/lens.ts';
import type { SpacePalette } from '../space/spacePalette.ts';
import { clipSegment } from './clip.ts';
import type { DiagramArrow } from './diagram.ts';
import { isFinitePoint, type Room } from './roomOf.ts';

/** An arrow lies in front of lines and faces of nearly the same depth. */
const NEARER = 0.12;
/** Pixels that stay free of an arrow where a ring stands at its foot or its tip. */
const CLEAR = 13;
/** How near, in pixels, a ring must be to stand at an end. */
const AT_END = 3;
/** Pixels of a piece of its shaft; the last one has the head, and what is left over. */
const PIECE = 20;
const SEAM = 1;
/** An arrow seen from so nearly behind or before is a dot. */
const SHORTEST = 3;

export interface PlacedArrow {
  readonly strokes: readonly Stroke[];
  readonly shaft: Arrow;
  /** The direction on the screen; 0, 0 for one seen end on. */
  readonly way: readonly [number, number];
}

/** The arrow on the screen, in pieces, or null where none is seen. `rings`: pixels of the handles. */
export function placeArrow(
  { from, to, concept }: DiagramArrow,
  lens: Lens,
  { box, place }: Room,
  palette: SpacePalette,
  rings: readonly Vector[],
): PlacedArrow | null {
  const [foot, tip] = [place(from), place(to)];
  if (!isFinitePoint(foot) || !isFinitePoint(tip)) return null;
  const seen = clipSegment(foot, tip, box);
  if (!seen) return null;
  const [a, b] = [project(lens, seen[0]), project(lens, seen[1])];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const colour = palette.concepts[concept];
  if (length < SHORTEST) {
    const shaft = { x0: a[0], y0: a[1], x1: b[0], y1: b[1], colour };
    const paint = (ctx: CanvasRenderingContext2D): void => paintEnd(ctx, b, colour, palette);
    return { strokes: [{ depth: Math.min(a[2], b[2]) - NEARER, paint }], shaft, way: [0, 0] };
  }
  const way = [(b[0] - a[0]) / length, (b[1] - a[1]) / length] as const;
  const clear = (end: Vector): number =>
    rings.some((ring) => Math.hypot(ring[0] - end[0], ring[1] - end[1]) < AT_END) ? CLEAR : 0;
  const ends = [clear(a), length - clear(b)] as const;
  const [start, stop] = ends[1] - ends[0] > SHORTEST ? ends : [0, length];
  /** From so many to so many pixels of its length. */
  const part = (p: number, q: number): Arrow => ({
    x0: a[0] + p * way[0],
    y0: a[1] + p * way[1],
    x1: a[0] + q * way[0],
    y1: a[1] + q * way[1],
    colour,
  });
  const pieces = Math.max(1, Math.floor((stop - start) / PIECE));
  const cuts = Array.from({ length: pieces }, (_, k) => start + k * PIECE);
  const strokes = cuts.map((p, k): Stroke => {
    const q = cuts[k + 1] ?? stop;
    // Cut off before its tip it has no head: it goes on.
    const paint = k === pieces - 1 && seen[1] === tip ? paintArrow : paintShaft;
    return {
      depth: a[2] + ((p + q) / 2 / length) * (b[2] - a[2]) - NEARER,
      paint: (ctx) => {
        paint(ctx, part(p, q), palette);
        // The casing of one piece has softened the end of the next.
        if (k > 0) paintLine(ctx, part(p - SEAM, p + SEAM), palette.strongWidth);
        if (k < pieces - 1) paintLine(ctx, part(q - SEAM, q + SEAM), palette.strongWidth);
      },
    };
  });
  return { strokes, shaft: part(start, stop), way };
}

function paintShaft(
  ctx: CanvasRenderingContext2D,
  arrow: Arrow,
  { paper, strongWidth }: SpacePalette,
): void {
  paintLine(ctx, { ...arrow, colour: paper }, strongWidth + 3);
  paintLine(ctx, arrow, strongWidth);
}

function paintLine(
  ctx: CanvasRenderingContext2D,
  { x0, y0, x1, y1, colour }: Arrow,
  width: number,
): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineCap = 'butt';
  ctx.beginPath();
  ctx.moveTo(x0, y0);
  ctx.lineTo(x1, y1);
  ctx.stroke();
}

function paintEnd(
  ctx: CanvasRenderingContext2D,
  [x, y]: Vector,
  colour: string,
  palette: SpacePalette,
): void {
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.arc(x, y, palette.strongWidth, 0, 2 * Math.PI);
  ctx.fill();
}
