import { Button } from '../../../ui/controls/Button.tsx';
import { PointField } from '../../../ui/controls/PointField.tsx';
import { Group } from '../../parts/Layouts.tsx';
import { useLanding, useResults, useWidgetState } from '../context.ts';
import { DataPlane } from '../DataPlane.tsx';
import styles from '../Landing.module.css';
import type { LandingViews, PaneProps } from '../landingViews.ts';
import { SigmaField } from '../SigmaField.tsx';
import { meanIn } from './gaussian.ts';
import { paintGaussian } from './paintGaussian.ts';
import { SigmaHandles } from './SigmaHandles.tsx';
import { Terms } from './Terms.tsx';

const Data = ({ ratio }: PaneProps) => (
  <DataPlane
    ratio={ratio}
    paint={paintGaussian}
    label="Points with the ellipse of Σ about μ, and the ellipse of their own covariance."
  >
    <SigmaHandles />
  </DataPlane>
);

const Side = () => <Terms />;

function Controls() {
  const { store } = useLanding();
  const mu = useWidgetState((s) => s.settled.mu);
  const answer = useResults((r) => r.calm);
  const landing = answer?.landing.model === 'gaussian' ? answer.landing : null;
  return (
    <Group>
      <PointField
        label="μ"
        names={['x₁', 'x₂']}
        value={meanIn(mu)}
        onCommit={(to) => store.commit({ mu: to })}
      />
      <SigmaField label="covariance" symbol="\Sigma" />
      <div className={styles.buttons}>
        <Button
          disabled={!landing}
          onClick={() => landing && store.commit({ sigma: landing.scatter })}
        >
          Σ to the estimate
        </Button>
        <Button
          variant="plain"
          disabled={!landing}
          onClick={() => landing && store.commit({ mu: landing.mean })}
        >
          μ to the mean
        </Button>
        <Button variant="plain" onClick={() => store.commit({ sigma: [1, 0, 1] })}>
          Σ = I
        </Button>
      </div>
    </Group>
  );
}

export const gaussianViews: LandingViews = {
  Data,
  Side,
  Controls,
  note: 'Each entry of the gradient is the difference of two: the log-det rule gives one, the rule of the inverse the other.',
};
