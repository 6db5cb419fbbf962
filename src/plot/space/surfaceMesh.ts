import type { View } from '../../core/surfaces/surface.ts';
import type { HeightScale } from './heightScale.ts';
import type { Box } from './lens.ts';

/** The heights of a function over a view: row by row, y upwards, NaN where it has no value. */
export interface SurfaceSamples {
  readonly view: View;
  readonly nx: number;
  readonly ny: number;
  readonly values: Float64Array;
  /** Least and greatest finite value; NaN when there is none. */
  readonly least: number;
  readonly greatest: number;
}

/** Triangles over the samples. Vertex i is sample i; those without a value belong to no triangle. */
export interface SurfaceMesh {
  /** x, y, z per vertex. */
  readonly positions: Float32Array;
  readonly triangles: Uint32Array;
  /** Light on each vertex, 0 to 1: a hillshade, fixed to the surface, so that it does not flicker in a turn. */
  readonly light: Float32Array;
}

/** From the upper left of the first view, as on maps. */
const LIGHT = normal(-0.75, -0.35, 1.1);
const FLATTEST = 0.62;

/** The view's own shape, within limits; the height is a little over half of the longer side. */
export function boxOf({ x0, x1, y0, y1 }: View): Box {
  const ratio = (y1 - y0) / (x1 - x0);
  const x = ratio > 1 ? Math.max(FLATTEST, 1 / ratio) : 1;
  const y = ratio > 1 ? 1 : Math.max(FLATTEST, ratio);
  return { x, y, z: 1 };
}

export function meshOf(samples: SurfaceSamples, scale: HeightScale, box: Box): SurfaceMesh {
  const { nx, ny, values } = samples;
  const positions = new Float32Array(3 * nx * ny);
  for (let j = 0, i = 0; j < ny; j++) {
    for (let k = 0; k < nx; k++, i++) {
      positions[3 * i] = box.x * ((2 * k) / (nx - 1) - 1);
      positions[3 * i + 1] = box.y * ((2 * j) / (ny - 1) - 1);
      positions[3 * i + 2] = box.z * scale.height(values[i]);
    }
  }
  return {
    positions,
    triangles: trianglesOf(positions, nx, ny),
    light: lightOf(positions, nx, ny),
  };
}

/** Two triangles a cell, split along the flatter diagonal; one where a corner is missing. */
function trianglesOf(positions: Float32Array, nx: number, ny: number): Uint32Array {
  const triangles = new Uint32Array(6 * (nx - 1) * (ny - 1));
  const z = (i: number): number => positions[3 * i + 2];
  let n = 0;
  for (let j = 0; j < ny - 1; j++) {
    for (let k = 0; k < nx - 1; k++) {
      const a = j * nx + k;
      // Counterclockwise from the lower left.
      const corners = [a, a + 1, a + nx + 1, a + nx];
      const known = corners.filter((i) => !Number.isNaN(z(i)));
      if (known.length < 3) continue;
      const [p, q, r, s] = known;
      if (known.length === 3) triangles.set([p, q, r], n);
      else if (Math.abs(z(p) - z(r)) <= Math.abs(z(q) - z(s))) {
        triangles.set([p, q, r, p, r, s], n);
      } else triangles.set([p, q, s, q, r, s], n);
      n += known.length === 3 ? 3 : 6;
    }
  }
  return triangles.slice(0, n);
}

function lightOf(positions: Float32Array, nx: number, ny: number): Float32Array {
  const light = new Float32Array(nx * ny);
  const slope = (i: number, before: number, after: number, axis: number): number => {
    const [a, b] = [
      Number.isNaN(positions[3 * before + 2]) ? i : before,
      Number.isNaN(positions[3 * after + 2]) ? i : after,
    ];
    const run = positions[3 * b + axis] - positions[3 * a + axis];
    return run === 0 ? 0 : (positions[3 * b + 2] - positions[3 * a + 2]) / run;
  };
  for (let j = 0, i = 0; j < ny; j++) {
    for (let k = 0; k < nx; k++, i++) {
      const dx = slope(i, k > 0 ? i - 1 : i, k < nx - 1 ? i + 1 : i, 0);
      const dy = slope(i, j > 0 ? i - nx : i, j < ny - 1 ? i + nx : i, 1);
      const [x, y, z] = normal(-dx, -dy, 1);
      light[i] = Math.max(0, x * LIGHT[0] + y * LIGHT[1] + z * LIGHT[2]);
    }
  }
  return light;
}

function normal(x: number, y: number, z: number): readonly [number, number, number] {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

/** Fewer samples, for a painter that fills every cell by itself. */
export function coarser(samples: SurfaceSamples, most: number): SurfaceSamples {
  const nx = Math.min(samples.nx, most);
  const ny = Math.min(samples.ny, most);
  if (nx === samples.nx && ny === samples.ny) return samples;
  const values = new Float64Array(nx * ny);
  for (let j = 0; j < ny; j++) {
    const row = Math.round((j * (samples.ny - 1)) / (ny - 1));
    for (let k = 0; k < nx; k++) {
      values[j * nx + k] =
        samples.values[row * samples.nx + Math.round((k * (samples.nx - 1)) / (nx - 1))];
    }
  }
  return { ...samples, nx, ny, values };
}
