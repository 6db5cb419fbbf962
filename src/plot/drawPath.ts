import { paintName } from './drawArrow.ts';
import { CIRCLE_RADIUS, dashAt, marks, type Concept, type Marker } from './marks.ts';
import type { Palette } from './palette.ts';
import { pathPieces } from './pathPieces.ts';
import { KEY, placeEnds, type PathEnd } from './placeEnds.ts';
import { toPixelX, toPixelY, type Camera } from './view.ts';

/** A place on a path at which something was changed in mid-run. */
export interface PathStar {
  /** After so many steps. */
  readonly step: number;
  /** As short as `η = 0.1`. */
  readonly label: string;
}

export interface PathScene {
  /** x, y of each point, the start first. */
  readonly path: Float64Array;
  /** How many steps are shown. */
  readonly steps: number;
  /** Whose colour, dash and marker the path has; the first run's where nothing is said. */
  readonly style?: Concept;
  /** A run in the background: thinner, with less around it, and no mark at each step. */
  readonly pale?: boolean;
  /** Written at the end that is shown. */
  readonly name?: string;
  readonly stars?: readonly PathStar[];
}

/** Above this many steps single points are no longer told apart, and their dots would only smear. */
const DOTS = 400;
/** Pixels between two steps' markers: nearer ones would lie on each other. */
const APART = 2;
/** Pixels of a path along which its dashes are told apart; along a longer one they are stretched. */
const DASHED = 12_000;
/** A pale line is so much thinner, and its casing so much fainter. */
const PALE = { width: 0.6, casing: 0.5 };
/** How much of a path its names keep off: steps before its end, points along them, pixels between points. */
const NAMED = { steps: 60, points: 24, apart: 8 };
/** Radius of the ring of a change in mid-run. */
const STAR = 5.5;

/** The path of a run: a cased line with a marker per step, and a larger one where it stands. */
export function drawPath(
  ctx: CanvasRenderingContext2D,
  scene: PathScene,
  camera: Camera,
  palette: Palette,
): void {
  drawPaths(ctx, [scene], camera, palette);
}

/** Several paths: the pale ones beneath, and the names where they do not cover each other. */
export function drawPaths(
  ctx: CanvasRenderingContext2D,
  scenes: readonly PathScene[],
  camera: Camera,
  palette: Palette,
): void {
  const order = [...scenes.filter(({ pale }) => pale), ...scenes.filter(({ pale }) => !pale)];
  for (const scene of order) paintPath(ctx, scene, camera, palette);
  for (const scene of order) paintStars(ctx, scene, camera, palette);
  writeNames(ctx, scenes, camera, palette);
}

function paintPath(
  ctx: CanvasRenderingContext2D,
  { path, steps, style = 'run1', pale = false }: PathScene,
  camera: Camera,
  palette: Palette,
): void {
  const last = lastOf(path, steps);
  if (last < 1) return;
  const mark = marks[style];
  const colour = palette.concepts[style];
  const stroke = (pale ? PALE.width : 1) * palette.dataWidth;
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  ctx.beginPath();
  let length = 0;
  for (const piece of pathPieces(path, last, camera)) {
    ctx.moveTo(piece[0], piece[1]);
    for (let i = 2; i < piece.length; i += 2) {
      ctx.lineTo(piece[i], piece[i + 1]);
      length += Math.hypot(piece[i] - piece[i - 2], piece[i + 1] - piece[i - 1]);
    }
  }
  const stretch = Math.max(1, length / DASHED);
  ctx.globalAlpha = pale ? PALE.casing : 0.9;
  ctx.strokeStyle = palette.paper;
  ctx.lineWidth = stroke + (pale ? 2 : 3);
  ctx.stroke();
  ctx.globalAlpha = 1;
  ctx.strokeStyle = colour;
  ctx.lineWidth = stroke;
  ctx.setLineDash(dashAt(mark, stretch * stroke));
  // Round ends would fill the gaps.
  if (mark.dash.length > 0) ctx.lineCap = 'butt';
  ctx.stroke();
  ctx.setLineDash([]);

  const stamp = (x: number, y: number, scale: number): void =>
    stampMarker(ctx, style, x, y, scale, palette);
  const size = 0.38 * palette.dataWidth;
  let [beforeX, beforeY] = [NaN, NaN];
  for (let t = 1; t < last && last <= DOTS && !pale; t++) {
    const [x, y] = pixelOf(path, t, camera);
    if (Math.abs(x - beforeX) < APART && Math.abs(y - beforeY) < APART) continue;
    if (!isNear(x, y, camera)) continue;
    stamp(x, y, 0.85 * size);
    [beforeX, beforeY] = [x, y];
  }
  const end = pixelOf(path, last, camera);
  if (isNear(...end, camera)) stamp(...end, (pale ? 1 : 1.35) * size);
}

/** The marker of a run as it stands on a path: solid with a casing that sets it off, or open. */
export function stampMarker(
  ctx: CanvasRenderingContext2D,
  style: Concept,
  x: number,
  y: number,
  scale: number,
  palette: Palette,
): void {
  const { marker, fill } = marks[style];
  const solid = fill === 'solid';
  const colour = palette.concepts[style];
  ctx.fillStyle = solid ? colour : palette.paper;
  ctx.strokeStyle = solid ? palette.paper : colour;
  ctx.lineWidth = 1.25;
  traceMarker(ctx, marker, x, y, scale);
  ctx.fill();
  ctx.stroke();
}

