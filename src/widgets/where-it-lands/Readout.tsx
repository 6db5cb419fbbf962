import { Tex } from '../../ui/math/Tex.tsx';
import { WideTex } from '../../ui/math/WideTex.tsx';
import { Gauges } from '../../ui/readout/Gauges.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useResults, useWidgetState } from './context.ts';
import styles from './Landing.module.css';
import { numbersOf } from './numbers.ts';

/** The numbers of the model that matter now, large. */
export function Readout() {
  const now = useWidgetState((s) => s.inputs);
  const answer = useResults((r) => r.answer);
  const failure = useResults((r) => r.failure);
  const gauges = answer?.landing.model === now.model ? numbersOf(answer, now).gauges : [];
  return (
    <>
      <div className={styles.gauges}>
        <Gauges
          items={gauges.map(({ tex, concept, value }) => ({
            label: <Tex tex={tex} />,
            concept,
            value,
          }))}
        />
      </div>
      {failure && (
        <Remark kind="alarm" urgent>
          {failure}
        </Remark>
      )}
    </>
  );
}

/** The gradient of the model with its numbers in it. */
export function Worked() {
  const now = useWidgetState((s) => s.settled);
  const answer = useResults((r) => r.calm);
  if (answer?.landing.model !== now.model) return <div className={styles.worked} />;
  return (
    <div className={styles.worked}>
      <WideTex label="The gradient with its numbers" tex={numbersOf(answer, now).tex()} />
    </div>
  );
}
