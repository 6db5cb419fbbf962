import { formatNumber, superscript } from '../format.ts';
import type { Point } from './decimate.ts';

export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly label: (tick: number) => string;
}

const MOST_TICKS = 6;

/** The vertical axis of a loss chart; on a log axis the points carry exponents of ten. */
export function valueAxis(series: readonly (readonly Point[])[], log: boolean): Axis {
  const [low, high] = extent(series);
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

function extent(series: readonly (readonly Point[])[]): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const points of series) {
    for (const { y } of points) {
      low = Math.min(low, y);
      high = Math.max(high, y);
    }
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
