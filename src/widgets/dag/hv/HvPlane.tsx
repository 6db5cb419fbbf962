import { useMemo, useState } from 'react';
import { Remark } from '../../parts/Remark.tsx';
import { useResults, useWidgetState } from '../context.ts';
import type { Answer } from '../results.ts';
import { CurvatureChart } from './CurvatureChart.tsx';
import { CurvatureQuestion } from './CurvatureQuestion.tsx';
import { isFiniteHessian, isFinitePair } from './curvature.ts';
import { hvCaseOf, type HvCase } from './hvCase.ts';
import { HvMap } from './HvMap.tsx';
import styles from './HvPlane.module.css';
import { HvReadout } from './HvReadout.tsx';
import { scaleOf, scaleText } from './hvScene.ts';
import { aroundWords } from './hvWords.ts';
import { useHessian } from './useHessian.ts';

/** H v of two numbers as arrows, and the curvature along v. Nothing where it does not apply. */
export function HvPlane() {
  const answer = useResults((r) => r.answer);
  const applies = useWidgetState((s) => s.settled.look === 'graph' && s.settled.mode === 'second');
  const found = useMemo(() => answer && applies && hvCaseOf(answer), [answer, applies]);
  return answer && found ? <Shown answer={answer} found={found} /> : null;
}

/** What a reader said, in degrees, or null who only asked; of which program. */
interface Guess {
  readonly source: string;
  readonly angle: number | null;
}

function Shown({ answer, found }: { readonly answer: Answer; readonly found: HvCase }) {
  const calm = useResults((r) => r.calm);
  const hessian = useHessian(answer);
  const [guess, setGuess] = useState<Guess | null>(null);
  const { source } = answer.asked.fn;
  const said = guess?.source === source ? guess : null;
  const finite = hessian !== null && isFiniteHessian(hessian);
  const open = said && finite ? hessian : null;
  const scale = scaleOf(hessian, found.v, found.product);
  const read = useMemo(() => (calm && hvCaseOf(calm)) ?? found, [calm, found]);
  return (
    <section className={styles.around} aria-label="H v: how the gradient changes along v">
      <div className={styles.plane}>
        <div className={styles.left}>
          <p className={styles.title}>
            When the inputs move along <b data-concept="tangent">v</b>, their adjoints, the
            gradient, move along <b data-concept="tangent2">Hv</b>.
          </p>
          <HvMap found={found} scale={scale} hessian={open} />
          <p className={styles.scale}>
            {isFinitePair(found.product)
              ? scaleText(scale)
              : 'Hv is not finite here: it has no arrow.'}{' '}
            {open && found.v.some((x) => x !== 0)
              ? aroundWords(open)
              : 'Drag the head of v, or turn it by arrow keys.'}
          </p>
        </div>
        <div className={styles.right}>
          <HvReadout found={read} />
          {finite ? (
            <CurvatureQuestion
              found={read}
              hessian={hessian}
              guess={said}
              onGuess={(angle) => setGuess(angle === false ? null : { source, angle })}
            />
          ) : (
            hessian && (
              <Remark kind="remark">H is not finite here: there is no curvature to compare.</Remark>
            )
          )}
          {open && <CurvatureChart found={read} hessian={open} height={200} />}
        </div>
      </div>
    </section>
  );
}
