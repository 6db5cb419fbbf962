import { Tex } from '../../ui/math/Tex.tsx';
import { texNumber } from '../parts/texNumber.ts';
import { useResults } from './context.ts';
import { cleaned } from './quadraticModel.ts';
import styles from './Taylor.module.css';

/** H at the point as a matrix of numbers, with its eigenvalues. */
export function HessianValue() {
  const answer = useResults((r) => r.calm);
  if (answer?.names.length !== 2 || !answer.hessian.every(Number.isFinite)) return null;
  const size = Math.max(...answer.hessian.map(Math.abs));
  const [a, b, c, d] = answer.hessian.map((v) => texNumber(cleaned(v, size), 4));
  const [low, high] = answer.eigenvalues.map((v) => texNumber(cleaned(v, size), 5));
  const values = Number.isFinite(answer.eigenvalues[0])
    ? `,\\quad \\lambda = ${low},\\ ${high}`
    : '';
  return (
    <div className={styles.matrix}>
      <Tex
        tex={`\\htmlClass{k-quad}{H} = \\begin{bmatrix}${a} & ${b} \\\\ ${c} & ${d}\\end{bmatrix}${values}`}
      />
    </div>
  );
}
