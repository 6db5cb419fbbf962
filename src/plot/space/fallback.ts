import { traceMarker } from '../drawPath.ts';
import { CIRCLE_RADIUS, marks } from '../marks.ts';
import { dashed, steadyUnit } from './dashes.ts';
import { project, type Lens, type Vector } from './lens.ts';
import {
  EMPTY_TRAIL,
  paint,
  PALE,
  type Drawer,
  type Relief,
  type Trail,
  type TrailMark,
  type TrailRun,
} from './model.ts';
import { isolineColours, type Rgb } from './ramp.ts';
import type { SpacePalette } from './spacePalette.ts';
import type { Patch } from './tangentPlane.ts';

/** A stroke of the painter: what is farther is painted first. */
export interface Stroke {
  readonly depth: number;
  readonly paint: (ctx: CanvasRenderingContext2D) => void;
}

/** Lines lie on triangles of nearly the same depth; by so much they come later. */
const ON_TOP = 0.03;
/** How much of the ground a tangent plane covers. */
const SHEET = 0.42;

/** The same surface without a graphics card: every triangle filled in turn, from the back to the front. */
export function createFallback(): Drawer {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  let relief: Relief | undefined;
  let trail = EMPTY_TRAIL;
  let palette: SpacePalette | undefined;
  let colours = new Float32Array();
  const recolour = (): void => {
    if (relief && palette) colours = new Float32Array(paint(relief, palette));
  };
  return {
    canvas,
    setRelief(next) {
      relief = next;
      recolour();
    },
    setTrail(next) {
      trail = next;
    },
    setPalette(next) {
      palette = next;
      recolour();
    },
    draw(lens, density) {
      canvas.width = Math.round(lens.width * density);
      canvas.height = Math.round(lens.height * density);
      const ctx = canvas.getContext('2d');
      if (!ctx || !relief || !palette) return;
      ctx.setTransform(density, 0, 0, density, 0, 0);
      ctx.lineCap = 'round';
      ctx.lineJoin = 'round';
      for (const stroke of strokesOf(lens, relief, colours, trail, palette)) stroke.paint(ctx);
    },
    dispose() {
      canvas.width = 0;
      canvas.height = 0;
    },
  };
}

/** Everything to be painted, in order. */
export function strokesOf(
  lens: Lens,
  { mesh: { positions, triangles }, isolines, levelCount }: Relief,
  colours: Float32Array,
  { runs, marks: points, patch, strokes: lines }: Trail,
  palette: SpacePalette,
): Stroke[] {
  const at = (list: ArrayLike<number>, i: number): [number, number, number] =>
    project(lens, [list[3 * i], list[3 * i + 1], list[3 * i + 2]]);
  const corners = Array.from({ length: positions.length / 3 }, (_, i) => at(positions, i));
  const strokes: Stroke[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t], triangles[t + 1], triangles[t + 2]];
    const channel = (k: number): number =>
      (colours[3 * a + k] + colours[3 * b + k] + colours[3 * c + k]) / 3;
    const colour = cssOf([channel(0), channel(1), channel(2)]);
    strokes.push({
      depth: (corners[a][2] + corners[b][2] + corners[c][2]) / 3,
      paint: (ctx) => fill(ctx, colour, [corners[a], corners[b], corners[c]]),
    });
  }
  const inks = isolineColours(levelCount, palette.ramp, palette.inkRgb).map(cssOf);
  isolines.level.forEach((k, i) => {
    const [from, to] = [at(isolines.points, 2 * i), at(isolines.points, 2 * i + 1)];
    strokes.push(segment(from, to, ON_TOP, inks[k], 0.7 * palette.lineWidth));
  });
  for (const run of runs) strokes.push(...runStrokes(lens, run, palette));
  if (patch) strokes.push(...sheet(lens, patch, palette));
  const edges = (patch?.rim ?? []).map((points) => ({ points, concept: 'linear' as const }));
  for (const { points, concept } of [...edges, ...lines]) {
    for (let i = 0; i + 1 < points.length / 3; i++) {
      const [from, to] = [at(points, i), at(points, i + 1)];
      strokes.push(segment(from, to, 3 * ON_TOP, palette.concepts[concept], palette.dataWidth));
    }
  }
  for (const point of points) strokes.push(markStroke(lens, point, palette));
  return strokes.sort((p, q) => q.depth - p.depth);
}

const cssOf = (colour: Rgb): string => `rgb(${colour.map((v) => Math.round(255 * v)).join(' ')})`;

