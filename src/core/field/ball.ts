import { MeshLines, type Mesh } from './mesh.ts';

const RINGS = 3;
const SECTORS = 72;
const SPOKES = 12;
const BELTS = 8;
const MERIDIANS = 24;

/** The ball around a centre of one, two or three dimensions: an interval, a disc with rings and spokes, a sphere. */
export function ball(centre: ArrayLike<number>, radius: number): Mesh {
  if (centre.length === 1) return interval(centre[0], radius);
  return centre.length === 2
    ? disc([centre[0], centre[1]], radius)
    : sphere([centre[0], centre[1], centre[2]], radius);
}

function interval(middle: number, radius: number): Mesh {
  const mesh = new MeshLines();
  const count = 2 * SECTORS + 1;
  mesh.line(
    Array.from({ length: count }, (_, k) => k),
    true,
  );
  return mesh.over(
    1,
    Float64Array.from({ length: count }, (_, k) => middle + radius * (k / SECTORS - 1)),
  );
}

function disc([x, y]: readonly [number, number], radius: number): Mesh {
  const fine = 2;
  const steps = RINGS * fine;
  const points: number[] = [x, y];
  const at = (ring: number, sector: number): number =>
    ring === 0 ? 0 : 1 + (ring - 1) * SECTORS + (sector % SECTORS);
  for (let ring = 1; ring <= steps; ring++) {
    for (let k = 0; k < SECTORS; k++) {
      const angle = (2 * Math.PI * k) / SECTORS;
      const r = (radius * ring) / steps;
      points.push(x + r * Math.cos(angle), y + r * Math.sin(angle));
    }
  }
  const mesh = new MeshLines();
  const circle = (ring: number): number[] =>
    Array.from({ length: SECTORS + 1 }, (_, k) => at(ring, k));
  mesh.line(circle(steps), true);
  for (let ring = 1; ring < RINGS; ring++) mesh.line(circle(ring * fine));
  for (let k = 0; k < SPOKES; k++) {
    const sector = (k * SECTORS) / SPOKES;
    mesh.line(Array.from({ length: steps + 1 }, (_, ring) => at(ring, sector)));
  }
  for (let ring = 0; ring < steps; ring++) {
    for (let k = 0; k < SECTORS; k++)
      mesh.quads.push(at(ring, k), at(ring + 1, k), at(ring + 1, k + 1), at(ring, k + 1));
  }
  return mesh.over(2, Float64Array.from(points));
}

/** Belts from pole to pole; its three great circles are its edge. */
function sphere([x, y, z]: readonly [number, number, number], radius: number): Mesh {
  const points: number[] = [];
  const at = (belt: number, k: number): number => belt * MERIDIANS + (k % MERIDIANS);
  for (let belt = 0; belt <= BELTS; belt++) {
    const polar = (Math.PI * belt) / BELTS;
    for (let k = 0; k < MERIDIANS; k++) {
      const azimuth = (2 * Math.PI * k) / MERIDIANS;
      points.push(
        x + radius * Math.sin(polar) * Math.cos(azimuth),
        y + radius * Math.sin(polar) * Math.sin(azimuth),
        z + radius * Math.cos(polar),
      );
    }
  }
  const mesh = new MeshLines();
  const belt = (b: number): number[] => Array.from({ length: MERIDIANS + 1 }, (_, k) => at(b, k));
  const meridian = (k: number): number[] => Array.from({ length: BELTS + 1 }, (_, b) => at(b, k));
  mesh.line(belt(BELTS / 2), true);
  for (let k = 0; k < MERIDIANS; k += MERIDIANS / 4) mesh.line(meridian(k), true);
  for (let b = 1; b < BELTS; b++) if (b !== BELTS / 2) mesh.line(belt(b));
  for (let k = 0; k < MERIDIANS; k += 2) if (k % 6 !== 0) mesh.line(meridian(k));
  for (let b = 0; b < BELTS; b++) {
    for (let k = 0; k < MERIDIANS; k++)
      mesh.quads.push(at(b, k), at(b + 1, k), at(b + 1, k + 1), at(b, k + 1));
  }
  return mesh.over(3, Float64Array.from(points));
}
