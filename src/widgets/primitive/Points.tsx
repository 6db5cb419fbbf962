import { Toolbar } from '../../ui/controls/Toolbar.tsx';
import { usePrimitive, useResults } from './context.ts';
import styles from './Points.module.css';
import { placeWords } from './say.ts';

const SIGNS = { passes: '✓', fails: '✗', convention: '~', undefined: '?' } as const;
const WORDS = {
  passes: 'passes',
  fails: 'fails',
  convention: 'a convention',
  undefined: 'not defined',
} as const;

/** Every point tested, by its verdict; a press goes there. */
export function Points() {
  const { store } = usePrimitive();
  const tests = useResults((r) => r.answer?.tests);
  const inputs = useResults((r) => r.answer?.inputs);
  if (!tests || !inputs) return null;
  return (
    <div className={styles.points}>
      <span className={styles.title}>Points tested</span>
      <Toolbar label="Points tested">
        {tests.map(({ at, v, u, verdict }, k) => {
          const where = placeWords(inputs, at);
          const name = k === 0 ? 'Your point' : `Point ${k}`;
          const text = `${name}${where ? `, ${where}` : ''}: ${WORDS[verdict]}`;
          return (
            <Toolbar.Button
              key={k}
              className={styles.point}
              data-verdict={verdict}
              aria-label={text}
              title={text}
              onClick={() =>
                store.commit({ at: Array.from(at), v: Array.from(v), u: Array.from(u) })
              }
            >
              <span>{k === 0 ? 'yours' : k}</span>
              <span aria-hidden="true">{SIGNS[verdict]}</span>
            </Toolbar.Button>
          );
        })}
      </Toolbar>
    </div>
  );
}
