import { gauge } from '../../../ui/readout/gauge.ts';
import { Tex } from '../../../ui/math/Tex.tsx';
import { useResults } from '../context.ts';
import { calm } from '../say.ts';
import styles from './Terms.module.css';

const ENTRIES = ['11', '12', '21', '22'];

const number = (x: number): string => (Number.isFinite(x) ? gauge(calm(x)) : 'none');

/**
 * The two terms of ∂ℓ/∂Σ entry by entry, as bars from a common zero: the upper one pushes Σ to be larger, the lower one to be
 * smaller, and at the estimate both are equal.
 */
export function Terms() {
  const answer = useResults((r) => r.answer);
  const l = answer?.landing.model === 'gaussian' ? answer.landing : null;
  if (!l) return <div className={styles.terms} />;
  const sizes = [...l.fromLogdet, ...l.fromInverse].map(Math.abs).filter(Number.isFinite);
  const most = Math.max(1e-12, ...sizes);
  return (
    <div className={styles.terms}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          <Tex tex="\htmlClass{k-grad}{\partial\ell/\partial\Sigma}" /> entry by entry
        </caption>
        <thead>
          <tr>
            <th scope="col">entry</th>
            <th scope="col">
              <Tex tex="\tfrac N2\Sigma^{-1}" />
            </th>
            <th scope="col">
              <Tex tex="\tfrac12\Sigma^{-1}(NS)\Sigma^{-1}" />
            </th>
            <th scope="col">difference</th>
          </tr>
        </thead>
        <tbody>
          {ENTRIES.map((entry, i) => (
            <tr key={entry}>
              <th scope="row">{entry}</th>
              <td>
                <Bar value={l.fromLogdet[i]} most={most} concept="linear" />
                {number(l.fromLogdet[i])}
              </td>
              <td>
                <Bar value={l.fromInverse[i]} most={most} concept="output" />
                {number(l.fromInverse[i])}
              </td>
              <td className={styles.difference} data-zero={calm(l.gradient[i]) === 0 || undefined}>
                {number(l.gradient[i])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BarProps {
  readonly value: number;
  readonly most: number;
  readonly concept: 'linear' | 'output';
}

/** A bar from the middle: to the right where it is positive. */
function Bar({ value, most, concept }: BarProps) {
  if (!Number.isFinite(value)) return null;
  const share = (50 * Math.abs(value)) / most;
  return (
    <svg className={styles.bar} data-concept={concept} aria-hidden="true">
      <line className={styles.zero} x1="50%" x2="50%" y1={0} y2={12} />
      <rect x={`${value < 0 ? 50 - share : 50}%`} width={`${share}%`} y={2} height={8} />
    </svg>
  );
}
