import { formatNumber } from '../../../ui/format.ts';
import { Tex } from '../../../ui/math/Tex.tsx';
import { gauge } from '../../../ui/readout/gauge.ts';
import { Gauges } from '../../../ui/readout/Gauges.tsx';
import type { Curvature, Opened } from '../../../worker/protocol/descent.ts';
import { Remark } from '../../parts/Remark.tsx';
import { useResults } from '../context.ts';
import { motion } from '../motion.ts';
import { factorName, hasFactor } from './factors.ts';

/** The size of the gradient, and what the step leaves of the error along each eigenvector of the Hessian. */
export function StepGauges({ opened }: { readonly opened: Opened }) {
  const { gradient, curvature, report } = opened;
  const quadratic = useResults((r) => r.calm?.quadratic ?? false);
  const words = motion(opened, quadratic);
  return (
    <>
      <Gauges
        items={[
          {
            label: (
              <>
                norm of the gradient, <Tex tex="\|\nabla f\|" />
              </>
            ),
            value: gauge(Math.hypot(...gradient)),
            concept: 'gradient',
          },
          ...(curvature && report ? factorGauges(curvature, opened.step) : []),
        ]}
      />
      {words !== '' && <Remark>{words}</Remark>}
    </>
  );
}

/** The steep direction first. */
const factorGauges = (curvature: Curvature, step: number) =>
  ([1, 0] as const)
    .filter((k) => hasFactor(curvature, k, step))
    .map((k) => ({
      label: factorName(curvature, k),
      value: formatNumber(curvature.measured[k], 3),
    }));
