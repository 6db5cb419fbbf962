import { describe, expect, it } from 'vitest';
import { roomOf } from './roomOf.ts';

describe('room', () => {
  it('has one unit for all axes where their spans are alike', () => {
    const { box, units, place } = roomOf({ low: [-1, 0, 10], high: [1, 4, 12] });
    expect(units).toEqual([2, 2, 2]);
    expect(box).toEqual({ x: 0.5, y: 1, z: 1 });
    expect(place([-1, 0, 10])).toEqual([-0.5, -1, 0]);
    expect(place([1, 4, 12])).toEqual([0.5, 1, 1]);
  });
  it('stretches every axis to the same length where they are not', () => {
    const { box, units, place } = roomOf({ low: [0, -1, 0], high: [100, 1, 20] });
    expect(box).toEqual({ x: 1, y: 1, z: 2 });
    expect(units).toEqual([50, 1, 10]);
    expect(place([50, 0, 20])).toEqual([0, 0, 2]);
  });
  it('keeps one unit when told to', () => {
    const { box } = roomOf({ low: [0, -1, 0], high: [100, 1, 20], equal: true });
    expect(box).toEqual({ x: 1, y: 0.02, z: 0.4 });
  });
  it('counts a ratio of three as alike', () => {
    expect(roomOf({ low: [0, 0, 0], high: [0.3, 0.1, 0.3] }).units).toEqual([0.15, 0.15, 0.15]);
  });
  it('gives an empty span one unit about its place', () => {
    const { box, place } = roomOf({ low: [5, -1, -1], high: [5, 1, 1] });
    expect(box).toEqual({ x: 0.5, y: 1, z: 2 });
    expect(place([5, 0, 0])).toEqual([0, 0, 1]);
  });
  it('has marks at round numbers on its edges', () => {
    const { axes } = roomOf({ low: [-2, -2, -2], high: [2, 2, 2] });
    expect(axes.x).toEqual([-2, -1, 0, 1, 2].map((v) => mark(v, v / 2)));
    expect(axes.z).toEqual([-2, -1, 0, 1, 2].map((v) => mark(v, (v + 2) / 2)));
  });
  it('steps by 1, 2 or 5 times a power of ten, near a fortieth of the box', () => {
    expect(roomOf({ low: [-2, -2, -2], high: [2, 2, 2] }).steps).toEqual([0.1, 0.1, 0.1]);
    expect(roomOf({ low: [0, -1, 0], high: [100, 1, 20] }).steps).toEqual([2, 0.05, 0.5]);
  });
});

const mark = (value: number, at: number) => ({ at, text: String(value).replace('-', '−') });
