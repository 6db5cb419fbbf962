import type { PointsForm } from '../../engine/kinds/points.ts';
import type { FieldProps } from './fieldProps.ts';
import styles from './Fields.module.css';
import { isInvalid, stateSaid } from './stateSaid.ts';

/** Points of the plane, each with its class; rows left empty are no points. */
export function PointsField(props: FieldProps<PointsForm>) {
  const { form, typed, onType, states, labelledBy, describedBy, disabled } = props;
  return (
    <div className={styles.field} role="group" aria-labelledby={labelledBy}>
      {Array.from({ length: form.fields }, (_, index) => {
        const text = typed[index] ?? '';
        const at = text.lastIndexOf(':');
        const [pair, kind] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1).trim()];
        const state = states[index];
        const said = stateSaid(state);
        const put = (nextPair: string, nextKind: string) =>
          onType(index, nextPair === '' && nextKind === '' ? '' : `${nextPair}: ${nextKind}`);
        return (
          <div key={index} className={styles.pair} data-state={state}>
            <input
              type="text"
              className={styles.input}
              aria-label={`Point ${index + 1}, as 1, -2${said}`}
              aria-invalid={isInvalid(state)}
              aria-describedby={describedBy}
              placeholder="x, y"
              autoComplete="off"
              spellCheck={false}
              disabled={disabled}
              value={pair}
              onChange={(event) => put(event.currentTarget.value, kind)}
            />
            <select
              className={styles.select}
              aria-label={`What point ${index + 1} is${said}`}
              aria-invalid={isInvalid(state)}
              disabled={disabled}
              value={kind}
              onChange={(event) => put(pair, event.currentTarget.value)}
            >
              <option value="">…</option>
              {form.classes.map(({ id, text: words }) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </div>
  );
}
