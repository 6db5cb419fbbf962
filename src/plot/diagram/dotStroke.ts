import { traceMarker } from '../drawPath.ts';
import { marks } from '../marks.ts';
import type { Stroke } from '../space/fallback.ts';
import type { Vector } from '../space/lens.ts';
import type { SpacePalette } from '../space/spacePalette.ts';
import type { DiagramDot } from './diagram.ts';

/** A marker is a sign, not a ball: lines that end in it do not cross it. */
const NEARER = 0.2;

/** The marker of the dot's concept at its pixel; arrowheads mean a way, so a point of theirs is round. */
export function dotStroke(
  { concept }: DiagramDot,
  [x, y, depth]: Vector,
  palette: SpacePalette,
): Stroke {
  const { marker, head, fill } = marks[concept];
  const colour = palette.concepts[concept];
  const solid = fill === 'solid';
  return {
    depth: depth - NEARER,
    paint: (ctx) => {
      traceMarker(ctx, head ? 'circle' : marker, x, y, 0.48 * palette.dataWidth);
      ctx.fillStyle = solid ? colour : palette.paper;
      ctx.fill();
      ctx.strokeStyle = solid ? palette.paper : colour;
      ctx.lineWidth = solid ? 1.25 : 0.8 * palette.dataWidth;
      ctx.stroke();
    },
  };
}
