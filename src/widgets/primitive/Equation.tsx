import { gauge } from '../../ui/readout/gauge.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import { useResults } from './context.ts';
import styles from './Equation.module.css';

const number = (x: number): string => (Number.isFinite(x) ? gauge(x) : 'none');

/** ⟨w̄, Jẋ⟩ = ⟨x̄, ẋ⟩ with its numbers: equal, or by how much they differ; and the central difference beside them. */
export function Equation() {
  const own = useResults((r) => r.answer?.tests[0]);
  if (!own) return <div className={styles.equation} />;
  const { forward, backward, difference, equal } = own;
  const known = Number.isFinite(forward) && Number.isFinite(backward);
  return (
    <div className={styles.equation} role="group" aria-label="The dot-product test at your point">
      <div className={styles.side} data-concept="tangent">
        <span className={styles.tex}>
          <Tex tex="\langle \htmlClass{k-grad}{\bar w},\, J\,\htmlClass{k-tan}{\dot x}\rangle" />
        </span>
        <span className={styles.number}>{number(forward)}</span>
        <span className={styles.name}>forward mode</span>
      </div>
      <div className={styles.relation} data-equal={(known && equal) || undefined}>
        <span className={styles.symbol}>{!known ? '?' : equal ? '=' : '≠'}</span>
        <span className={styles.gap}>
          {known && !equal && `gap ${gauge(Math.abs(forward - backward))}`}
        </span>
      </div>
      <div className={styles.side} data-concept="gradient">
        <span className={styles.tex}>
          <Tex tex="\langle \htmlClass{k-grad}{\bar x},\, \htmlClass{k-tan}{\dot x}\rangle" />
        </span>
        <span className={styles.number}>{number(backward)}</span>
        <span className={styles.name}>the rule</span>
      </div>
      <div className={styles.side} data-concept="output" data-apart>
        <span className={styles.tex}>
          <Tex tex="\langle \htmlClass{k-grad}{\bar w},\, \tfrac{\Delta \htmlClass{k-out}{w}}{2h}\rangle" />
        </span>
        <span className={styles.number}>{number(difference)}</span>
        <span className={styles.name}>central difference</span>
      </div>
    </div>
  );
}
