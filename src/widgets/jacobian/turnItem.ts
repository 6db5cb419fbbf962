import type { Item } from './items.ts';

/** Of the small arc with an arrowhead that shows which way round a piece lies, in sizes of the piece. */
const CENTRE = 0.25;
const RADIUS = 0.1;
const ARC = (3 / 2) * Math.PI;
const STEPS = 24;
const BARB = 0.075;

/** The arc as moves from the point, counterclockwise in the inputs. */
function turn(size: number): number[][] {
  const arc = Array.from({ length: STEPS + 1 }, (_, k) => {
    const angle = (ARC * k) / STEPS;
    return [CENTRE + RADIUS * Math.cos(angle), CENTRE + RADIUS * Math.sin(angle)];
  });
  // It ends at the lowest place of its circle, on its way to the right.
  const [x, y] = [CENTRE, CENTRE - RADIUS];
  const head = [
    [x - BARB, y + 0.6 * BARB],
    [x, y],
    [x - BARB, y - 0.6 * BARB],
  ];
  return [...arc, ...head].map(([u, v]) => [u * size, v * size]);
}

/**
 * An arc that turns counterclockwise in the inputs, put where `place` says: a linear map that reverses orientation turns
 * it round, one that collapses makes it flat.
 */
export const turnItem = (
  size: number,
  place: (move: readonly number[]) => readonly number[],
  ink: 'input' | 'linear',
): Item => ({
  kind: 'line',
  points: Float64Array.from(turn(size).flatMap((move) => [...place(move)])),
  ink,
  weight: 'line',
  solid: true,
});
