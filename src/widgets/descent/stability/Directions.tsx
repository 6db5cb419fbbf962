import { useMemo } from 'react';
import { SignedBars } from '../../../ui/chart/SignedBars.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { Tex } from '../../../ui/math/Tex.tsx';
import { Remark } from '../../parts/Remark.tsx';
import { texNumber } from '../../parts/texNumber.ts';
import { useResults } from '../context.ts';
import { barLimit, directionRows } from './directionRows.ts';
import styles from './Stability.module.css';

const CONCEPTS = ['tangent', 'tangent2'] as const;

/** The error at the step shown, split along the eigenvectors of the Hessian there. */
export function Directions() {
  const opened = useResults((r) => r.opened);
  const target = useResults((r) => r.calm?.target ?? null);
  const quadratic = useResults((r) => r.calm?.quadratic ?? false);
  const curvature = opened?.curvature;
  const limit = useMemo(() => (curvature ? barLimit(curvature.errors) : 0), [curvature]);
  if (!opened || !curvature) return null;
  const rows = directionRows(curvature, opened.step, quadratic);
  if (rows.length === 0 || !target) {
    return <Remark>There is no minimum in reach to measure the error from.</Remark>;
  }
  const where = `(${target.at.map(coordinate).join(', ')})`;
  return (
    <div className={styles.directions}>
      <SignedBars
        describe={`Error along each eigenvector of the Hessian at step ${opened.step}`}
        limit={limit}
        items={rows.map(({ lambda, error, name, note }, k) => ({
          label: <Tex tex={`\\lambda = ${texNumber(lambda, 3)}`} />,
          name,
          value: error,
          concept: CONCEPTS[k],
          note,
        }))}
      />
      <Remark>
        Each bar is c, the error along one eigenvector of the Hessian at step {opened.step},
        measured from {target.kind === 'minimum' ? 'the minimum' : 'where the best run ends,'}{' '}
        {where}. The scale is the same for the whole run.
      </Remark>
    </div>
  );
}

/** What a search leaves of a zero is zero. */
const coordinate = (x: number): string => formatNumber(Math.abs(x) < 1e-12 ? 0 : x);
