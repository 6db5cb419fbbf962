/** What a point where ∇f = 0 is, or a corner at which f has no gradient. */
export type StationaryClass = 'min' | 'max' | 'saddle' | 'degenerate' | 'kink';

/** A part of a mark: corners x, y, x, y, … around (0, 0) in pixels, y downwards. */
export interface MarkPart {
  readonly points: readonly number[];
  /** A filled area, a stroke, or a stroke in the colour of paper upon an area. */
  readonly look: 'area' | 'stroke' | 'cut';
}

export interface StationaryMark {
  /** In words, for a list beside the picture. */
  readonly name: string;
  /** As short as it stands in the picture. */
  readonly short: string;
  readonly parts: readonly MarkPart[];
}

/** Radius of every mark, for names that keep clear of it. */
export const MARK_RADIUS = 6.5;
/** Stroke of the parts, at the scale of the page in light. */
export const MARK_STROKE = 2;

/** An arc about (x, y), as a polyline fine enough at this size. */
function arc(r: number, from: number, to: number, x = 0, y = 0): number[] {
  const parts = Math.max(2, Math.ceil(Math.abs(to - from) / 15));
  return Array.from({ length: parts + 1 }, (_, k) => {
    const angle = ((from + ((to - from) * k) / parts) * Math.PI) / 180;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  }).flat();
}

/**
 * Told apart by shape alone, and from the marks of runs: a disc with a plus (the Hessian's sign) is a minimum, a summit
 * sign as on maps a maximum, two contours that part a saddle, a ring in pieces what the Hessian does not decide, a
 * corner a kink.
 */
export const stationaryMarks: Readonly<Record<StationaryClass, StationaryMark>> = {
  min: {
    name: 'minimum',
    short: 'min',
    parts: [
      { look: 'area', points: arc(6.4, 0, 360) },
      { look: 'cut', points: [-3.4, 0, 3.4, 0] },
      { look: 'cut', points: [0, -3.4, 0, 3.4] },
    ],
  },
  max: {
    name: 'maximum',
    short: 'max',
    parts: [
      { look: 'area', points: [0, -7.6, 7.4, 5.2, -7.4, 5.2] },
      { look: 'cut', points: [-2.6, 1.8, 2.6, 1.8] },
    ],
  },
  saddle: {
    name: 'saddle point',
    short: 'saddle',
    parts: [
      { look: 'stroke', points: arc(6.6, -58, 58, -8.4) },
      { look: 'stroke', points: arc(6.6, 122, 238, 8.4) },
    ],
  },
  degenerate: {
    name: 'degenerate point',
    short: 'flat',
    parts: [0, 90, 180, 270].map((turn) => ({
      look: 'stroke',
      points: arc(5.6, turn - 27, turn + 27),
    })),
  },
  kink: {
    name: 'kink',
    short: 'kink',
    parts: [{ look: 'stroke', points: [-6.2, -4.6, 0, 4.4, 6.2, -4.6] }],
  },
};

/** A part as SVG path data. */
export const partPath = ({ points, look }: MarkPart): string =>
  `M${points.map((v) => Math.round(100 * v) / 100).join(' ')}${look === 'area' ? 'z' : ''}`;
