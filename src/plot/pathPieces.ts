import { type Camera } from './view.ts';

/** Pixels beyond the edges that still belong to the picture: the width of a line, and of a marker. */
const BEYOND = 24;

/** From so many steps on, a step that was drawn before, to within so many pixels, is not drawn again. */
const LONG = 200;
const AGAIN = 1.5;

/**
 * The part of a path that is to be drawn: polylines x, y, x, y, … in pixels. What lies outside the picture is cut
 * off, so that a run that leaves for infinity costs nothing and its dashes stay near; and points that fall on the
 * same half pixel are one, so that a run that has arrived is a point however long it stays. Of a long run that bounces
 * between the same two places only the first steps are drawn.
 *
 * @param path x, y of each point in the plane's units, the start first.
 * @param last the number of the last point drawn; it is never dropped.
 */
export function pathPieces(path: Float64Array, last: number, camera: Camera): number[][] {
  const { view, width, height } = camera;
  const sx = width / (view.x1 - view.x0);
  const sy = height / (view.y1 - view.y0);
  const pieces: number[][] = [];
  let piece: number[] = [];
  let [fromX, fromY] = [NaN, NaN];
  const isNew = last > LONG ? newSteps() : () => true;
  for (let t = 0; t <= last; t++) {
    const x = (path[2 * t] - view.x0) * sx;
    const y = (view.y1 - path[2 * t + 1]) * sy;
    // NaN is no reason to stop: where there is no point, the next one begins a new piece.
    if (Math.abs(x - fromX) < 0.5 && Math.abs(y - fromY) < 0.5 && t < last) continue;
    const seen = t === 0 ? null : clip(fromX, fromY, x, y, width, height);
    if (seen && isNew(seen)) {
      const [ax, ay, bx, by] = seen;
      if (piece.length === 0 || ax !== fromX || ay !== fromY) {
        piece = [ax, ay];
        pieces.push(piece);
      }
      piece.push(bx, by);
      if (bx !== x || by !== y) piece = [];
    } else piece = [];
    [fromX, fromY] = [x, y];
  }
  return pieces;
}

/** Says of a step whether it has not been asked about before, forth or back. */
function newSteps(): (step: readonly [number, number, number, number]) => boolean {
  const known = new Set<number>();
  const cell = (x: number, y: number): number =>
    Math.round((x + BEYOND) / AGAIN) * 8192 + Math.round((y + BEYOND) / AGAIN);
  return ([ax, ay, bx, by]) => {
    const [a, b] = [cell(ax, ay), cell(bx, by)];
    // A step within a cell is part of a creep.
    if (a === b) return true;
    const key = Math.min(a, b) * 2 ** 26 + Math.max(a, b);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  };
}

/**
 * The part of a segment within the picture and its margin (Liang and Barsky 1984); null where there is none. An end
 * within is returned as it came.
 */
function clip(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  width: number,
  height: number,
): [number, number, number, number] | null {
  const [dx, dy] = [bx - ax, by - ay];
  if (!Number.isFinite(dx) || !Number.isFinite(dy)) return null;
  let [enter, leave] = [0, 1];
  for (const [way, room] of [
    [-dx, ax + BEYOND],
    [dx, width + BEYOND - ax],
    [-dy, ay + BEYOND],
    [dy, height + BEYOND - ay],
  ]) {
    if (way === 0) {
      if (room < 0) return null;
    } else if (way < 0) enter = Math.max(enter, room / way);
    else leave = Math.min(leave, room / way);
  }
  if (enter > leave) return null;
  const at = (t: number): [number, number] => [ax + t * dx, ay + t * dy];
  const [x0, y0] = enter > 0 ? at(enter) : [ax, ay];
  const [x1, y1] = leave < 1 ? at(leave) : [bx, by];
  return [x0, y0, x1, y1];
}
