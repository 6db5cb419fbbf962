/** Where the eye stands around the surface. Degrees; azimuth 0 looks from +x, 90 from +y. */
export interface Orbit {
  /** In (−180, 180]. */
  readonly azimuth: number;
  /** 0 on the horizon, 90 straight above. */
  readonly elevation: number;
  /** Magnification; at 1 the whole box is in sight. */
  readonly zoom: number;
}

/** Three quarters from the front: x runs to the right, y into the depth. */
export const FIRST_ORBIT: Orbit = { azimuth: -60, elevation: 36, zoom: 1 };

const LOWEST = 4;
const ZOOM = { min: 0.6, max: 5 };
const ZOOM_KEY = 1.15;
const STEP = { plain: 5, coarse: 15, fine: 1 };
/** Degrees per pixel of a drag: across a figure of usual width it turns by about half a circle. */
const PER_PIXEL = 0.4;

const clamp = (v: number, min: number, max: number): number => Math.min(max, Math.max(min, v));

/** In (−180, 180], so that one view has one name. */
const wrap = (degrees: number): number => {
  const turned = (((degrees + 180) % 360) + 360) % 360;
  return turned === 0 ? 180 : turned - 180;
};

/** The orbit brought into its bounds. */
export const bounded = ({ azimuth, elevation, zoom }: Orbit): Orbit => ({
  azimuth: wrap(azimuth),
  elevation: clamp(elevation, LOWEST, 90),
  zoom: clamp(zoom, ZOOM.min, ZOOM.max),
});

export const turned = (orbit: Orbit, azimuth: number, elevation: number): Orbit =>
  bounded({
    ...orbit,
    azimuth: orbit.azimuth + azimuth,
    elevation: orbit.elevation + elevation,
  });

export const zoomed = (orbit: Orbit, factor: number): Orbit =>
  bounded({ ...orbit, zoom: orbit.zoom * factor });

/** The surface follows the hand: to the right turns it to the right, downwards tips it towards the reader. */
export const dragged = (orbit: Orbit, dx: number, dy: number): Orbit =>
  turned(orbit, -dx * PER_PIXEL, dy * PER_PIXEL);

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The orbit after a key, or null when the key is not one of ours. */
export function keyed(orbit: Orbit, { key, shiftKey, altKey }: Key, first: Orbit): Orbit | null {
  const step = shiftKey ? STEP.coarse : altKey ? STEP.fine : STEP.plain;
  switch (key) {
    case 'ArrowLeft':
      return turned(orbit, step, 0);
    case 'ArrowRight':
      return turned(orbit, -step, 0);
    case 'ArrowUp':
      return turned(orbit, 0, -step);
    case 'ArrowDown':
      return turned(orbit, 0, step);
    case '+':
    case '=':
      return zoomed(orbit, ZOOM_KEY);
    case '-':
    case '_':
      return zoomed(orbit, 1 / ZOOM_KEY);
    case '0':
    case 'Home':
      return first;
    default:
      return null;
  }
}

/** The view in words, with a true minus sign. */
export function spokenOrbit({ azimuth, elevation, zoom }: Orbit): string {
  const whole = (v: number): string => `${v < -0.5 ? '−' : ''}${Math.abs(Math.round(v))}`;
  const size = zoom === 1 ? '' : `, enlarged ${zoom.toFixed(2)} times`;
  return `Seen from azimuth ${whole(azimuth)} degrees, elevation ${whole(elevation)} degrees${size}.`;
}
