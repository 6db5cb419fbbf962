import { describe, expect, it } from 'vitest';
import { lensOf, project, type Vector } from '../space/lens.ts';
import { draggedInSpace, keyedInSpace, snapInSpace } from './moveInSpace.ts';
import { roomOf } from './roomOf.ts';

const orbit = { azimuth: -35, elevation: 28, zoom: 1.3 };
const frame = { width: 620, height: 440, margin: 30 };

describe('a drag in space', () => {
  it.each([
    ['one unit', { low: [-2, -2, -2], high: [2, 2, 2] } as const],
    ['unlike units', { low: [0, -1, 0], high: [100, 1, 7] } as const],
  ])('keeps the point under the finger, with %s', (_, bounds) => {
    const room = roomOf(bounds);
    const lens = lensOf(orbit, room.box, frame);
    const from: Vector = [1.2, 0.4, 0.9];
    const to = draggedInSpace(from, 61, -34, lens, room);
    const [a, b] = [project(lens, room.place(from)), project(lens, room.place(to))];
    expect(b[0] - a[0]).toBeCloseTo(61, 8);
    expect(b[1] - a[1]).toBeCloseTo(-34, 8);
    expect(b[2]).toBeCloseTo(a[2], 10);
    const snapped = project(lens, room.place(snapInSpace(to, lens, room)));
    expect(Math.hypot(snapped[0] - b[0], snapped[1] - b[1])).toBeLessThan(1);
  });
  it('rounds each coordinate to what a pixel resolves along its axis', () => {
    const room = roomOf({ low: [0, -1, 0], high: [1000, 1, 7] });
    const lens = lensOf(orbit, room.box, frame);
    const [x, y, z] = snapInSpace([123.45678, 0.1234567, 1.234567], lens, room);
    expect(x).toBe(123);
    expect(y).toBe(0.123);
    expect(z).toBe(1.23);
  });
});

describe('keys on a point in space', () => {
  const room = roomOf({ low: [-2, -2, -2], high: [2, 2, 2] });
  const key = (name: string, shiftKey = false, altKey = false) => ({
    key: name,
    shiftKey,
    altKey,
  });
  it.each([
    [key('ArrowRight'), [0.3, 0.25, 0]],
    [key('ArrowLeft'), [0.1, 0.25, 0]],
    [key('ArrowUp'), [0.2, 0.35, 0]],
    [key('ArrowDown'), [0.2, 0.15, 0]],
    [key('PageUp'), [0.2, 0.25, 0.1]],
    [key('PageDown', true), [0.2, 0.25, -1]],
    [key('ArrowRight', false, true), [0.21, 0.25, 0]],
  ])('%o', (pressed, to) => {
    expect(keyedInSpace([0.2, 0.25, 0], pressed, room)).toEqual(to);
  });
  it('knows no other key, and leaves no dust of rounding', () => {
    expect(keyedInSpace([0, 0, 0], key('a'), room)).toBeNull();
    expect(keyedInSpace([0.1 + 0.2 - 0.2, 0, 0], key('ArrowLeft'), room)?.[0]).toBe(0);
  });
});
