import { Button } from '../../ui/controls/Button.tsx';
import { MarkSample } from '../../ui/readout/MarkSample.tsx';
import compact from '../parts/CompactTable.module.css';
import { orderConcept } from './concepts.ts';
import { useResults, useTaylor, useWidgetState } from './context.ts';
import { say } from './say.ts';
import styles from './Taylor.module.css';

/** What the model of each order says at x + h, and by how much it misses; a press draws it. */
export function OrdersTable() {
  const { store } = useTaylor();
  const answer = useResults((r) => r.calm);
  const order = useWidgetState((s) => s.inputs.order);
  if (!answer) return null;
  const { models, moved } = answer;
  const shown = Math.min(order, models.length - 1);
  const scale = (by: number) => () =>
    store.commit({ h: answer.asked.h.map((v) => Number((by * v).toPrecision(15))) });
  return (
    <>
      <table className={compact.table}>
        <caption className="spoken">The models at x + h, order by order</caption>
        <thead>
          <tr>
            <th scope="col">order</th>
            <th scope="col">model at x + h</th>
            <th scope="col">error</th>
          </tr>
        </thead>
        <tbody>
          {models.map((model, k) => (
            <tr key={k} data-shown={k === shown || undefined} className={styles.order}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.pick}
                  aria-pressed={k === shown}
                  onClick={() => store.commit({ order: k })}
                >
                  <MarkSample concept={orderConcept(k)} />
                  {k}
                </button>
              </th>
              <td>{say(model)}</td>
              <td className={styles.error}>{say(moved - model)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">f(x + h)</th>
            <td>{say(moved)}</td>
            <td />
          </tr>
        </tbody>
      </table>
      <div className={styles.buttons}>
        <Button variant="plain" onClick={scale(1 / 2)}>
          halve h
        </Button>
        <Button variant="plain" onClick={scale(2)}>
          double h
        </Button>
      </div>
    </>
  );
}
