import { Button } from '../../../ui/controls/Button.tsx';
import { PointField } from '../../../ui/controls/PointField.tsx';
import { Group } from '../../parts/Layouts.tsx';
import { useLanding, useResults, useWidgetState } from '../context.ts';
import { DataPlane } from '../DataPlane.tsx';
import styles from '../Landing.module.css';
import { ParameterPlane } from '../ParameterPlane.tsx';
import type { LandingViews, PaneProps } from '../landingViews.ts';
import { downhill } from './downhill.ts';
import { paintFit, paintRisk } from './paintRegression.ts';

const Data = ({ ratio }: PaneProps) => (
  <DataPlane
    ratio={ratio}
    paint={paintFit}
    label="Points with the line of θ, their residuals, and the line of least squares."
  />
);

const Side = ({ ratio }: PaneProps) => (
  <ParameterPlane
    ratio={ratio}
    paint={paintRisk}
    label="Contours of R over the intercept and the slope, with the gradient at θ."
    handle="The parameters θ"
    letter="θ"
    names={['intercept', 'slope']}
  />
);

function Controls() {
  const { store } = useLanding();
  const theta = useWidgetState((s) => s.settled.theta);
  const answer = useResults((r) => r.calm);
  const landing = answer?.landing.model === 'regression' ? answer.landing : null;
  return (
    <Group>
      <PointField
        label="θ"
        names={['intercept', 'slope']}
        value={theta}
        onCommit={(to) => store.commit({ theta: to })}
      />
      <div className={styles.buttons}>
        <Button
          disabled={!landing}
          onClick={() => landing && store.commit({ theta: landing.solution })}
        >
          solve
        </Button>
        <Button
          variant="plain"
          disabled={!landing}
          onClick={() => landing && store.commit({ theta: downhill(theta, landing) })}
        >
          a step downhill
        </Button>
        <Button variant="plain" onClick={() => store.commit({ theta: [0, 0] })}>
          θ = (0, 0)
        </Button>
      </div>
    </Group>
  );
}

export const regressionViews: LandingViews = {
  Data,
  Side,
  Controls,
  note: 'R over the intercept θ₁ (across) and the slope θ₂ (up).',
};
