import { useMemo } from 'react';
import { LazyXYChart } from '../../../ui/chart/LazyXYChart.tsx';
import type { XYAxis } from '../../../ui/chart/xyAxis.ts';
import { formatNumber, spokenNumber } from '../../../ui/format.ts';
import { useDag, useWidgetState } from '../context.ts';
import {
  angleOf,
  apart,
  curvatureOf,
  extremesOf,
  times,
  unitAt,
  wrapped,
  type Hessian,
} from './curvature.ts';
import { directionIn, velocityFrom, type HvCase } from './hvCase.ts';
import { withAngle } from './turn.ts';

interface CurvatureChartProps {
  readonly found: HvCase;
  readonly hessian: Hessian;
  readonly height: number;
}

const EDGE = 180;
const ANGLES = Array.from({ length: 181 }, (_, k) => -EDGE + 2 * k);
const ACROSS: XYAxis = {
  label: 'angle of v in degrees',
  domain: [-EDGE, EDGE],
  ticks: [-180, -90, 0, 90, 180],
};
const UP: XYAxis = { label: 'curvature along v' };
/** A hand this near to the greatest or the least means it. */
const CATCH = 2.5;

/** The curvature against the direction, all around, with its greatest and least. The cursor is v. */
export function CurvatureChart({ found, hessian, height }: CurvatureChartProps) {
  const { store } = useDag();
  const { names } = found;
  const angle = useWidgetState((s) => angleOf(directionIn(s.inputs, names)));
  const extremes = useMemo(() => extremesOf(hessian), [hessian]);
  const series = useMemo(
    () =>
      [
        {
          label: 'vᵀHv / |v|²',
          x: ANGLES,
          y: ANGLES.map((degrees) => at(hessian, degrees)),
          concept: 'quadratic',
        },
      ] as const,
    [hessian],
  );
  const marks = useMemo(() => {
    const { most, least, round } = extremes;
    if (round) return [];
    return [
      { ...placed(most), label: `λ = ${formatNumber(most.value)}`, above: true },
      { ...placed(least), label: `λ = ${formatNumber(least.value)}` },
    ];
  }, [extremes]);
  const now = at(hessian, angle);
  const turn = (to: number, by: 'hand' | 'keys'): void => {
    const near = [extremes.most.angle, extremes.least.angle].find(
      (special) => !extremes.round && by === 'hand' && apart(to, special) < CATCH,
    );
    const exact =
      near === undefined
        ? to
        : apart(to, near) === Math.abs(wrapped(to - near))
          ? near
          : near + EDGE;
    const v = directionIn(store.getState().inputs, names);
    store.adjust(
      velocityFrom(
        names,
        withAngle(v, by === 'hand' && near === undefined ? Math.round(exact) : exact),
      ),
    );
  };
  return (
    <LazyXYChart
      series={series}
      x={ACROSS}
      y={UP}
      marks={marks}
      cursor={angle}
      readings={[now]}
      cursorLabel="Direction of v on the chart"
      cursorText={`${spokenNumber(angle, 3)} degrees: curvature ${spokenNumber(now)}`}
      onCursor={turn}
      onCursorEnd={() => store.commit()}
      height={height}
    />
  );
}

const at = (hessian: Hessian, degrees: number): number => {
  const unit = unitAt(degrees);
  return curvatureOf(unit, times(hessian, unit));
};

const placed = ({ angle, value }: { readonly angle: number; readonly value: number }) =>
  ({ x: angle, y: value, concept: 'quadratic' }) as const;
