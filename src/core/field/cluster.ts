import type { Box } from './stationaryBoxes.ts';

/** So many boxes are compared pair by pair; more of them through cells. */
const PAIRWISE = 400;
/** Cells along the longer side of all boxes together. */
const CELLS = 512;

/** Boxes that touch, directly or through others, as groups; among many boxes a cell apart is close enough. */
export function clusters<B extends Box>(boxes: readonly B[]): B[][] {
  if (boxes.length === 0) return [];
  const parent = boxes.map((_, i) => i);
  const find = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]];
    return i;
  };
  const join = (i: number, j: number): void => {
    parent[find(i)] = find(j);
  };
  if (boxes.length > PAIRWISE) joinByCells(boxes, join);
  else {
    for (let i = 0; i < boxes.length; i++) {
      for (let j = 0; j < i; j++) if (touching(boxes[i], boxes[j])) join(i, j);
    }
  }
  const groups = new Map<number, B[]>();
  boxes.forEach((box, i) => {
    const root = find(i);
    const group = groups.get(root);
    if (group) group.push(box);
    else groups.set(root, [box]);
  });
  return [...groups.values()];
}

/** Joins boxes that cover the same or neighbouring cells of a lattice over all of them. */
function joinByCells(boxes: readonly Box[], join: (i: number, j: number) => void): void {
  const { lo, hi } = hull(boxes);
  const cell = Math.max(...hi.map((h, i) => h - lo[i])) / CELLS;
  const at = (x: ArrayLike<number>, axis: number): number =>
    axis < lo.length ? Math.floor((x[axis] - lo[axis]) / cell) : 0;
  const owner = new Map<number, number>();
  boxes.forEach((box, k) => {
    const [i0, i1, j0, j1] = [at(box.lo, 0), at(box.hi, 0), at(box.lo, 1), at(box.hi, 1)];
    for (let i = i0 - 1; i <= i1 + 1; i++) {
      for (let j = j0 - 1; j <= j1 + 1; j++) {
        // Of a large box only the rim meets others.
        if (i > i0 && i < i1 && j > j0 && j < j1) continue;
        const key = i * 2 * CELLS + j;
        const other = owner.get(key);
        if (other !== undefined) join(k, other);
        if (i >= i0 && i <= i1 && j >= j0 && j <= j1) owner.set(key, k);
      }
    }
  });
}

/** Boxes need not share an edge to the last digit; those a whole small box apart still belong together. */
const gap = (a: Box, b: Box, i: number): number => Math.min(a.hi[i] - a.lo[i], b.hi[i] - b.lo[i]);

function touching(a: Box, b: Box): boolean {
  for (let i = 0; i < a.lo.length; i++) {
    const slack = gap(a, b, i);
    if (a.lo[i] > b.hi[i] + slack || b.lo[i] > a.hi[i] + slack) return false;
  }
  return true;
}

/** The smallest box around some boxes. */
export const hull = (boxes: readonly Box[]): Box => ({
  lo: boxes[0].lo.map((_, i) => boxes.reduce((l, box) => Math.min(l, box.lo[i]), Infinity)),
  hi: boxes[0].hi.map((_, i) => boxes.reduce((h, box) => Math.max(h, box.hi[i]), -Infinity)),
});

/** At most `count` of the points, far from each other: each next one is the farthest from those taken. */
export function spread(points: readonly Float64Array[], count: number): Float64Array[] {
  const taken = points.slice(0, 1);
  const distance = points.map((p) => away(p, points[0]));
  while (taken.length < Math.min(count, points.length)) {
    const next = distance.indexOf(Math.max(...distance));
    if (!(distance[next] > 0)) break;
    taken.push(points[next]);
    points.forEach((p, i) => (distance[i] = Math.min(distance[i], away(p, points[next]))));
  }
  return taken;
}

export const away = (p: ArrayLike<number>, q: ArrayLike<number>): number =>
  Math.hypot(...Array.from(p, (v, i) => v - q[i]));
