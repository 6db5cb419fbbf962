import { dashAt, marks } from '../marks.ts';
import { project, type Lens, type Vector } from '../space/lens.ts';
import type { SpacePalette } from '../space/spacePalette.ts';
import { clipSegment } from './clip.ts';
import type { DiagramLine } from './diagram.ts';
import { middleOf, type Ink } from './ink.ts';
import { isFinitePoint, type Room } from './roomOf.ts';

/** Pixels of a piece, and how far it may reach into the depth: so it passes behind one thing and before the next. */
const PIECE = 18;
const DEEP = 0.12;
/** A piece so full takes no more. */
const ENOUGH = 0.7;
const MOST_PARTS = 80;
/** Lines lie on faces of nearly the same depth; by so much they come later. */
const NEARER = 0.03;

interface Pen {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
}

/** A run of points on the screen, painted at its mean depth. */
interface Piece {
  readonly points: readonly Vector[];
  /** Pixels of the line before it, so that the dashes run on. */
  readonly before: number;
}

/** The line in short pieces. */
export function lineStrokes(
  { points, concept, width = 'line' }: DiagramLine,
  lens: Lens,
  room: Room,
  palette: SpacePalette,
): Ink[] {
  const stroke = palette[`${width}Width`];
  const pen: Pen =
    concept === 'grid'
      ? { colour: palette.contour, width: stroke, dash: [] }
      : {
          colour: palette.concepts[concept],
          width: stroke,
          dash: dashAt(marks[concept], stroke),
        };
  return runsOf(points, lens, room)
    .flatMap(piecesOf)
    .map((piece) => ({
      middle: middleOf(piece.points),
      depth: middleOf(piece.points)[2] - NEARER,
      paint: (ctx) => paintPiece(ctx, piece, pen),
    }));
}

/** The parts of the line that are drawn, each without a gap, as points on the screen about a piece apart. */
function runsOf(points: Float64Array, lens: Lens, { box, place }: Room): Vector[][] {
  const runs: Vector[][] = [];
  let run: Vector[] = [];
  let before: Vector | null = null;
  for (let i = 0; i + 2 < points.length; i += 3) {
    const here = place([points[i], points[i + 1], points[i + 2]]);
    const seen: readonly [Vector, Vector] | null =
      before && isFinitePoint(here) ? clipSegment(before, here, box) : null;
    // A line that comes in from outside begins anew where it comes in.
    if (!seen || seen[0] !== before) run = [];
    if (seen) {
      if (run.length === 0) runs.push(run);
      run.push(...between(seen[0], seen[1], lens).slice(run.length === 0 ? 0 : 1));
    }
    before = isFinitePoint(here) ? here : null;
  }
  return runs;
}

/** Points on the screen from one end of a segment to the other. */
function between(a: Vector, b: Vector, lens: Lens): Vector[] {
  const parts = Math.min(MOST_PARTS, Math.ceil(extent(project(lens, a), project(lens, b))) || 1);
  return Array.from({ length: parts + 1 }, (_, k) => {
    const t = k / parts;
    return project(lens, [
      a[0] + t * (b[0] - a[0]),
      a[1] + t * (b[1] - a[1]),
      a[2] + t * (b[2] - a[2]),
    ]);
  });
}

const distance = (a: Vector, b: Vector): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** In pieces. */
const extent = (a: Vector, b: Vector): number =>
  Math.max(distance(a, b) / PIECE, Math.abs(a[2] - b[2]) / DEEP);

/** Cuts a run where a piece has become long enough; each begins where the one before ends. */
function piecesOf(run: readonly Vector[]): Piece[] {
  const pieces: Piece[] = [];
  let [from, before, length, filled] = [0, 0, 0, 0];
  for (let i = 1; i < run.length; i++) {
    length += distance(run[i - 1], run[i]);
    filled += extent(run[i - 1], run[i]);
    if (filled < ENOUGH && i < run.length - 1) continue;
    pieces.push({ points: run.slice(from, i + 1), before });
    [from, before, length, filled] = [i, before + length, 0, 0];
  }
  return pieces;
}

function paintPiece(
  ctx: CanvasRenderingContext2D,
  { points, before }: Piece,
  { colour, width, dash }: Pen,
): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineJoin = 'round';
  // Round ends close the seams between pieces, and would fill the gaps between dashes.
  ctx.lineCap = dash.length > 0 ? 'butt' : 'round';
  ctx.setLineDash([...dash]);
  ctx.lineDashOffset = before;
  ctx.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.lineDashOffset = 0;
}
