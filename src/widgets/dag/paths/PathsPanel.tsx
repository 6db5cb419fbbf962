import { entryName } from '../../../ui/math/entryName.ts';
import { useMemo } from 'react';
import { useResults } from '../context.ts';
import { barred } from '../label.ts';
import { Remark } from '../../parts/Remark.tsx';
import { PathCosts } from './PathCosts.tsx';
import styles from './PathsPanel.module.css';
import { WayList } from './WayList.tsx';
import { fits, hasTwins, linesOf, type WayLine } from './wayLines.ts';
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
  const end = entryName(nodes[output].name);
  const from = ways && nodes[ways.node];
  return (
    <div className={styles.around}>
      <div className={styles.panel}>
        <section className={styles.part} aria-label="The adjoint as a sum over ways">
          <WaysFrom answer={answer} node={ways?.node ?? null} />
          {from && lines.length === 0 && (
            <Remark>
              No way leads from {entryName(from.name)} to {end}: its adjoint is 0.
            </Remark>
          )}
          {ways && from && lines.length > 0 && (
            <>
              <p className={styles.title}>
                <i className={styles.adjoint}>{barred(from.name)}</i> is a sum over{' '}
                {counted(ways.total, 'way')} to <i>{end}</i>
              </p>
              <p className={styles.note}>{noteOf(lines, ways.total)}</p>
              <WayList
                ways={ways}
                lines={lines}
                label={`Ways from ${from.name} to ${nodes[output].name}`}
              />
              <WaySumLine answer={answer} ways={ways} lines={lines} />
            </>
          )}
        </section>
        {ways && ways.total > 0 && ways.node !== output && (
          <PathCosts answer={answer} node={ways.node} />
        )}
      </div>
    </div>
  );
}

/** How a line is to be read, and what is unusual about the list. */
function noteOf(lines: readonly WayLine[], total: number): string {
  const arrays = lines.some(({ product }) => product === null || product.length > 1);
  return [
    arrays
      ? 'Multiply the local Jacobians along a way, from the output back, then add the ways.'
      : 'Multiply what stands on the edges of a way, then add the ways.',
    hasTwins(lines) &&
      'An argument used twice by one node gives parallel edges: ways of their own.',
    lines.length < total && `${lines.length} of ${countText(total)} are listed.`,
  ]
    .filter(Boolean)
    .join(' ');
}
