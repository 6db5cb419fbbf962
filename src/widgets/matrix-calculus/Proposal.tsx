import { Button } from '../../ui/controls/Button.tsx';
import { MathField } from '../../ui/mathfield/MathField.tsx';
import { Remark } from '../parts/Remark.tsx';
import { ArrayTable } from './ArrayTable.tsx';
import { useMatrix, useResults, useWidgetState } from './context.ts';
import styles from './Proposal.module.css';
import type { Judged } from './results.ts';
import { layoutWords, size } from './say.ts';
import { useMine } from './useMine.ts';
import { mistakeWords, verdictWords } from './words.ts';

const SIGNS = { right: '✓', transposed: 'ᵀ', wrong: '✗', shape: '✗', untested: '?' } as const;

/** The field in which the reader writes the derivative. */
export function MineField() {
  return <MathField {...useMine()} />;
}

/** The reader's formula, judged at random inputs: a verdict, inputs where it fails, and, for who asks, the mistake. */
export function Proposal() {
  const judged = useResults((r) => r.judged);
  const answer = useResults((r) => r.answer);
  const stale = useResults((r) => r.mineStale || r.stale);
  const mine = useWidgetState((s) => s.inputs.mine);
  if (!answer) return <div className={styles.judged} />;
  const { by } = answer;
  if (mine === '' || !judged || judged.asked.by !== by) {
    return (
      <div className={styles.judged}>
        <p className={styles.headline}>
          <span>
            What is ∂f/∂{by}? It {layoutWords(answer.derivative, by)}.
          </span>
        </p>
        <Remark>A transpose is written x', the inverse inv(A), the identity eye(n).</Remark>
      </div>
    );
  }
  return (
    <div className={styles.judged} data-verdict={judged.verdict} data-stale={stale || undefined}>
      <p className={styles.headline}>
        <span className={styles.sign} aria-hidden="true">
          {SIGNS[judged.verdict]}
        </span>
        <span>
          Your formula is <strong>{verdictWords(judged)}</strong>.
        </span>
      </p>
      <Counterexample judged={judged} />
      {judged.verdict !== 'right' && judged.verdict !== 'untested' && <Mistake judged={judged} />}
    </div>
  );
}

/** For who has asked: what to think about, not the answer. */
function Mistake({ judged }: { readonly judged: Judged }) {
  const { link } = useMatrix();
  const told = useResults((r) => r.told === judged.asked.formula);
  return (
    <>
      <div className={styles.buttons}>
        <Button aria-expanded={told} onClick={() => link.tell(!told)}>
          {told ? 'hide the hint' : 'what is the mistake?'}
        </Button>
      </div>
      {told && <p className={styles.mistake}>{mistakeWords(judged)}</p>}
    </>
  );
}

/** Random inputs with both values. */
function Counterexample({ judged: { counterexample, asked } }: { readonly judged: Judged }) {
  if (!counterexample) return null;
  const { names, answer, truth } = counterexample;
  const small = names.filter(({ rows, cols }) => rows * cols <= 16);
  return (
    <div className={styles.example}>
      <p className={styles.caption}>One of the random inputs:</p>
      <div className={styles.arrays}>
        {small.map((array) => (
          <figure key={array.name} className={styles.array}>
            <figcaption>{array.name}</figcaption>
            <ArrayTable array={array} label={`${array.name}, ${size(array)}`} concept="input" />
          </figure>
        ))}
      </div>
      <div className={styles.arrays}>
        <figure className={styles.array}>
          <figcaption>your formula, {size(answer)}</figcaption>
          <ArrayTable array={answer} label={`Your formula, ${size(answer)}`} concept="error" />
        </figure>
        <span className={styles.unequal} aria-hidden="true">
          ≠
        </span>
        <figure className={styles.array}>
          <figcaption>
            ∂f/∂{asked.by}, {size(truth)}
          </figcaption>
          <ArrayTable array={truth} label={`The derivative, ${size(truth)}`} concept="gradient" />
        </figure>
      </div>
    </div>
  );
}
