import { placeNames, type Named } from './diagram/placeNames.ts';
import { paintArrow, paintName, type Arrow } from './drawArrow.ts';
import type { Concept } from './marks.ts';
import type { Palette } from './palette.ts';
import { toPixelX, toPixelY, type Camera } from './view.ts';

export interface StepPart {
  /** In units of the plane. */
  readonly vector: readonly [number, number];
  readonly concept: Concept;
  /** As short as `−η g`. */
  readonly label: string;
  /** The sum of the others: from the foot, whatever they do. */
  readonly isSum?: boolean;
}

export interface StepScene {
  readonly from: readonly [number, number];
  readonly parts: readonly StepPart[];
  /** Each begins where the one before ends, as terms of a sum; or all at the same foot. */
  readonly chain: boolean;
  /** Pixels at the point that stay free, where a handle stands. */
  readonly clear?: number;
}

/** Pixels: shorter than this, even the longest arrow could not be read. */
const READABLE = 44;
/** Pixels that an arrow has at least, whatever its length: its head. */
const HEAD = 8;

/**
 * By how much arrows are drawn longer than they are, all by the same, so that their sum stays their sum: 1 where they
 * can be read, or else 2, 5, 10, 20, ….
 *
 * @param longest pixels of the longest.
 */
export function magnification(longest: number): number {
  if (!(longest > 0) || longest >= READABLE) return 1;
  const wanted = READABLE / longest;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 5, 10].find((lead) => lead * power >= wanted * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/**
 * The terms of one step as arrows, with their names. Small steps are drawn longer by a round number, which is written
 * in the corner and returned.
 */
export function drawStepArrows(
  ctx: CanvasRenderingContext2D,
  { from, parts, chain, clear = 0 }: StepScene,
  camera: Camera,
  palette: Palette,
): number {
  const sx = camera.width / (camera.view.x1 - camera.view.x0);
  const sy = camera.height / (camera.view.y1 - camera.view.y0);
  const drawn = parts.flatMap((part) => {
    const [u, v] = [part.vector[0] * sx, -part.vector[1] * sy];
    const size = Math.hypot(u, v);
    return size > 0 && Number.isFinite(size) ? [{ ...part, u, v, size }] : [];
  });
  const times = magnification(Math.max(0, ...drawn.map(({ size }) => size)));
  const foot: [number, number] = [toPixelX(camera, from[0]), toPixelY(camera, from[1])];
  let at = foot;
  const arrows = drawn.map(({ u, v, size, concept, label, isSum = false }): NamedArrow => {
    const chained = chain && !isSum;
    const [x0, y0] = chained ? at : foot;
    const tip: [number, number] = [x0 + times * u, y0 + times * v];
    const room = Math.max(0, times * size - HEAD);
    const free = chained && at !== foot ? 0 : Math.min(clear, room);
    if (chained) at = tip;
    const [ux, uy] = [u / size, v / size];
    const arrow = {
      x0: x0 + free * ux,
      y0: y0 + free * uy,
      x1: tip[0],
      y1: tip[1],
      colour: palette.concepts[concept],
    };
    return { arrow, label, toward: [ux, uy] };
  });
  for (const { arrow } of arrows) paintArrow(ctx, arrow, palette);
  writeNames(ctx, arrows, { foot, times, chain }, camera, palette);
  return times;
}

interface NamedArrow {
  readonly arrow: Arrow;
  readonly label: string;
  readonly toward: readonly [number, number];
}

interface Figure {
  readonly foot: readonly [number, number];
  readonly times: number;
  readonly chain: boolean;
}

/** Beyond the tips; beside the arrows of a chain, where a tip is another's foot, and outside of what they enclose. */
function writeNames(
  ctx: CanvasRenderingContext2D,
  arrows: readonly NamedArrow[],
  { foot, times, chain }: Figure,
  camera: Camera,
  palette: Palette,
): void {
  const size = Number.parseFloat(palette.tickFont.split(' ')[1]);
  const middleOf = ({ x0, y0, x1, y1 }: Arrow) => [(x0 + x1) / 2, (y0 + y1) / 2] as const;
  const mean = (k: 0 | 1): number =>
    arrows.reduce((sum, { arrow }) => sum + middleOf(arrow)[k], 0) / arrows.length;
  const [cx, cy] = [mean(0), mean(1)];
  const names = arrows.map(({ arrow, label, toward: [ux, uy] }): Named => {
    const { x1, y1, colour } = arrow;
    if (!chain || arrows.length === 1)
      return { text: label, colour, x: x1, y: y1, clear: 4, toward: [ux, uy] };
    const [x, y] = middleOf(arrow);
    const side = (x - cx) * -uy + (y - cy) * ux < 0 ? -1 : 1;
    return { text: label, colour, x, y, clear: 5, toward: [-uy * side, ux * side] };
  });
  const obstacles = { shafts: arrows.map(({ arrow }) => arrow), rings: [[...foot]], ink: [] };
  for (const name of placeNames(names, obstacles, { ...camera, size }))
    paintName(ctx, { ...name, align: 'center' }, palette);
  // In the corner: beside the arrows a note would lie on the path that led there.
  if (times > 1 && arrows.length > 0) {
    const at = { x: camera.width - 8, y: camera.height - 2.6 * size };
    const note = { text: `arrows ${times}× as long`, colour: palette.label, ...at };
    paintName(ctx, { ...note, align: 'right' }, palette);
  }
}
