import { PolarChart } from '../../../ui/chart/PolarChart.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { Held } from '../Held.tsx';
import type { Specimen, SpecimenState } from '../specimen.ts';

const ANGLES = Array.from({ length: 121 }, (_, k) => 3 * k);
const turn = (angle: number) => (angle * Math.PI) / 180;

const state = (
  name: string,
  slope: (u: number, v: number) => number,
  linear: readonly [number, number],
): SpecimenState => {
  const at = (angle: number) => slope(Math.cos(turn(angle)), Math.sin(turn(angle)));
  const row = (angle: number) =>
    linear[0] * Math.cos(turn(angle)) + linear[1] * Math.sin(turn(angle));
  return {
    name,
    Show: () => (
      <Held start={30}>
        {(angle, set) => (
          <PolarChart
            angles={ANGLES}
            values={ANGLES.map(at)}
            linear={linear}
            angle={angle}
            readings={[at(angle), row(angle)]}
            title={['solid: slope along h', 'dashed: ∇f h']}
            cursorLabel={`Direction, ${name}`}
            cursorText={`${formatNumber(angle)} degrees: slope ${formatNumber(at(angle))}`}
            summary={`${name}.`}
            onTurn={set}
            onSettle={() => {}}
            height={280}
          />
        )}
      </Held>
    ),
  };
};

export const polarChart: Specimen = {
  id: 'polarChart',
  title: 'Polar plot',
  group: 'Readouts',
  purpose: 'A value for every direction as a distance from the centre, beside a linear one.',
  states: [
    state('The two agree', (u, v) => -4 * u + 7 * v, [-4, 7]),
    state('They do not', (u, v) => u * u * v, [0, 0]),
    state('Nothing in some directions', (u, v) => (u * v === 0 ? 0 : NaN), [0, 0]),
  ],
};
