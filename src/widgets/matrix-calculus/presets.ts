import { readTiles, type TileTerm, type TilesReading } from '../../ui/mathfield/readTiles.ts';

/** A differential whose traces are to be turned until the change stands last. */
interface Preset {
  readonly id: string;
  readonly label: string;
  /** What it is the differential of, and by which name. */
  readonly f: string;
  readonly by: string;
  /** The products of df, a trace around each. */
  readonly products: readonly string[];
  /** What a tile stands for that f does not name. */
  readonly where?: string;
  /** The rule that made the products. */
  readonly step: string;
}

/** Those of the lesson, the hardest last. */
export const PRESETS: readonly Preset[] = [
  {
    id: 'trAXB',
    label: 'tr(AᵀXB)',
    f: "tr(A'*X*B)",
    by: 'X',
    products: ["A'*dX*B"],
    step: 'Only X changes, so dX stands in the place of X.',
  },
  {
    id: 'xAx',
    label: 'xᵀAx',
    f: "x'*A*x",
    by: 'x',
    products: ["dx'*A*x", "x'*A*dx"],
    step: 'x stands at two places, so the product rule gives two terms.',
  },
  {
    id: 'aXb',
    label: 'aᵀX⁻¹b',
    f: "a'*inv(X)*b",
    by: 'X',
    products: ["-a'*inv(X)*dX*inv(X)*b"],
    step: 'The change of an inverse is −X⁻¹ dX X⁻¹.',
  },
  {
    id: 'logdet',
    label: 'log det X',
    f: 'logdet(X)',
    by: 'X',
    products: ['inv(X)*dX'],
    step: 'log det(I + E) is tr E up to smaller terms, with E = X⁻¹ dX.',
  },
  {
    id: 'lsqA',
    label: '‖Ax − b‖² by A',
    f: 'norm2(A*x-b)^2',
    by: 'A',
    products: ["2*r'*dA*x"],
    where: 'r = A*x-b',
    step: 'With r = Ax − b, df = 2 rᵀ dr and dr = dA x.',
  },
];

export const presetOf = (text: string): Preset | undefined => PRESETS.find(({ id }) => id === text);

/** What the shuffler plays with. */
export interface Game {
  readonly terms: readonly TileTerm[];
  readonly by: string;
  /** What the change is called among the tiles: D9 stands for dX, d9 for dx. */
  readonly change: string;
  readonly preset: Preset | undefined;
  readonly reading: TilesReading;
}

/** A preset by its id, or a product; null where it cannot be read. */
export function gameOf(text: string): Game | null {
  const preset = presetOf(text);
  const readings = (preset?.products ?? [text]).map(readTiles);
  const terms = readings.flatMap(({ term }) => (term ? [term] : []));
  const [reading] = readings;
  if (terms.length < readings.length) return null;
  const { by } = reading;
  return { terms, by, change: /^[A-Z]/.test(by) ? 'D9' : 'd9', preset, reading };
}
