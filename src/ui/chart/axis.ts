import { formatNumber, superscript } from '../format.ts';
import { compactNumber } from './compact.ts';
import type { Point } from './decimate.ts';

export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly label: (tick: number) => string;
}

const MOST_TICKS = 6;

/** The vertical axis of a loss chart; on a log axis the points carry exponents of ten. */
export function valueAxis(series: readonly (readonly Point[])[], log: boolean): Axis {
  const [low, high] = span(series.flatMap((points) => points.map(({ y }) => y)));
  const step = log ? Math.ceil((high - low) / MOST_TICKS) || 1 : niceStep(high - low);
  const domain: [number, number] = log
    ? [low, high]
    : [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  return {
    domain,
    ticks: multiples(domain, step),
    label: log ? (tick) => `10${superscript(tick)}` : (tick) => formatNumber(tick),
  };
}

/** Steps 0 to `last`, ticked at round numbers only: half a step does not exist. */
export function stepAxis(last: number): Axis {
  const domain: [number, number] = [0, Math.max(1, last)];
  return { domain, ticks: multiples(domain, Math.max(1, niceStep(domain[1]))), label: String };
}

/** What a run spends, from the least place to the greatest; whole numbers are ticked at whole ones. */
export function spentAxis(places: Iterable<number>): Axis {
  const all = [...places].filter(Number.isFinite);
  const [low, high] = [least(all), -least(all.map((place) => -place))];
  const domain: [number, number] = low < high ? [low, high] : [low, low + 1];
  const step = niceStep(domain[1] - domain[0]);
  const whole = all.every(Number.isInteger);
  return {
    domain,
    ticks: multiples(domain, whole ? Math.max(1, step) : step),
    label: compactNumber,
  };
}

/** 0 of none. */
const least = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b));

interface AxisChoice {
  readonly log: boolean;
  /** What the axis reaches over, in values; left out, what the points need. */
  readonly domain?: readonly [number, number];
  /** Where numbers stand, in values; left out, at round ones. */
  readonly ticks?: readonly number[];
  readonly format?: (value: number) => string;
}

/** An axis of any numbers. On a log axis the given places, and those of the axis, are exponents of ten. */
export function numberAxis(places: Iterable<number>, choice: AxisChoice): Axis {
  const { log, format = formatNumber } = choice;
  const toAxis = log ? Math.log10 : (value: number) => value;
  const [low, high] = choice.domain?.map(toAxis) ?? span(places);
  const fixed = choice.domain !== undefined;
  if (log) {
    // Lines do not run along the edge, and a named lowest point has its name below it.
    const room = fixed ? 0 : 0.04 * (high - low);
    const domain: [number, number] = [low - 3 * room, high + 2 * room];
    const ticks = choice.ticks?.map(toAxis) ?? exponents(domain);
    const whole = ticks.every((tick) => Number.isInteger(tick));
    const decade = (tick: number): string => `10${superscript(tick)}`;
    return {
      domain,
      ticks,
      label:
        whole && !choice.format ? decade : (tick) => format(Number((10 ** tick).toPrecision(12))),
    };
  }
  const step = niceStep(high - low);
  const domain: [number, number] = fixed
    ? [low, high]
    : [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  return { domain, ticks: choice.ticks ?? multiples(domain, step), label: (tick) => format(tick) };
}

/** Whole decades, or 1, 2 and 5 times them where there are too few to read a scale from. */
function exponents(domain: readonly [number, number]): readonly number[] {
  const [low, high] = domain;
  const decades = multiples(domain, Math.max(1, Math.ceil((high - low) / (MOST_TICKS + 1))));
  if (decades.length > 1) return decades;
  const from = Math.floor(low);
  return [from, from + 1, from + 2]
    .flatMap((power) => [1, 2, 5].map((lead) => power + Math.log10(lead)))
    .filter((tick) => tick >= low && tick <= high);
}

function span(places: Iterable<number>): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    if (!Number.isFinite(place)) continue;
    low = Math.min(low, place);
    high = Math.max(high, place);
  }
  if (low > high) return [0, 1];
  // A constant series still needs a height, and one decade shows its level best.
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(range: number): number {
  const raw = range / MOST_TICKS;
  const power = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 5].find((m) => m * power >= raw) ?? 10) * power;
}

function multiples([low, high]: readonly [number, number], step: number): readonly number[] {
  const ticks: number[] = [];
  const slack = step * 1e-9;
  for (let k = Math.ceil((low - slack) / step); k * step <= high + slack; k++) {
    ticks.push(Number((k * step).toPrecision(12)));
  }
  return ticks;
}
