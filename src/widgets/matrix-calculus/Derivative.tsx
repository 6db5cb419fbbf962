import { WideTex } from '../../ui/math/WideTex.tsx';
import { entryName, entryNames, entryTex } from '../../ui/math/entryName.ts';
import { Remark } from '../parts/Remark.tsx';
import { ArrayTable } from './ArrayTable.tsx';
import { useResults } from './context.ts';
import styles from './MatrixCalculus.module.css';
import type { Answer } from './results.ts';
import { layoutWords, say, size } from './say.ts';
import { trouble } from './words.ts';

/** The derivative: its layout in words, its formula, its numbers. */
export function Derivative({ compact = false }: { readonly compact?: boolean }) {
  const answer = useResults((r) => r.calm);
  const stale = useResults((r) => r.stale);
  const failure = useResults((r) => r.failure);
  if (!answer)
    return (
      <div className={styles.waiting}>
        {failure && (
          <Remark kind="alarm" urgent>
            {failure}
          </Remark>
        )}
      </div>
    );
  const { by, derivative, constrained, paired } = answer;
  const wrong = trouble(answer);
  const pairs = constrained && paired ? { kind: derivative.kind, ...paired } : null;
  return (
    <section
      className={styles.derivative}
      data-stale={stale || undefined}
      aria-label="The derivative"
    >
      {!compact && <Value answer={answer} />}
      <p className={styles.layout}>
        <strong>∂f/∂{by}</strong> {layoutWords(derivative, by)}.
      </p>
      <Formula answer={answer} />
      {wrong ? (
        <Remark kind="remark">{wrong}</Remark>
      ) : (
        <div className={styles.arrays}>
          <figure className={styles.array}>
            {pairs && <figcaption>G, all entries independent</figcaption>}
            <ArrayTable
              array={derivative}
              label={`∂f/∂${by}, ${size(derivative)}`}
              concept="gradient"
              {...namesOf(answer)}
            />
          </figure>
          {pairs && (
            <figure className={styles.array}>
              <figcaption>G + Gᵀ − diag(G), pairs move together</figcaption>
              <ArrayTable array={pairs} label="Along symmetric matrices" concept="gradient" />
            </figure>
          )}
        </div>
      )}
      {pairs && !answer.symmetric && (
        <Remark kind="remark">
          At these numbers {by} is not symmetric. Pairs move together all the same.
        </Remark>
      )}
      {answer.remarks.length > 0 && <Remark kind="remark">{answer.remarks.join('; ')}</Remark>}
    </section>
  );
}

/** What f is at these numbers. */
function Value({ answer: { value } }: { readonly answer: Answer }) {
  if (value.rows * value.cols === 1) {
    return (
      <p className={styles.value}>
        f = <span className={styles.number}>{say(value.data[0], 6)}</span>
      </p>
    );
  }
  return (
    <div className={styles.value}>
      f = <ArrayTable array={value} label={`The value of f, ${size(value)}`} concept="output" />
    </div>
  );
}

/** As a book would print it. */
function Formula({ answer: { by, tex } }: { readonly answer: Answer }) {
  if (tex === null) return null;
  const name = `\\htmlClass{k-grad}{\\dfrac{\\partial f}{\\partial ${entryTex(by)}}}`;
  return (
    <div className={styles.formula}>
      <WideTex label="The derivative as a formula" tex={`${name} = ${tex}`} />
    </div>
  );
}

/** More names than these would be wider than their numbers. */
const MOST_NAMED = 9;

/** Inputs over the columns and outputs beside the rows of a Jacobian; over a row the entries of the variable. */
function namesOf({ by, names, derivative, value }: Answer) {
  const own = names.find(({ name }) => name === by);
  const { kind, rows, cols } = derivative;
  if (!own || kind === 'number' || kind === 'shape' || cols > MOST_NAMED) return {};
  const across = entryNames(by, own).map(entryName);
  if (kind === 'row') return { across };
  if (rows > MOST_NAMED + 7) return { across };
  return { across, down: entryNames('f', value).map(entryName) };
}