function paintStars(
  ctx: CanvasRenderingContext2D,
  { path, steps, style = 'run1', stars = [] }: PathScene,
  camera: Camera,
  palette: Palette,
): void {
  for (const { step } of stars) {
    if (step > lastOf(path, steps)) continue;
    const [x, y] = pixelOf(path, step, camera);
    for (const [colour, width] of [
      [palette.paper, palette.dataWidth + 3],
      [palette.concepts[style], palette.dataWidth],
    ] as const) {
      ctx.strokeStyle = colour;
      ctx.lineWidth = width;
      ctx.beginPath();
      ctx.arc(x, y, STAR, 0, 2 * Math.PI);
      ctx.stroke();
    }
  }
}

/** In ink, since not every run's colour is dark enough for text: the mark beside a name has the colour. */
function writeNames(
  ctx: CanvasRenderingContext2D,
  scenes: readonly PathScene[],
  camera: Camera,
  palette: Palette,
): void {
  const named: (PathEnd & { style: Concept; isStar: boolean })[] = [];
  const add = (scene: PathScene, step: number, text: string, isStar: boolean): void => {
    const [x, y] = pixelOf(scene.path, step, camera);
    if (!isNear(x, y, camera)) return;
    const clear = isStar ? STAR + 2 : 3.2 * palette.dataWidth;
    named.push({ x, y, text, clear, style: scene.style ?? 'run1', isStar });
  };
  for (const scene of scenes) {
    if (scene.name !== undefined) add(scene, lastOf(scene.path, scene.steps), scene.name, false);
  }
  for (const scene of scenes) {
    for (const { step, label } of scene.stars ?? []) {
      if (step <= lastOf(scene.path, scene.steps)) add(scene, step, label, true);
    }
  }
  if (named.length === 0) return;
  const size = Number.parseFloat(palette.tickFont.split(' ')[1]);
  const frame = { width: camera.width, height: camera.height, size };
  const places = placeEnds(
    named,
    frame,
    scenes.flatMap((scene) => inkBefore(scene, camera)),
  );
  places.forEach(({ x, y, listed }, i) => {
    const { text, style, isStar } = named[i];
    if (listed && !isStar) stampMarker(ctx, style, x - KEY, y, 0.34 * palette.dataWidth, palette);
    paintName(ctx, { text, x, y, colour: palette.ink, align: 'left' }, palette);
  });
}

/** Points on the last part of a path, for names that keep off it. */
function inkBefore({ path, steps }: PathScene, camera: Camera): [number, number][] {
  const ink: [number, number][] = [];
  const last = lastOf(path, steps);
  for (let t = last; t > 0 && t > last - NAMED.steps && ink.length < NAMED.points; t--) {
    const [x, y] = pixelOf(path, t, camera);
    const [fromX, fromY] = pixelOf(path, t - 1, camera);
    const parts = Math.min(NAMED.points, Math.ceil(Math.hypot(x - fromX, y - fromY) / NAMED.apart));
    for (let k = 1; k <= parts; k++)
      ink.push([x + ((fromX - x) * k) / parts, y + ((fromY - y) * k) / parts]);
  }
  return ink;
}

const lastOf = (path: Float64Array, steps: number): number => Math.min(steps, path.length / 2 - 1);

const pixelOf = (path: Float64Array, t: number, camera: Camera): [number, number] => [
  toPixelX(camera, path[2 * t]),
  toPixelY(camera, path[2 * t + 1]),
];

const isNear = (x: number, y: number, { width, height }: Camera): boolean =>
  x > -20 && y > -20 && x < width + 20 && y < height + 20;

/** The outline of a marker around (x, y); its declared size is about 10 px across. */
export function traceMarker(
  ctx: CanvasRenderingContext2D,
  marker: Marker,
  x: number,
  y: number,
  scale: number,
): void {
  ctx.beginPath();
  if (marker === 'circle') {
    ctx.arc(x, y, CIRCLE_RADIUS * scale, 0, 2 * Math.PI);
    return;
  }
  for (let i = 0; i < marker.length; i += 2) {
    ctx.lineTo(x + scale * marker[i], y + scale * marker[i + 1]);
  }
  ctx.closePath();
}

/** A cross at each known minimum. */
export function drawMinima(
  ctx: CanvasRenderingContext2D,
  minima: readonly (readonly [number, number])[],
  camera: Camera,
  palette: Palette,
): void {
  const arm = 3 * palette.lineWidth + 4;
  for (const [mx, my] of minima) {
    const px = toPixelX(camera, mx);
    const py = toPixelY(camera, my);
    for (const [colour, width] of [
      [palette.paper, palette.lineWidth + 3],
      [palette.ink, palette.lineWidth + 0.5],
    ] as const) {
      ctx.strokeStyle = colour;
      ctx.lineWidth = width;
      ctx.beginPath();
      ctx.moveTo(px - arm, py);
      ctx.lineTo(px + arm, py);
      ctx.moveTo(px, py - arm);
      ctx.lineTo(px, py + arm);
      ctx.stroke();
    }
  }
}
