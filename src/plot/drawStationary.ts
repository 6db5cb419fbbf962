import { placeNames, type Named } from './diagram/placeNames.ts';
import { paintName } from './drawArrow.ts';
import type { Palette } from './palette.ts';
import {
  MARK_RADIUS,
  MARK_STROKE,
  stationaryMarks,
  type MarkPart,
  type StationaryClass,
} from './stationaryMarks.ts';
import { toPixelX, toPixelY, type Camera } from './view.ts';

export interface StationaryPlace {
  readonly at: readonly [number, number];
  readonly kind: StationaryClass;
  /** As short as it can be; nothing where the mark says it. */
  readonly label?: string;
}

/** Stationary points and kinks, each with the mark of its class, cased so that it is read over contours and basins. */
export function drawStationary(
  ctx: CanvasRenderingContext2D,
  points: readonly StationaryPlace[],
  camera: Camera,
  palette: Palette,
): void {
  const scale = Math.max(1, palette.lineWidth / 1.25) ** 0.6;
  const shown = points
    .map((point) => ({
      ...point,
      x: toPixelX(camera, point.at[0]),
      y: toPixelY(camera, point.at[1]),
    }))
    .filter(({ x, y }) => x > -9 && y > -9 && x < camera.width + 9 && y < camera.height + 9);
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  ctx.setLineDash([]);
  for (const { kind, x, y } of shown) paintMark(ctx, kind, x, y, scale, palette);
  const clear = MARK_RADIUS * scale;
  const names = shown.flatMap(({ label, x, y }): Named[] =>
    label === undefined
      ? []
      : [{ text: label, colour: palette.ink, x, y, clear, toward: [1, 0] as const }],
  );
  const obstacles = { shafts: [], rings: shown.map(({ x, y }) => [x, y]), ink: [] };
  const size = Number.parseFloat(palette.tickFont.split(' ')[1]);
  for (const name of placeNames(names, obstacles, { ...camera, size }))
    paintName(ctx, { ...name, align: 'center' }, palette);
}

function paintMark(
  ctx: CanvasRenderingContext2D,
  kind: StationaryClass,
  x: number,
  y: number,
  scale: number,
  { paper, ink }: Palette,
): void {
  const { parts } = stationaryMarks[kind];
  const stroke = MARK_STROKE * scale;
  const trace = ({ points, look }: MarkPart): void => {
    ctx.beginPath();
    for (let i = 0; i < points.length; i += 2) {
      const [px, py] = [x + scale * points[i], y + scale * points[i + 1]];
      if (i === 0) ctx.moveTo(px, py);
      else ctx.lineTo(px, py);
    }
    if (look === 'area') ctx.closePath();
  };
  ctx.strokeStyle = paper;
  for (const part of parts) {
    if (part.look === 'cut') continue;
    ctx.lineWidth = part.look === 'area' ? 4 : stroke + 4;
    trace(part);
    ctx.stroke();
  }
  ctx.fillStyle = ink;
  ctx.lineWidth = stroke;
  for (const part of parts) {
    trace(part);
    ctx.strokeStyle = part.look === 'cut' ? paper : ink;
    if (part.look === 'area') ctx.fill();
    else ctx.stroke();
  }
}
