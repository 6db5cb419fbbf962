import { describe, expect, it } from 'vitest';
import { sightOf } from './reading.ts';

const HEIGHT = 900;
const sight = (tops: number[], end: number, atBottom = false) =>
  sightOf(tops, end, HEIGHT, atBottom);

describe('sightOf', () => {
  it('looks at what covers the middle of the screen', () => {
    expect(sight([-2000, -500, 600, 1500], 3000).on).toEqual([1, 2]);
  });

  it('has passed a section when its end is above the middle', () => {
    expect(sight([-2000, -500, 449, 1500], 3000).passed).toEqual([0, 1]);
    expect(sight([-2000, -500, 451, 1500], 3000).passed).toEqual([0]);
  });

  it('looks at a short section that is whole at the edge', () => {
    expect(sight([-2000, 760], 880).on).toEqual([0, 1]);
  });

  it('has passed all that is in sight where the page ends', () => {
    expect(sight([-2000, 300, 600], 800).passed).toEqual([0]);
    expect(sight([-2000, 300, 600], 800, true).passed).toEqual([0, 1, 2]);
  });
});
