import { paintName } from '../drawArrow.ts';
import { drawFrame, drawLabels } from '../space/drawFrame.ts';
import type { Stroke } from '../space/fallback.ts';
import { project, type Lens, type Vector } from '../space/lens.ts';
import type { SpacePalette } from '../space/spacePalette.ts';
import { isWithin } from './clip.ts';
import type { DiagramHandle, DiagramScene } from './diagram.ts';
import { dotStroke } from './dotStroke.ts';
import { faceStrokes } from './faceStrokes.ts';
import { lineStrokes } from './lineStrokes.ts';
import { placeArrow } from './placeArrow.ts';
import { placeNames, type Named, type Obstacles } from './placeNames.ts';
import { isFinitePoint, type Room } from './roomOf.ts';

/** What is painted of a handle; its ring lies over the canvas. */
export type RingName = Pick<DiagramHandle, 'at' | 'concept' | 'name'>;

const CLEAR = { tip: 2, dot: 5, ring: 13 };
const ABOVE = [0, -1] as const;

/** The room, what stands in it from back to front, and the names over everything. */
export function paintDiagram(
  ctx: CanvasRenderingContext2D,
  scene: DiagramScene,
  lens: Lens,
  room: Room,
  palette: SpacePalette,
  axisNames: readonly [string, string, string],
  handles: readonly RingName[],
): void {
  const { strokes, names, obstacles } = picture(scene, lens, room, palette, handles);
  drawFrame(ctx, lens, room.box, room.axes, palette);
  for (const stroke of strokes) stroke.paint(ctx);
  drawLabels(ctx, lens, room.box, room.axes, palette, axisNames);
  const size = Number.parseFloat(palette.tickFont.split(' ')[1]) || 12;
  const frame = { width: lens.width, height: lens.height, size };
  for (const name of placeNames(names, obstacles, frame))
    paintName(ctx, { ...name, align: 'center' }, palette);
}

interface Picture {
  /** From the back to the front. */
  readonly strokes: readonly Stroke[];
  readonly names: readonly Named[];
  readonly obstacles: Obstacles;
}

function picture(
  { faces = [], lines = [], arrows = [], dots = [] }: DiagramScene,
  lens: Lens,
  room: Room,
  palette: SpacePalette,
  handles: readonly RingName[],
): Picture {
  const pixel = (at: Vector): Vector | null => {
    const placed = room.place(at);
    return isFinitePoint(placed) && isWithin(placed, room.box) ? project(lens, placed) : null;
  };
  const ink = [
    ...faces.flatMap((each) => faceStrokes(each, lens, room, palette)),
    ...lines.flatMap((line) => lineStrokes(line, lens, room, palette)),
  ];
  const strokes: Stroke[] = [...ink];
  const names: Named[] = [];
  const rings: Vector[] = [];
  for (const { at, concept, name } of handles) {
    const ring = pixel(at);
    if (!ring) continue;
    rings.push(ring);
    const colour = palette.concepts[concept];
    names.push({ text: name, colour, x: ring[0], y: ring[1], clear: CLEAR.ring, toward: ABOVE });
  }
  const shafts: Obstacles['shafts'][number][] = [];
  for (const arrow of arrows) {
    const placed = placeArrow(arrow, lens, room, palette, rings);
    if (!placed) continue;
    const { shaft, way } = placed;
    strokes.push(...placed.strokes);
    shafts.push(shaft);
    const { x1: x, y1: y, colour } = shaft;
    const toward = way[0] === 0 && way[1] === 0 ? ABOVE : way;
    if (arrow.label) names.push({ text: arrow.label, colour, x, y, clear: CLEAR.tip, toward });
  }
  for (const dot of dots) {
    const at = pixel(dot.at);
    if (!at) continue;
    strokes.push(dotStroke(dot, at, palette));
    const colour = palette.concepts[dot.concept];
    if (dot.label)
      names.push({ text: dot.label, colour, x: at[0], y: at[1], clear: CLEAR.dot, toward: ABOVE });
  }
  strokes.sort((p, q) => q.depth - p.depth);
  return {
    strokes,
    names: names.filter(({ text }) => text !== ''),
    obstacles: { shafts, rings, ink: ink.map(({ middle }) => middle) },
  };
}
