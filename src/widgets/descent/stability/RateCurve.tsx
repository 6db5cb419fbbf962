import { useMemo } from 'react';
import { bestGradientDescent } from '../../../core/optim/modes.ts';
import { gradientDescent } from '../../../core/optim/gradientDescent.ts';
import { LazyXYChart } from '../../../ui/chart/LazyXYChart.tsx';
import type { XYAxis } from '../../../ui/chart/xyAxis.ts';
import type { XYMark } from '../../../ui/chart/XYChart.tsx';
import type { XYSeries } from '../../../ui/chart/xyDrawing.ts';
import { formatNumber } from '../../../ui/format.ts';
import { useDescent, useResults, useWidgetState } from '../context.ts';
import { chosenOf } from '../runs.ts';
import { bendOf } from './bend.ts';
import { etaMaxOf } from './phaseMap.ts';
import { factorText } from './rates.ts';
import { settingIn, withSetting } from './setting.ts';

interface RateCurveProps {
  readonly eigenvalues: readonly [number, number];
  readonly height: number;
}

const POINTS = 200;
const UP: XYAxis = {
  label: '|1 − ηλ|, the share of the error that a step leaves',
  domain: [0, 1.6],
};

/** Gradient descent has no β: its factor along each direction over η, with the limit and the best. */
export function RateCurve({ eigenvalues, height }: RateCurveProps) {
  const { store } = useDescent();
  const inputs = useWidgetState((s) => s.inputs);
  const searched = useResults((r) => r.best?.etas[chosenOf(inputs)]);
  const { eta } = settingIn(inputs, searched);
  const { x, series, marks } = useMemo(() => curvesOf(eigenvalues), [eigenvalues]);
  const set = (to: number): ReturnType<typeof withSetting> =>
    withSetting(store.getState().inputs, { eta: to, beta: 0 });
  const readings = series.map((line) => ('lambda' in line ? Math.abs(1 - eta * line.lambda) : 1));
  return (
    <LazyXYChart
      series={series}
      x={x}
      y={UP}
      cursor={eta}
      readings={readings}
      onCursor={(to) => store.adjust(set(to))}
      onCursorEnd={() => store.commit()}
      cursorLabel="Step size of the run"
      marks={marks}
      height={height}
    />
  );
}

interface Curves {
  readonly x: XYAxis;
  readonly series: readonly (XYSeries | (XYSeries & { readonly lambda: number }))[];
  readonly marks: readonly XYMark[];
}

function curvesOf(eigenvalues: readonly [number, number]): Curves {
  const [low, high] = eigenvalues;
  const bend = bendOf(eigenvalues);
  const etaMax = etaMaxOf(gradientDescent.id, high);
  const etas = Float64Array.from({ length: POINTS + 1 }, (_, k) => (etaMax * k) / POINTS);
  const best = bestGradientDescent(low, high);
  const limit = gradientDescent.stableBelow(high, {});
  const concepts = ['tangent', 'tangent2'] as const;
  const lambdas = bend === 'round' ? [high] : [low, high];
  return {
    x: { label: 'step size η', domain: [0, etaMax] },
    series: [
      ...lambdas.map((lambda, k) => ({
        lambda,
        label: `λ = ${formatNumber(lambda, 3)}`,
        x: etas,
        y: etas.map((eta) => Math.abs(1 - eta * lambda)),
        concept: concepts[bend === 'round' ? 1 : k],
      })),
      {
        label: 'no change',
        x: [0, etaMax],
        y: [1, 1],
        concept: 'error',
        thin: true,
      },
    ],
    marks: [
      { x: limit, y: 1, label: `limit ${formatNumber(limit, 3)}`, concept: 'error', above: true },
      ...(bend === 'bowl'
        ? [
            {
              x: best.eta,
              y: best.rate,
              label: `best ${formatNumber(best.eta, 3)}, ρ = ${factorText(best.rate)}`,
              concept: 'run4' as const,
            },
          ]
        : []),
    ],
  };
}
