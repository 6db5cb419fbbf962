import { listed, spokenNumber } from '../format.ts';
import type { HeatAxis } from './heatAxis.ts';
import type { HeatLine, HeatMark } from './HeatMarks.tsx';

interface HeatToldProps {
  readonly x: HeatAxis;
  readonly y: HeatAxis;
  readonly values: ArrayLike<number>;
  readonly level: number;
  readonly beyond: string;
  readonly legendLabel: string;
  readonly marks: readonly HeatMark[];
  readonly lines: readonly HeatLine[];
}

/** A heat map in words: what it measures over what, how low and high, how much is beyond the level, what is marked. */
export function summariseHeat(map: HeatToldProps): string {
  const { x, y, values, level, beyond, legendLabel, marks, lines } = map;
  const reach = (axis: HeatAxis): string =>
    `${axis.label} from ${axis.format(axis.min)} to ${axis.format(axis.max)}`;
  const named = marks.map(
    (mark) => `${mark.label}: ${x.label} ${x.format(mark.x)}, ${y.label} ${y.format(mark.y)}.`,
  );
  return [
    `A map of ${legendLabel}: ${reach(x)} across, ${reach(y)} up.`,
    spread(values, level, beyond),
    ...named,
    ...(lines.length > 0 ? [`Lines: ${listed(lines.map(({ label }) => label))}.`] : []),
  ].join(' ');
}

function spread(values: ArrayLike<number>, level: number, beyond: string): string {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  if (known.length === 0) return 'No values yet.';
  const [low, high] = known.reduce(
    ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
    [Infinity, -Infinity],
  );
  const over = known.filter((value) => value >= level).length;
  const missing = values.length - known.length;
  const begins = Number.isFinite(level) ? `, which begins at ${spokenNumber(level, 3)}` : '';
  return [
    `It runs from ${spokenNumber(low, 3)} to ${spokenNumber(high, 3)}`,
    over === 0
      ? `nowhere ${beyond}${begins}`
      : `${beyond}, from ${spokenNumber(level, 3)} on, ${percent(over, known.length)} of it`,
    ...(missing > 0 ? [`no value on ${percent(missing, values.length)} of the map`] : []),
  ]
    .join('; ')
    .concat('.');
}

/** Never 0 % of something, nor 100 % of not quite all. */
function percent(part: number, whole: number): string {
  const rounded = Math.round((100 * part) / whole);
  return `${part === whole ? 100 : Math.min(99, Math.max(1, rounded))} %`;
}
