import type { Concept } from '../../plot/marks.ts';
import type { Mesh } from '../../core/field/mesh.ts';
import type { Item } from './items.ts';
import type { Stage } from './stages.ts';

/** Every point of a mesh in a stage's coordinates; `image` has what the map, or a model of it, makes of each. */
export function placed(
  { dimension, points }: Mesh,
  image: ArrayLike<number>,
  stage: Stage,
): Float64Array {
  const count = points.length / dimension;
  const m = image.length / count;
  const out = new Float64Array(count * stage.dimension);
  const [x, y] = [new Float64Array(dimension), new Float64Array(m)];
  for (let p = 0; p < count; p++) {
    for (let k = 0; k < dimension; k++) x[k] = points[p * dimension + k];
    for (let i = 0; i < m; i++) y[i] = image[p * m + i];
    out.set(stage.place(x, y), p * stage.dimension);
  }
  return out;
}

interface MeshLook {
  readonly concept: Concept | 'grid';
  readonly weight: 'hair' | 'line' | 'data';
  /** The inner lines too, thinner than the edge. */
  readonly inner: boolean;
  readonly filled: boolean;
}

/** The lines of a mesh whose points stand where `coordinates` says; faces in space where it is tinted. */
export function meshItems(
  mesh: Mesh,
  coordinates: Float64Array,
  { concept, weight, inner, filled }: MeshLook,
  dimension: 2 | 3,
): Item[] {
  const items: Item[] = [];
  if (filled && dimension === 3 && mesh.quads.length > 0 && concept !== 'grid') {
    const { quads } = mesh;
    items.push({ kind: 'faces', points: coordinates, quads, concept, faint: false });
  }
  const last = inner ? mesh.starts.length - 1 : mesh.edges;
  for (let k = last - 1; k >= 0; k--) {
    const line = mesh.lines.subarray(mesh.starts[k], mesh.starts[k + 1]);
    const points = new Float64Array(line.length * dimension);
    line.forEach((p, i) => {
      for (let d = 0; d < dimension; d++)
        points[i * dimension + d] = coordinates[p * dimension + d];
    });
    const edge = k < mesh.edges;
    const closed = edge && filled && dimension === 2 && mesh.dimension === 2;
    items.push({
      kind: 'line',
      points,
      ink: concept,
      weight: edge ? weight : 'hair',
      ...(closed && { filled: true }),
    });
  }
  return items;
}

/** What the linear model makes of the points of a mesh: y₀ + A (x − x₀), m numbers each. */
export function modelImage(
  { dimension: n, points }: Mesh,
  at: readonly number[],
  value: readonly number[],
  matrix: readonly number[],
): Float64Array {
  const m = value.length;
  const count = points.length / n;
  const out = new Float64Array(count * m);
  for (let p = 0; p < count; p++) {
    for (let i = 0; i < m; i++) {
      let y = value[i];
      for (let j = 0; j < n; j++) y += matrix[i + j * m] * (points[p * n + j] - at[j]);
      out[p * m + i] = y;
    }
  }
  return out;
}

/** (1 − s) a + s b, number by number. */
export const between = (a: Float64Array, b: Float64Array, s: number): Float64Array =>
  s === 0 ? a : a.map((x, k) => (1 - s) * x + s * b[k]);
