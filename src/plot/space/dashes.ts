import { dashAt, type Mark } from '../marks.ts';

/** Dashes of a path at most, or a few more; along a longer one they are stretched. */
const MOST = 600;

type Lines = readonly (readonly number[])[];

/**
 * A path in space cut into the dashes of its mark. Cut here, since a graphics card knows no patterns and a painter by
 * depth draws every piece by itself. All ends are round: each dash is shorter by that, and the shortest are dots.
 *
 * @param pieces x y z per point; each begins its dashes anew.
 * @param width the stroke in pixels.
 * @param unit pixels of a unit of space.
 * @returns lines, x y z per point; the pieces themselves where the mark is solid.
 */
export function dashed(pieces: Lines, mark: Mark, width: number, unit: number): Lines {
  if (mark.dash.length === 0) return pieces;
  const pattern = roundEnded(dashAt(mark, width), width).map((pixels) => pixels / unit);
  const period = pattern.reduce((sum, part) => sum + part, 0);
  const length = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  const stretch = Math.max(1, length / period / MOST);
  const stretched = pattern.map((part) => part * stretch);
  return pieces.flatMap((piece) => cut(piece, stretched));
}

function cut(piece: readonly number[], pattern: readonly number[]): number[][] {
  const lines: number[][] = [];
  let line: number[] = piece.slice(0, 3);
  let k = 0;
  let left = pattern[0];
  for (let p = 3; p + 2 < piece.length; p += 3) {
    const [x, y, z] = [piece[p - 3], piece[p - 2], piece[p - 1]];
    const [dx, dy, dz] = [piece[p] - x, piece[p + 1] - y, piece[p + 2] - z];
    const length = Math.hypot(dx, dy, dz);
    let done = 0;
    while (length - done > left) {
      done += left;
      const t = done / length;
      const at = [x + t * dx, y + t * dy, z + t * dz];
      if (k % 2 === 0) {
        line.push(...at);
        lines.push(line);
      }
      line = at;
      k = (k + 1) % pattern.length;
      left = pattern[k];
    }
    left -= length - done;
    if (k % 2 === 0) line.push(piece[p], piece[p + 1], piece[p + 2]);
  }
  if (k % 2 === 0 && line.length > 3) lines.push(line);
  return lines;
}

/** Dashes and gaps for a pen with round ends, which reaches beyond each dash by half of its width. */
function roundEnded(dash: readonly number[], width: number): number[] {
  const cut = dash.map((length, i) => (i % 2 === 0 ? Math.min(length - 0.1, width) : 0));
  return dash.map((length, i) => (i % 2 === 0 ? length - cut[i] : length + cut[i - 1]));
}

function lengthOf(piece: readonly number[]): number {
  let length = 0;
  for (let p = 3; p + 2 < piece.length; p += 3)
    length += Math.hypot(
      piece[p] - piece[p - 3],
      piece[p + 1] - piece[p - 2],
      piece[p + 2] - piece[p - 1],
    );
  return length;
}

/** Pixels of a unit of space, in steps of an eighth: dashes do not creep while a surface is turned. */
export const steadyUnit = (unit: number): number => 2 ** (Math.round(8 * Math.log2(unit)) / 8);
