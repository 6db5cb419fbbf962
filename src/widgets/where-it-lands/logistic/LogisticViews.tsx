import { LazyXYChart } from '../../../ui/chart/LazyXYChart.tsx';
import { PointField } from '../../../ui/controls/PointField.tsx';
import { Slider } from '../../../ui/controls/Slider.tsx';
import { spokenNumber } from '../../../ui/format.ts';
import { Tex } from '../../../ui/math/Tex.tsx';
import { Group } from '../../parts/Layouts.tsx';
import { useLanding, useResults, useWidgetState } from '../context.ts';
import { DataPlane } from '../DataPlane.tsx';
import type { LandingViews, PaneProps } from '../landingViews.ts';
import { ParameterPlane } from '../ParameterPlane.tsx';
import { lastStep, normAt } from './logistic.ts';
import { paintCurves, paintRuns } from './paintLogistic.ts';

const Data = ({ ratio }: PaneProps) => (
  <DataPlane
    ratio={ratio}
    paint={paintCurves}
    axes="x"
    label="Points of class 0 below and class 1 above, with the probabilities that Newton and gradient descent have reached."
  />
);

function Side(props: PaneProps) {
  const pane = useWidgetState((s) => s.settled.pane);
  return pane === 'plane' ? <Runs {...props} /> : <Norms {...props} />;
}

const Runs = ({ ratio }: PaneProps) => (
  <ParameterPlane
    ratio={ratio}
    paint={paintRuns}
    label="Contours of the negative log-likelihood with the paths of Newton and of gradient descent."
    handle="The start θ of both runs"
    letter="θ"
    names={['intercept', 'slope']}
  />
);

/** ‖∇‖ after each step: straight for gradient descent, bending down ever faster for Newton. */
function Norms({ height }: PaneProps) {
  const { store, link } = useLanding();
  const answer = useResults((r) => r.calm);
  const step = useWidgetState((s) => s.inputs.step);
  if (answer?.landing.model !== 'logistic') return <div style={{ height }} />;
  const { newton, descent } = answer.landing;
  const last = Math.max(1, lastStep([newton, descent]));
  const at = Math.min(step, last);
  const readings = [normAt(newton, at), normAt(descent, at)];
  return (
    <LazyXYChart
      series={[
        {
          label: 'Newton',
          concept: 'quadratic',
          x: newton.norms.map((_, k) => k),
          y: newton.norms,
        },
        { label: 'descent', concept: 'run2', x: descent.norms.map((_, k) => k), y: descent.norms },
      ]}
      x={{ label: 'step', integer: true, domain: [0, last] }}
      y={{ label: '‖∇‖', scale: 'log' }}
      cursor={at}
      readings={readings}
      cursorLabel="Step on the chart of gradient norms"
      cursorText={`step ${at}: Newton ${spokenNumber(readings[0], 2)}, gradient descent ${spokenNumber(readings[1], 2)}`}
      onCursor={(to) => {
        link.playback.pause();
        store.adjust({ step: Math.round(to) });
      }}
      onCursorEnd={() => store.commit()}
      height={height}
    />
  );
}

function Controls() {
  const { store } = useLanding();
  const theta = useWidgetState((s) => s.settled.theta);
  const eta = useWidgetState((s) => s.inputs.eta);
  const limit = useResults((r) =>
    r.calm?.landing.model === 'logistic' ? r.calm.landing.stableBelow : NaN,
  );
  return (
    <Group>
      <Slider
        label="step size of gradient descent"
        symbol={<Tex tex="\htmlClass{k-r2}{\eta}" />}
        value={eta}
        min={0.01}
        max={10}
        scale="log"
        {...(Number.isFinite(limit) && { dangerFrom: limit })}
        onChange={(to) => store.adjust({ eta: to })}
        onCommit={(to) => store.commit({ eta: to })}
      />
      <PointField
        label="both begin at θ"
        names={['intercept', 'slope']}
        value={theta}
        onCommit={(to) => store.commit({ theta: to })}
      />
    </Group>
  );
}

export const logisticViews: LandingViews = {
  Data,
  Side,
  Controls,
  note: 'The loss over the intercept θ₁ (across) and the slope θ₂ (up).',
  panes: {
    plane: 'Paths',
    curve: 'Gradient norms',
    curveNote: '‖∇‖ after each step, on a logarithmic scale.',
  },
};
