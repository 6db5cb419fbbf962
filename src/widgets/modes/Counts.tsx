import { Remark } from '../parts/Remark.tsx';
import styles from './Counts.module.css';
import { useResults, useWidgetState } from './context.ts';
import { wholeJacobian } from './model.ts';
import { counted, countText } from './say.ts';
import { timesValue } from './sweepWords.ts';

/** The operations of the reader's own map, counted while it was run: of its value, of a sweep, of all sweeps. */
export function Counts({ brief = false }: { readonly brief?: boolean }) {
  const map = useResults((r) => r.calm);
  const stale = useResults((r) => r.stale);
  const shown = useResults((r) => r.sweepGuess !== null);
  const failure = useResults((r) => r.failure);
  const look = useWidgetState((s) => s.settled.look);
  if (failure && look === 'sweeps') {
    return (
      <Remark kind="alarm" urgent>
        {failure}
      </Remark>
    );
  }
  if (!map) return null;
  const { inputs, outputs, value, forward, reverse } = map;
  const whole = wholeJacobian(map);
  const covered = (text: string) => (shown ? text : '?');
  return (
    <div className={styles.counts} data-stale={stale || undefined}>
      <table className={styles.table}>
        <caption>
          Your own map, {counted(inputs.length, 'input')} and {counted(outputs, 'output')}: its
          value takes {counted(value, 'operation')}
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col" data-mode="forward">
              forward
            </th>
            <th scope="col" data-mode="reverse">
              reverse
            </th>
          </tr>
        </thead>
        <tbody>
          <Row
            name="operations of one sweep"
            forward={countText(forward)}
            reverse={countText(reverse)}
          />
          <Row
            name="value and one sweep, times the value"
            forward={timesValue(value, forward)}
            reverse={timesValue(value, reverse)}
          />
          <Row
            name="sweeps for all of J"
            forward={covered(countText(inputs.length))}
            reverse={covered(countText(outputs))}
          />
          <Row
            name="operations for value and J"
            forward={covered(countText(whole.forward))}
            reverse={covered(countText(whole.reverse))}
          />
        </tbody>
      </table>
      {!brief && (
        <Remark>
          A sweep of either kind, a JVP or a VJP, costs a small constant times the value.
          {shown &&
            ' One forward sweep gives the slope along one direction only; one reverse sweep, all slopes of one output.'}
        </Remark>
      )}
    </div>
  );
}

interface RowProps {
  readonly name: string;
  readonly forward: string;
  readonly reverse: string;
}

function Row({ name, forward, reverse }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{forward}</td>
      <td>{reverse}</td>
    </tr>
  );
}
