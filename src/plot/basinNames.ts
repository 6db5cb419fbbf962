import type { Basins } from '../core/field/basins.ts';
import type { View } from '../core/surfaces/surface.ts';

/** A, B, C, …, Z, AA, AB, …: the name of an attractor, by its index. */
export function attractorName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : attractorName(Math.floor(index / 26) - 1) + last;
}

export interface BasinName {
  readonly name: string;
  readonly at: readonly [number, number];
  /** Whether it stands at the attractor, or deep within the basin of one that is not in the picture. */
  readonly isAttractor: boolean;
}

/** Basins of fewer pixels are too small to hold a letter. */
const SMALLEST = 60;

/** Where each basin has its letter, so that no basin is known by its colour alone. */
export function basinNames(
  { columns, rows, classes, attractors }: Basins,
  view: View,
): BasinName[] {
  const isInside = ([x, y]: readonly [number, number]): boolean =>
    x >= view.x0 && x <= view.x1 && y >= view.y0 && y <= view.y1;
  const allInside = attractors.every(isInside);
  const depth = allInside ? new Uint16Array(classes.length) : depths(classes, columns, rows);
  const deepest = new Int32Array(attractors.length).fill(-1);
  const size = new Uint32Array(attractors.length);
  classes.forEach((k, i) => {
    if (k >= attractors.length) return;
    size[k]++;
    if (deepest[k] < 0 || depth[i] > depth[deepest[k]]) deepest[k] = i;
  });
  return attractors.flatMap(([x, y], k): BasinName[] => {
    const name = attractorName(k);
    if (isInside([x, y])) return [{ name, at: [x, y], isAttractor: true }];
    if (size[k] < SMALLEST) return [];
    const i = deepest[k];
    const u = ((i % columns) + 0.5) / columns;
    const v = (Math.floor(i / columns) + 0.5) / rows;
    const at = [view.x0 + u * (view.x1 - view.x0), view.y0 + v * (view.y1 - view.y0)] as const;
    return [{ name, at, isAttractor: false }];
  });
}

/**
 * Steps from each pixel to the nearest of another class or beyond the edge, straight or slanted: one sweep up and one
 * down (Rosenfeld and Pfaltz 1966).
 */
function depths(classes: Uint8Array, columns: number, rows: number): Uint16Array {
  const depth = new Uint16Array(classes.length);
  const inner = (at: number, near: number): number =>
    classes[near] === classes[at] ? depth[near] + 1 : 1;
  const sweep = (step: 1 | -1): void => {
    const [first, end] = step > 0 ? [0, rows] : [rows - 1, -1];
    for (let j = first; j !== end; j += step) {
      for (let i = 0; i < columns; i++) {
        const column = step > 0 ? i : columns - 1 - i;
        const at = j * columns + column;
        const onEdge = column === 0 || column === columns - 1 || j === 0 || j === rows - 1;
        const behind = at - step * columns;
        const least = onEdge
          ? 1
          : Math.min(
              inner(at, at - step),
              inner(at, behind - 1),
              inner(at, behind),
              inner(at, behind + 1),
            );
        depth[at] = step > 0 ? least : Math.min(depth[at], least);
      }
    }
  };
  sweep(1);
  sweep(-1);
  return depth;
}
