import { project, type Lens } from '../space/lens.ts';
import { reachOf } from '../reach.ts';
import { drawable } from '../view.ts';
import type { DiagramHandle } from './diagram.ts';
import { isFinitePoint, type Room } from './roomOf.ts';

/** Pixels from the upper right corner within which a ring and the buttons there would meet. */
const CORNER = { width: 250, height: 60 };

/**
 * Moves the rings to where their points are seen, at the pace of the picture and without React. `rings` are
 * the children of the overlay, in the order of the handles.
 */
export function placeRings(
  rings: Iterable<Element>,
  handles: readonly DiagramHandle[],
  lens: Lens,
  room: Room,
): void {
  const places = handles.map(({ at }) => {
    const placed = room.place(at);
    return isFinitePoint(placed) ? project(lens, placed) : null;
  });
  let i = 0;
  for (const ring of rings) {
    const own = i++;
    const place = places[own];
    // Never "visible": that would show the ring of a figure which is hidden as a whole.
    if (place) ring.removeAttribute('visibility');
    else ring.setAttribute('visibility', 'hidden');
    if (!place) continue;
    const [x, y] = place;
    const apart = places.map((other, k) =>
      other && k !== own ? Math.hypot(other[0] - x, other[1] - y) : Infinity,
    );
    ring.querySelector('[data-reach]')?.setAttribute('r', String(reachOf(Math.min(...apart))));
    ring.setAttribute('transform', `translate(${drawable(x)} ${drawable(y)})`);
    ring.toggleAttribute('data-corner', lens.width - x < CORNER.width && y < CORNER.height);
  }
}
