import { useMemo } from 'react';
import { bestGradientDescent, spectralRadius } from '../../../core/optim/modes.ts';
import type { LimitedOptimiser } from '../../../core/optim/optimiser.ts';
import type { HeatAxis } from '../../../ui/chart/heatAxis.ts';
import { HeatMap } from '../../../ui/chart/HeatMap.tsx';
import type { HeatMark } from '../../../ui/chart/HeatMarks.tsx';
import { formatNumber, spokenNumber } from '../../../ui/format.ts';
import type { Curvature, Phase, PhaseRequest } from '../../../worker/protocol/descent.ts';
import { useDescent, useResults, useWidgetState } from '../context.ts';
import { methodOf } from '../methods.ts';
import { chosenOf } from '../runs.ts';
import { bandsFrom, COLUMNS, ROWS } from './phaseMap.ts';
import { factorText, rateMeaning } from './rates.ts';
import { settingIn, withSetting, type Setting } from './setting.ts';

interface PhaseMapProps {
  readonly phase: Phase & { readonly asked: PhaseRequest };
  readonly curvature: Curvature | null;
  /** η and β of the step shown, where a schedule or a change has others than the run begins with. */
  readonly inStep: Setting | null;
  readonly height: number;
}

const BETA: HeatAxis = { min: 0, max: 1, label: 'momentum β', format: (v) => formatNumber(v) };

/** A share of the map. */
const NEAR = 0.22;

/** Where the method of the chosen run converges over (η, β), and how fast; its setting is a point to be moved. */
export function PhaseMap({ phase, curvature, inStep, height }: PhaseMapProps) {
  const { store } = useDescent();
  const inputs = useWidgetState((s) => s.inputs);
  const searched = useResults((r) => r.best?.etas[chosenOf(inputs)]);
  const point = settingIn(inputs, searched);
  const { optimiser, curvatures, etaMax } = phase.asked;
  const x = useMemo(
    (): HeatAxis => ({
      min: 0,
      max: etaMax,
      label: 'step size η',
      format: (v) => formatNumber(v, 3),
    }),
    [etaMax],
  );
  const best = curvatures.length === 2 ? (curvature?.best ?? null) : null;
  const bands = useMemo(() => bandsFrom(best?.rate ?? 0), [best]);
  const marks = useMemo(() => marksOf(phase.asked, best, inStep), [phase, best, inStep]);
  // Its name would stand on another one's.
  const crowded = marks.some(
    ({ x: eta, y: beta }) =>
      Math.abs(eta - point.eta) < NEAR * etaMax && Math.abs(beta - point.beta) < NEAR,
  );
  const rateAt = (eta: number, beta: number): number =>
    spectralRadius(methodOf(optimiser) as LimitedOptimiser, curvatures, { eta, beta });
  return (
    <HeatMap
      x={x}
      y={BETA}
      columns={COLUMNS}
      rows={ROWS}
      values={phase.radius}
      level={1}
      bands={bands}
      legendLabel="ρ, the share of the error left by a step"
      marks={marks}
      point={{ x: point.eta, y: point.beta }}
      onMove={(eta, beta) => store.adjust(withSetting(store.getState().inputs, { eta, beta }))}
      onSettle={() => store.commit()}
      pointLabel="Step size and momentum of the run"
      pointName={crowded ? '' : 'this run'}
      valueText={(eta, beta) => {
        const rate = rateAt(eta, beta);
        return `η ${spokenNumber(eta)}, β ${spokenNumber(beta)}: ρ ${factorText(rate)}, ${rateMeaning(rate)}`;
      }}
      height={height}
    />
  );
}

function marksOf(
  { curvatures }: PhaseRequest,
  best: Curvature['best'],
  inStep: Setting | null,
): readonly HeatMark[] {
  const marks: HeatMark[] = [];
  if (best && curvatures.length === 2) {
    const plain = bestGradientDescent(curvatures[0], curvatures[1]);
    marks.push(
      {
        x: best.eta,
        y: best.beta,
        label: `best, ρ = ${factorText(best.rate)}`,
        kind: 'best',
      },
      {
        x: plain.eta,
        y: 0,
        label: `best at β = 0, ρ = ${factorText(plain.rate)}`,
        kind: 'note',
      },
    );
  }
  if (inStep) marks.push({ x: inStep.eta, y: inStep.beta, label: 'in this step', kind: 'note' });
  return marks;
}
