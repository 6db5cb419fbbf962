import { describe, expect, it } from 'vitest';
import type { Vector } from '../space/lens.ts';
import { clipFace, clipSegment, isWithin } from './clip.ts';

const box = { x: 1, y: 1, z: 2 };

describe('clipping at three rooms', () => {
  it('leaves what lies within as it is, to the very ends', () => {
    const [a, b]: [Vector, Vector] = [
      [0, 0, -1],
      [3, -3, 4],
    ];
    expect(clipSegment(a, b, box)?.[0]).toBe(a);
    expect(clipSegment(a, b, box)?.[1]).toBe(b);
    const face: Vector[] = [a, b, [0, 1, 1]];
    expect(clipFace(face, box)).toBe(face);
  });
  it('cuts a segment where it leaves', () => {
    expect(clipSegment([0, 0, 1], [12, 0, 1], box)).toEqual([
      [0, 0, 1],
      [3, 0, 1],
    ]);
    expect(clipSegment([0, 0, -9], [0, 0, 99], box)).toEqual([
      [0, 0, -2],
      [0, 0, 4],
    ]);
  });
  it('leaves out a segment that passes by, and one of a size no number holds', () => {
    expect(clipSegment([7, 0, 1], [0, 7, 1], box)).toBeNull();
    expect(clipSegment([9, 0, 1], [9, 1, 1], box)).toBeNull();
    expect(clipSegment([-1e308, 0, 1], [1e308, 0, 1], box)).toBeNull();
  });
  it('cuts a face to a polygon within', () => {
    const cut = clipFace([[0, 0, 1], [12, 0, 1], [0, 12, 1]], box); // prettier-ignore
    expect(cut).toHaveLength(4);
    expect(cut.every((corner) => isWithin(corner, box))).toBe(true);
    expect(cut).toContainEqual([3, 3, 1]);
    expect(clipFace([[9, 0, 1], [12, 0, 1], [9, 12, 1]], box)).toEqual([]); // prettier-ignore
  });
});
