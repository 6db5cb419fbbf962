import type { StationaryPlace } from '../../../plot/drawStationary.ts';
import type { StationaryPicture } from '../../../worker/protocol/stationary.ts';

/** As the plane marks them; what the test of second derivatives leaves open has a mark of its own. */
export const stationaryPlaces = ({
  points,
  representatives,
  kinks,
}: StationaryPicture): readonly StationaryPlace[] => [
  ...[...points, ...representatives].map(({ at, class: kind }): StationaryPlace => ({ at, kind })),
  ...kinks.map(({ at }): StationaryPlace => ({ at, kind: 'kink' })),
];
