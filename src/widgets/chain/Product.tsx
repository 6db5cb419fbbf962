import { WideTex } from '../../ui/math/WideTex.tsx';
import { nextWords } from './bracketWords.ts';
import { Indexed } from './Indexed.tsx';
import { lastStep } from './brackets.ts';
import styles from './Composition.module.css';
import { useResults, useWidgetState } from './context.ts';
import { hasProduct } from './mapWords.ts';
import { widthsOf } from './model.ts';
import { productTex } from './stageTex.ts';

/** The product of the Jacobians, pair after pair, with what each pair costs. */
export function Product({ brief = false }: { readonly brief?: boolean }) {
  const answer = useResults((r) => r.calm);
  const from = useWidgetState((s) => s.settled.from);
  const walked = useWidgetState((s) => s.settled.step);
  if (!answer || answer.refusal || !hasProduct(answer)) return null;
  const widths = widthsOf(answer);
  const step = Math.min(walked, lastStep(widths));
  return (
    <div className={styles.product}>
      <WideTex
        label="The product of the Jacobians"
        tex={`\\displaystyle ${productTex(answer, from, step, brief)}`}
      />
      <p className={styles.next}>
        <Indexed text={nextWords({ widths, from, step })} />
      </p>
    </div>
  );
}
