/** Leading digits that make a readable end of a track. */
const LEADS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** The smallest readable number that is ≥ x > 0. */
function readableAbove(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  const lead = LEADS.find((l) => l >= x / power - 1e-9) ?? 10;
  return Number((lead * power).toPrecision(2));
}

export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/**
 * The track of the step size: a quarter longer than the stable range, so that the limit stands in sight
 * and can be crossed; never shorter than the value it has to show.
 */
export function etaRange(limit: number, eta: number): SliderRange {
  const wanted = Number.isFinite(limit) && limit > 0 ? 1.25 * limit : 4 * Math.max(eta, 1e-6);
  const max = readableAbove(Math.max(wanted, eta, 1e-9));
  const step = Number((10 ** (Math.floor(Math.log10(max)) - 2)).toPrecision(1));
  return { min: 0, max, step };
}

/** The track of a parameter around its value, wide enough to make something of it. */
export function parameterRange(value: number): SliderRange {
  const size = readableAbove(Math.max(2 * Math.abs(value), 5));
  return {
    min: value < 0 ? -size : Math.min(0, -size * (value === 0 ? 1 : 0)),
    max: size,
    step: size / 500,
  };
}
