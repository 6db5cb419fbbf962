import { describe, expect, it } from 'vitest';
import { acrossScreen, aim, lensOf, project, type Vector } from './lens.ts';
import { FIRST_ORBIT, zoomed } from './orbit.ts';

const box = { x: 1, y: 0.75, z: 1 };
const frame = { width: 700, height: 500, margin: 30 };
const corners = [-1, 1].flatMap((x) =>
  [-0.75, 0.75].flatMap((y) => [0, 1].map((z): Vector => [x, y, z])),
);

describe('lens', () => {
  it('has what it aims at in the middle', () => {
    const [x, y] = project(lensOf(FIRST_ORBIT, box, frame), aim(box));
    expect([x, y]).toEqual([350, 250]);
  });
  it('stands upright: higher is further up, and seen from −y, x runs to the right and y away', () => {
    const lens = lensOf({ azimuth: -90, elevation: 30, zoom: 1 }, box, frame);
    const at = (p: Vector) => project(lens, p);
    expect(at([0, 0, 1])[1]).toBeLessThan(at([0, 0, 0])[1]);
    expect(at([1, 0, 0])[0]).toBeGreaterThan(at([-1, 0, 0])[0]);
    expect(at([0, 0.75, 0])[2]).toBeGreaterThan(at([0, -0.75, 0])[2]);
  });
  it('keeps the whole box in the frame from wherever it is seen', () => {
    for (let azimuth = -180; azimuth < 180; azimuth += 15) {
      for (let elevation = 5; elevation <= 90; elevation += 17) {
        const lens = lensOf({ azimuth, elevation, zoom: 1 }, box, frame);
        for (const corner of corners) {
          const [x, y, depth] = project(lens, corner);
          expect(x >= 0 && x <= 700 && y >= 0 && y <= 500 && depth > 0).toBe(true);
        }
      }
    }
  });
  it('zooms about the middle', () => {
    const wide = project(lensOf(FIRST_ORBIT, box, frame), [1, 0, 0]);
    const near = project(lensOf(zoomed(FIRST_ORBIT, 2), box, frame), [1, 0, 0]);
    expect(near[0] - 350).toBeCloseTo(2 * (wide[0] - 350), 9);
  });
  it('steps across the screen by just so many pixels, at the same depth', () => {
    const lens = lensOf({ azimuth: 20, elevation: 50, zoom: 1.7 }, box, frame);
    const from: Vector = [0.4, -0.3, 0.9];
    const step = acrossScreen(lens, from, 37, -21);
    const [x, y, depth] = project(lens, from);
    const to = project(lens, [from[0] + step[0], from[1] + step[1], from[2] + step[2]]);
    expect(to[0] - x).toBeCloseTo(37, 9);
    expect(to[1] - y).toBeCloseTo(-21, 9);
    expect(to[2]).toBeCloseTo(depth, 12);
  });
  it('keeps a cube in the frame, and all within three of it in front of the eye', () => {
    for (const half of [1, 0.34]) {
      const cube = { x: half, y: half, z: 2 };
      for (let azimuth = -180; azimuth < 180; azimuth += 15) {
        for (let elevation = 4; elevation <= 90; elevation += 9) {
          const lens = lensOf({ azimuth, elevation, zoom: 1 }, cube, frame);
          for (const [sx, sy, sz] of corners) {
            const [cx, cy, up] = [Math.sign(sx) * half, Math.sign(sy) * half, 2 * sz];
            const [x, y] = project(lens, [cx, cy, up]);
            expect(x >= 0 && x <= 700 && y >= 0 && y <= 500).toBe(true);
            expect(project(lens, [3 * cx, 3 * cy, 6 * sz - 2])[2]).toBeGreaterThan(0.2);
          }
        }
      }
    }
  });
});
