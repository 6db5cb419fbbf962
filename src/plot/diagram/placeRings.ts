import { project, type Lens } from '../space/lens.ts';
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
  let i = 0;
  for (const ring of rings) {
    const handle = handles[i++];
    const placed = handle && room.place(handle.at);
    const seen = placed !== undefined && isFinitePoint(placed);
    ring.setAttribute('visibility', seen ? 'visible' : 'hidden');
    if (!seen) continue;
    const [x, y] = project(lens, placed);
    ring.setAttribute('transform', `translate(${drawable(x)} ${drawable(y)})`);
    ring.toggleAttribute('data-corner', lens.width - x < CORNER.width && y < CORNER.height);
  }
}
