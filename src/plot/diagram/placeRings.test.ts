// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { lensOf, type Vector } from '../space/lens.ts';
import { placeRings } from './placeRings.ts';
import { roomOf } from './roomOf.ts';

const room = roomOf({ low: [-2, -2, -2], high: [2, 2, 2] });
const lens = lensOf({ azimuth: -35, elevation: 28, zoom: 1.3 }, room.box, {
  width: 620,
  height: 440,
  margin: 30,
});

function placed(at: Vector): Element {
  const ring = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  const handle = { id: 'p', at, concept: 'input', name: 'p', label: 'p', valueText: '' } as const;
  const idle = { onMove: () => {}, onSettle: () => {} };
  placeRings([ring], [{ ...handle, ...idle }], lens, room);
  return ring;
}

it('puts a ring where its point is seen, and hides one that has no place', () => {
  expect(placed([1, 0, 0]).getAttribute('transform')).toMatch(/^translate\(\d/);
  expect(placed([NaN, 0, 0]).getAttribute('visibility')).toBe('hidden');
});

it('never says “visible”, which would show the ring of a figure that is hidden as a whole', () => {
  expect(placed([1, 0, 0]).hasAttribute('visibility')).toBe(false);
});
