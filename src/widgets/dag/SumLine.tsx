import { Tex } from '../../ui/math/Tex.tsx';
import { WideTex } from '../../ui/math/WideTex.tsx';
import styles from './Dag.module.css';
import { momentWords } from './describe.ts';
import { sumTex } from './sumTex.ts';
import { useStanding } from './useStanding.ts';

/** What is computed at this step, written out with its numbers. */
export function SumLine({ words = false }: { readonly words?: boolean }) {
  const standing = useStanding(true);
  if (!standing) return <div className={styles.sum} />;
  const { answer, journey, moment } = standing;
  const tex = sumTex(answer, journey, moment);
  const back = journey.mode !== 'forward';
  return (
    <div className={styles.sum}>
      {tex === null ? (
        <p className={styles.start}>
          The inputs have their values. Step on: first every value is computed, in the order of the
          program{back ? ', then the adjoints flow back' : ', and its tangent with it'}.
          {back && (
            <>
              {' '}
              <Tex tex="\htmlClass{k-grad}{\bar z}" /> is short for{' '}
              <Tex tex="\partial L/\partial z" />.
            </>
          )}
        </p>
      ) : (
        <>
          <WideTex label="The sum at this step" tex={`\\displaystyle ${tex}`} />
          {/* The live region says the same. */}
          {words && (
            <p className={styles.said} aria-hidden="true">
              {momentWords(answer, journey, moment)}
            </p>
          )}
        </>
      )}
    </div>
  );
}
