import type { RefObject } from 'react';
import handles from '../Handle.module.css';
import type { DiagramHandle } from './diagram.ts';
import type { DiagramLayer } from './DiagramLayer.ts';
import { useSpaceHandle } from './useSpaceHandle.ts';

interface DiagramRingProps {
  readonly handle: DiagramHandle;
  readonly layer: RefObject<DiagramLayer | null>;
}

/** As the rings of a plane: a point is larger than the tip of a direction. */
const RADIUS = { input: 10, tangent: 8, gradient: 8 };
const OF_CONCEPT = { input: '', tangent: handles.tangent, gradient: handles.gradient };

/** A ring to be moved in space. Its place comes from the view (placeRings), its name is painted on the canvas. */
export function DiagramRing({ handle, layer }: DiagramRingProps) {
  const { at, concept, label, valueText } = handle;
  const { dragging, on } = useSpaceHandle(handle, layer);
  const radius = RADIUS[concept];
  return (
    <g
      {...on}
      data-handle=""
      data-concept={concept}
      className={[handles.handle, OF_CONCEPT[concept], dragging ? handles.dragging : '']
        .filter(Boolean)
        .join(' ')}
      tabIndex={0}
      role="slider"
      aria-label={label}
      aria-roledescription="movable point in space"
      aria-valuenow={at[0]}
      aria-valuetext={valueText}
    >
      <circle className={handles.target} data-reach="" r={22} />
      <circle className={handles.focus} r={radius + 8} />
      <circle className={handles.casing} r={radius} />
      <circle className={handles.ring} r={radius} />
    </g>
  );
}
