import { backCorner, heightEdge, type Axes, type Mark } from './axes.ts';
import { project, type Box, type Lens, type Vector } from './lens.ts';
import type { SpacePalette } from './spacePalette.ts';

/** Below so many pixels an edge is seen end on, and its numbers would lie on each other. */
const SHORTEST = 48;
const APART = 15;
const TICK = 5;

/** What lies behind the surface: the base with its grid, and the two far walls with lines of height. */
export function drawFrame(
  ctx: CanvasRenderingContext2D,
  lens: Lens,
  box: Box,
  axes: Axes,
  palette: SpacePalette,
): void {
  const [bx, by] = backCorner(lens, box);
  const line = (...points: Vector[]): void => {
    points.forEach((p, i) => {
      const [px, py] = project(lens, p);
      if (i === 0) ctx.moveTo(px, py);
      else ctx.lineTo(px, py);
    });
  };
  const stroke = (colour: string, width: number, trace: () => void): void => {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.beginPath();
    trace();
    ctx.stroke();
  };
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  stroke(palette.grid, 0.8 * palette.lineWidth, () => {
    for (const { at } of axes.x) line([at, -box.y, 0], [at, box.y, 0]);
    for (const { at } of axes.y) line([-box.x, at, 0], [box.x, at, 0]);
    for (const { at } of axes.z) line([-bx, by, at], [bx, by, at], [bx, -by, at]);
  });
  stroke(palette.frame, 0.8 * palette.lineWidth, () => {
    line([-bx, by, 0], [-bx, by, box.z], [bx, by, box.z], [bx, -by, box.z], [bx, -by, 0]);
    line([bx, by, 0], [bx, by, box.z]);
    line([-box.x, -box.y, 0], [box.x, -box.y, 0], [box.x, box.y, 0], [-box.x, box.y, 0]);
    line([-box.x, box.y, 0], [-box.x, -box.y, 0]);
  });
}

/** Numbers and names along the near edges of the base and the left upright edge. */
export function drawLabels(
  ctx: CanvasRenderingContext2D,
  lens: Lens,
  box: Box,
  axes: Axes,
  palette: SpacePalette,
  names: readonly [string, string, string],
): void {
  const [bx, by] = backCorner(lens, box);
  const heights = heightEdge(lens, box);
  const edges: Edge[] = [
    { marks: axes.x, name: names[0], half: box.x, at: (t) => [t, -by, 0], out: [0, -by, 0] },
    { marks: axes.y, name: names[1], half: box.y, at: (t) => [-bx, t, 0], out: [-bx, 0, 0] },
  ];
  for (const edge of edges) labelEdge(ctx, lens, edge, palette);
  labelHeights(ctx, lens, box, heights, axes.z, names[2], palette);
}

interface Edge {
  readonly marks: readonly Mark[];
  readonly name: string;
  readonly half: number;
  readonly at: (t: number) => Vector;
  /** Away from the box. */
  readonly out: Vector;
}

function labelEdge(
  ctx: CanvasRenderingContext2D,
  lens: Lens,
  { marks, name, half, at, out }: Edge,
  palette: SpacePalette,
): void {
  const from = project(lens, at(-half));
  const to = project(lens, at(half));
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length < SHORTEST) return;
  const size = Number.parseFloat(palette.tickFont.split(' ')[1]);
  const direction = (t: number): readonly [number, number] => {
    const p = project(lens, at(t));
    const [x, y, z] = at(t);
    const q = project(lens, [x + 0.1 * out[0], y + 0.1 * out[1], z]);
    const d = Math.hypot(q[0] - p[0], q[1] - p[1]) || 1;
    return [(q[0] - p[0]) / d, (q[1] - p[1]) / d];
  };
  let before = -Infinity;
  for (const { at: t, text } of marks) {
    const [px, py] = project(lens, at(t));
    const along = Math.hypot(px - from[0], py - from[1]);
    if (along - before < APART || Math.abs(t) > 0.97 * half) continue;
    before = along;
    const [ux, uy] = direction(t);
    tick(ctx, px, py, ux, uy, palette);
    write(ctx, text, px + (TICK + 4) * ux, py + (TICK + 0.55 * size) * uy, ux, palette);
  }
  const [px, py] = project(lens, at(0));
  const [ux, uy] = direction(0);
  ctx.font = palette.nameFont;
  write(ctx, name, px + 3.3 * size * ux, py + 2.5 * size * uy, ux, palette, palette.nameFont);
}

function labelHeights(
  ctx: CanvasRenderingContext2D,
  lens: Lens,
  box: Box,
  { at: [x, y] }: ReturnType<typeof heightEdge>,
  marks: readonly Mark[],
  name: string,
  palette: SpacePalette,
): void {
  const foot = project(lens, [x, y, 0]);
  const top = project(lens, [x, y, box.z]);
  if (foot[1] - top[1] < SHORTEST) return;
  let before = Infinity;
  for (const { at, text } of marks) {
    const [px, py] = project(lens, [x, y, at]);
    if (before - py < APART) continue;
    before = py;
    tick(ctx, px, py, -1, 0, palette);
    write(ctx, text, px - TICK - 4, py, -1, palette);
  }
  write(ctx, name, top[0], top[1] - 14, 0, palette, palette.nameFont);
}

function tick(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  ux: number,
  uy: number,
  palette: SpacePalette,
): void {
  ctx.strokeStyle = palette.frame;
  ctx.lineWidth = 0.8 * palette.lineWidth;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x + TICK * ux, y + TICK * uy);
  ctx.stroke();
}

/** `ux`: the direction the label stands in from its mark decides which side of it is held. */
function write(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  ux: number,
  palette: SpacePalette,
  font = palette.tickFont,
): void {
  ctx.font = font;
  ctx.textBaseline = 'middle';
  ctx.textAlign = ux > 0.4 ? 'left' : ux < -0.4 ? 'right' : 'center';
  ctx.lineJoin = 'round';
  ctx.strokeStyle = palette.paper;
  ctx.globalAlpha = 0.8;
  ctx.lineWidth = 3;
  ctx.strokeText(text, x, y);
  ctx.globalAlpha = 1;
  ctx.fillStyle = palette.label;
  ctx.fillText(text, x, y);
}
