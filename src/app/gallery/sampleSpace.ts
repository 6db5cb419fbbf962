import type { DiagramFaces, DiagramLine, DiagramScene } from '../../plot/diagram/diagram.ts';
import type { Vector } from '../../plot/space/lens.ts';

// A sample map of space and its derivative, written out: no worker is needed for the gallery.

const warp = ([x, y, z]: Vector): Vector => [
  x + 0.3 * y * y - 0.1 * z,
  y + 0.3 * x * z,
  z + 0.25 * x * x + 0.15 * y,
];
const columns = ([x, y, z]: Vector): readonly [Vector, Vector, Vector] => [
  [1, 0.3 * z, 0.5 * x],
  [0.6 * y, 1, 0.15],
  [-0.1, 0.3 * x, 1],
];

const SIDE = 1.5;
/** Cells a side of the warped cube, and points along a cell's edge. */
const CELLS = 3;
const FINE = 6;

/** The image of a cube with its corner at a point, moved back to that corner, and the parallelepiped it nearly is. */
export function warpedCube(at: Vector): DiagramScene {
  const base = warp(at);
  const [first, second, third] = columns(at);
  const image = (offset: Vector): Vector => {
    const to = warp(sum(at, scaled(SIDE, offset)));
    return [at[0] + to[0] - base[0], at[1] + to[1] - base[1], at[2] + to[2] - base[2]];
  };
  const tangent = ([u, v, w]: Vector): Vector =>
    sum(at, scaled(SIDE * u, first), scaled(SIDE * v, second), scaled(SIDE * w, third));
  const tip = (column: Vector): Vector => sum(at, scaled(SIDE, column));
  return {
    faces: [
      { ...cubeFaces(image, CELLS), concept: 'output', strength: 'faint' },
      { ...cubeFaces(tangent, 1), concept: 'linear' },
    ],
    lines: [...edges(image, 'output', 'data'), ...edges(tangent, 'linear', 'line')],
    arrows: [
      { from: at, to: tip(first), concept: 'tangent', label: 'J₁' },
      { from: at, to: tip(second), concept: 'tangent2', label: 'J₂' },
    ],
    dots: [{ at: image([1, 1, 1]), concept: 'output', label: 'far corner' }],
  };
}

const scaled = (by: number, [x, y, z]: Vector): Vector => [by * x, by * y, by * z];
const sum = (...terms: Vector[]): Vector =>
  terms.reduce<Vector>((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]], [0, 0, 0]);

/** The place on a cube's side: `axis` held at `end`, the other two at u and v. */
function onSide(axis: number, end: number, u: number, v: number): Vector {
  const place = [u, v];
  place.splice(axis, 0, end);
  return [place[0], place[1], place[2]];
}

const SIDES = [0, 1, 2].flatMap((axis) => [0, 1].map((end) => [axis, end] as const));

/** The corners of a cell, in turn. */
const AROUND = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

/** The six sides of the unit cube's image, in cells. */
function cubeFaces(
  image: (offset: Vector) => Vector,
  cells: number,
): Pick<DiagramFaces, 'points' | 'corners' | 'size'> {
  const points: number[] = [];
  for (const [axis, end] of SIDES) {
    for (let i = 0; i < cells; i++) {
      for (let j = 0; j < cells; j++) {
        for (const [di, dj] of AROUND)
          points.push(...image(onSide(axis, end, (i + di) / cells, (j + dj) / cells)));
      }
    }
  }
  const corners = Uint32Array.from({ length: points.length / 3 }, (_, i) => i);
  return { points: Float64Array.from(points), corners, size: 4 };
}

/** The twelve edges. */
const edges = (
  image: (offset: Vector) => Vector,
  concept: DiagramLine['concept'],
  width: 'line' | 'data',
): DiagramLine[] =>
  [0, 1, 2].flatMap((axis) =>
    [0, 1].flatMap((u) =>
      [0, 1].map((v) => ({
        points: Float64Array.from(
          Array.from({ length: FINE + 1 }, (_, i) => image(onSide(axis, i / FINE, u, v))).flat(),
        ),
        concept,
        width,
      })),
    ),
  );
