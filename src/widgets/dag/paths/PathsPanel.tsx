import { useMemo } from 'react';
import { useResults } from '../context.ts';
import { barred, plainName } from '../label.ts';
import { Remark } from '../../parts/Remark.tsx';
import { PathCosts } from './PathCosts.tsx';
import styles from './PathsPanel.module.css';
import { WayList } from './WayList.tsx';
import { fits, linesOf } from './wayLines.ts';
import { counted, countText } from './waySay.ts';
import { WaySumLine } from './WaySumLine.tsx';
import { WaysFrom } from './WaysFrom.tsx';

/** The derivative as a sum of products, one for each way, and why nobody computes it so. */
export function PathsPanel() {
  const answer = useResults((r) => r.calm);
  const found = useResults((r) => r.ways);
  const ways = answer && found && fits(answer, found) ? found : null;
  const lines = useMemo(() => (answer && ways ? linesOf(answer, ways) : []), [answer, ways]);
  if (!answer) return null;
  const { nodes, output } = answer;
  const end = plainName(nodes[output].name);
  return (
    <div className={styles.panel}>
      <WaysFrom answer={answer} node={ways?.node ?? null} />
      {ways && lines.length === 0 && (
        <Remark>
          No way leads from {plainName(nodes[ways.node].name)} to {end}: its adjoint is 0.
        </Remark>
      )}
      {ways && lines.length > 0 && (
        <section className={styles.part} aria-label="The adjoint as a sum over ways">
          <h3 className={styles.title}>
            <i className={styles.adjoint}>{barred(nodes[ways.node].name)}</i> is a sum over{' '}
            {counted(ways.total, 'way')} to <i>{end}</i>
          </h3>
          <p className={styles.note}>
            Multiply what stands on the edges of a way, then add the ways.
            {lines.length < ways.total &&
              ` ${lines.length} of ${countText(ways.total)} ways are listed.`}
          </p>
          <WayList
            ways={ways}
            lines={lines}
            label={`Ways from ${nodes[ways.node].name} to ${nodes[output].name}`}
          />
          <WaySumLine answer={answer} ways={ways} lines={lines} />
        </section>
      )}
      {ways && ways.total > 0 && ways.node !== output && (
        <PathCosts answer={answer} node={ways.node} />
      )}
    </div>
  );
}
