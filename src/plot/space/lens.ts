import type { Orbit } from './orbit.ts';

export type Vector = readonly [x: number, y: number, z: number];

/** The room of the surface: x from −x to x, y from −y to y, z from 0 to z. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** A pinhole camera: screen = centre + focal · (right, up)·(p − eye) / forward·(p − eye), y downwards. */
export interface Lens {
  readonly eye: Vector;
  readonly right: Vector;
  readonly up: Vector;
  readonly forward: Vector;
  /** Pixels. */
  readonly focal: number;
  readonly width: number;
  readonly height: number;
}

/** Radii of the box from which it is seen: so far away that parallels nearly stay parallel. */
const DISTANCE = 5.5;

/** What the eye looks at: a little below the middle, because the labels stand beneath. */
export const aim = (box: Box): Vector => [0, 0, 0.46 * box.z];

/** `margin`: pixels kept free for labels on each side at zoom 1. */
export function lensOf(
  { azimuth, elevation, zoom }: Orbit,
  box: Box,
  { width, height, margin }: { width: number; height: number; margin: number },
): Lens {
  const a = (azimuth * Math.PI) / 180;
  const e = (elevation * Math.PI) / 180;
  const radius = Math.hypot(box.x, box.y);
  const distance = DISTANCE * Math.max(radius, box.z / 2);
  const forward: Vector = [-Math.cos(e) * Math.cos(a), -Math.cos(e) * Math.sin(a), -Math.sin(e)];
  const right: Vector = [-Math.sin(a), Math.cos(a), 0];
  const up: Vector = [-Math.sin(e) * Math.cos(a), -Math.sin(e) * Math.sin(a), Math.cos(e)];
  const target = aim(box);
  const eye: Vector = [
    target[0] - distance * forward[0],
    target[1] - distance * forward[1],
    target[2] - distance * forward[2],
  ];
  // Over all azimuths at this elevation, so that turning neither cuts nor breathes.
  const tall = Math.max(0, box.z - radius);
  const near = distance - 0.35 * radius * Math.cos(e) - 0.54 * tall * Math.sin(e);
  const halfHeight = radius * Math.sin(e) + 0.54 * box.z * Math.cos(e);
  const fit = Math.min(
    Math.max(20, width / 2 - margin) / radius,
    Math.max(20, height / 2 - margin) / halfHeight,
  );
  return { eye, right, up, forward, focal: zoom * fit * near, width, height };
}

const dot = (a: Vector, x: number, y: number, z: number): number => a[0] * x + a[1] * y + a[2] * z;

/** Pixels of a point, and how far in front of the eye it lies. */
export function project(lens: Lens, [x, y, z]: Vector): [px: number, py: number, depth: number] {
  const [dx, dy, dz] = [x - lens.eye[0], y - lens.eye[1], z - lens.eye[2]];
  const depth = dot(lens.forward, dx, dy, dz);
  const scale = lens.focal / depth;
  return [
    lens.width / 2 + scale * dot(lens.right, dx, dy, dz),
    lens.height / 2 - scale * dot(lens.up, dx, dy, dz),
    depth,
  ];
}

/** What moves the picture of a point by so many pixels: the step in space parallel to the screen. */
export function acrossScreen(lens: Lens, point: Vector, dx: number, dy: number): Vector {
  const { right, up } = lens;
  const perPixel = project(lens, point)[2] / lens.focal;
  const [a, b] = [perPixel * dx, -perPixel * dy];
  return [a * right[0] + b * up[0], a * right[1] + b * up[1], a * right[2] + b * up[2]];
}