function fill(ctx: CanvasRenderingContext2D, colour: string, corners: readonly Vector[]): void {
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  // Closes the seams that smooth edges leave between neighbours.
  ctx.lineWidth = 0.7;
  ctx.beginPath();
  corners.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.closePath();
  ctx.fill();
  ctx.stroke();
}

/** A piece of a plane, through which the ground is seen. */
function sheet(lens: Lens, { positions, triangles }: Patch, palette: SpacePalette): Stroke[] {
  const strokes: Stroke[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [triangles[t], triangles[t + 1], triangles[t + 2]].map((i) =>
      project(lens, [positions[3 * i], positions[3 * i + 1], positions[3 * i + 2]]),
    );
    strokes.push({
      depth: (corners[0][2] + corners[1][2] + corners[2][2]) / 3 - ON_TOP,
      paint: (ctx) => {
        ctx.globalAlpha = SHEET;
        ctx.fillStyle = palette.concepts.linear;
        ctx.beginPath();
        corners.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
        ctx.closePath();
        ctx.fill();
        ctx.globalAlpha = 1;
      },
    });
  }
  return strokes;
}

const segment = (
  from: Vector,
  to: Vector,
  nearer: number,
  colour: string,
  width: number,
): Stroke => ({
  depth: (from[2] + to[2]) / 2 - nearer,
  paint: (ctx) => {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.moveTo(from[0], from[1]);
    ctx.lineTo(to[0], to[1]);
    ctx.stroke();
  },
});

/** A path in its dashes over a casing without gaps. */
function runStrokes(
  lens: Lens,
  { pieces, style, pale }: TrailRun,
  palette: SpacePalette,
): Stroke[] {
  const width = (pale ? PALE.width : 1) * palette.dataWidth;
  const unit = steadyUnit(lens.focal / Math.hypot(...lens.eye));
  const lay = (points: readonly number[], nearer: number, colour: string, stroke: number) =>
    bitsOf(
      Array.from({ length: points.length / 3 }, (_, i) =>
        project(lens, [points[3 * i], points[3 * i + 1], points[3 * i + 2]]),
      ),
    ).map((bit) => polyline(bit, nearer, colour, stroke));
  const around = width + (pale ? 1.5 : 3);
  return [
    ...pieces.flatMap((piece) => lay(piece, 2 * ON_TOP, palette.paper, around)),
    ...dashed(pieces, marks[style], width, unit).flatMap((dash) =>
      lay(dash, 3 * ON_TOP, palette.concepts[style], width),
    ),
  ];
}

/** Pixels of a bit of a line, and its reach into the depth: short enough to pass behind one thing and before the next. */
const BIT = { length: 14, depth: 0.06 };

/** A line in bits, each beginning where the one before ends. */
function bitsOf(points: readonly Vector[]): Vector[][] {
  const bits: Vector[][] = [];
  let bit = points.slice(0, 1);
  let length = 0;
  for (const point of points.slice(1)) {
    const before = bit[bit.length - 1];
    length += Math.hypot(point[0] - before[0], point[1] - before[1]);
    bit.push(point);
    if (length < BIT.length && Math.abs(point[2] - bit[0][2]) < BIT.depth) continue;
    bits.push(bit);
    bit = [point];
    length = 0;
  }
  if (bit.length > 1) bits.push(bit);
  return bits;
}

function polyline(
  points: readonly Vector[],
  nearer: number,
  colour: string,
  width: number,
): Stroke {
  return {
    depth: points.reduce((sum, [, , depth]) => sum + depth, 0) / points.length - nearer,
    paint: (ctx) => {
      ctx.strokeStyle = colour;
      ctx.lineWidth = width;
      ctx.beginPath();
      points.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
      ctx.stroke();
    },
  };
}

/** Where a run stands: its marker, filled so that it is seen from afar. */
function markStroke(lens: Lens, { at, style, pale }: TrailMark, palette: SpacePalette): Stroke {
  const [x, y, depth] = project(lens, at);
  const radius = 2.6 * palette.dataWidth * (pale ? PALE.mark : 1);
  return {
    depth: depth - 5 * ON_TOP,
    paint: (ctx) => {
      ctx.fillStyle = palette.concepts[style];
      ctx.strokeStyle = palette.paper;
      ctx.lineWidth = 1.5;
      traceMarker(ctx, marks[style].marker, x, y, radius / CIRCLE_RADIUS);
      ctx.fill();
      ctx.stroke();
    },
  };
}
