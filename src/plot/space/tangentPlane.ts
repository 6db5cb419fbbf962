import type { HeightScale } from './heightScale.ts';
import type { Box, Vector } from './lens.ts';
import type { SurfaceSamples } from './surfaceMesh.ts';

/** A piece of a plane: over a disc around a point, with the slopes of a linear model. */
export interface TangentPlane {
  /** x, y and the value there. */
  readonly at: Vector;
  readonly slopes: readonly [number, number];
  readonly radius: number;
}

/** The piece in the room of the surface. */
export interface Patch {
  /** x, y, z per vertex; NaN outside the room. */
  readonly positions: Float32Array;
  readonly triangles: Uint32Array;
  /** Its rim, in as many pieces as lie within the room. */
  readonly rim: readonly (readonly number[])[];
}

const RINGS = 6;
const SECTORS = 72;
/** Beyond the room by so much of its height the plane is cut. */
const OVER = 0.04;

/** As `placeIn`, with no bounds: outside the room there is no place. */
export function placeWithin(
  { view }: Pick<SurfaceSamples, 'view'>,
  scale: HeightScale,
  box: Box,
): (x: number, y: number, value: number) => Vector {
  return (x, y, value) => {
    const u = (x - view.x0) / (view.x1 - view.x0);
    const v = (y - view.y0) / (view.y1 - view.y0);
    const h = scale.height(value);
    const inside = [u, v, h].every((part) => part >= -OVER && part <= 1 + OVER);
    return inside ? [box.x * (2 * u - 1), box.y * (2 * v - 1), box.z * h] : [NaN, NaN, NaN];
  };
}

export function patchOf(
  { at: [x0, y0, value], slopes, radius }: TangentPlane,
  samples: Pick<SurfaceSamples, 'view'>,
  scale: HeightScale,
  box: Box,
): Patch {
  const place = placeWithin(samples, scale, box);
  const at = (ring: number, sector: number): Vector => {
    const r = (radius * ring) / RINGS;
    const angle = (2 * Math.PI * sector) / SECTORS;
    const [dx, dy] = [r * Math.cos(angle), r * Math.sin(angle)];
    return place(x0 + dx, y0 + dy, value + slopes[0] * dx + slopes[1] * dy);
  };
  const positions = new Float32Array(3 * (RINGS + 1) * SECTORS);
  for (let ring = 0; ring <= RINGS; ring++) {
    for (let k = 0; k < SECTORS; k++) positions.set(at(ring, k), 3 * (ring * SECTORS + k));
  }
  const known = (i: number): boolean => !Number.isNaN(positions[3 * i]);
  const triangles: number[] = [];
  for (let ring = 0; ring < RINGS; ring++) {
    for (let k = 0; k < SECTORS; k++) {
      const a = ring * SECTORS + k;
      const b = ring * SECTORS + ((k + 1) % SECTORS);
      const [c, d] = [b + SECTORS, a + SECTORS];
      if (ring > 0 && [a, b, c].every(known)) triangles.push(a, b, c);
      if ([a, c, d].every(known)) triangles.push(a, c, d);
    }
  }
  const edge = Array.from({ length: SECTORS + 1 }, (_, k) => at(RINGS, k % SECTORS));
  return { positions, triangles: Uint32Array.from(triangles), rim: piecesOf(edge) };
}

/** Points in stretches without gaps, x y z per point. */
export function piecesOf(points: readonly Vector[]): number[][] {
  const pieces: number[][] = [];
  let piece: number[] = [];
  for (const point of points) {
    if (Number.isNaN(point[0])) {
      if (piece.length >= 6) pieces.push(piece);
      piece = [];
    } else piece.push(...point);
  }
  if (piece.length >= 6) pieces.push(piece);
  return pieces;
}
