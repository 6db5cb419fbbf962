import { formatNumber } from '../../../ui/format.ts';
import type { ProgramTrace, Ways } from '../../../worker/protocol/program.ts';
import { barred } from '../label.ts';
import styles from './PathsPanel.module.css';
import type { WayLine } from './wayLines.ts';
import { countText, rowText } from './waySay.ts';
import { sumOf, type WaySum } from './waySum.ts';

interface WaySumLineProps {
  readonly answer: ProgramTrace;
  readonly ways: Ways;
  readonly lines: readonly WayLine[];
}

/** Entries of a row that are printed in full. */
const ROOM = 12;

/** The sum of the products beside the adjoint that the reverse sweep found: two numbers, and how they compare. */
export function WaySumLine({ answer, ways, lines }: WaySumLineProps) {
  const { name, adjoint } = answer.nodes[ways.node];
  const sum = sumOf(answer, ways, lines);
  return (
    <dl className={styles.total} data-rows={adjoint.length > 1 || undefined}>
      <dt>sum over ways</dt>
      <dd>{sum ? rowText(sum.sum, ROOM) : 'not made of a part'}</dd>
      <dt>
        <i>{barred(name)}</i>, by reverse accumulation
      </dt>
      <dd className={styles.accumulated}>{rowText(adjoint, ROOM)}</dd>
      <dd className={styles.verdict}>{sum ? agreement(sum) : missing(ways, lines)}</dd>
    </dl>
  );
}

function agreement({ verdict, difference }: WaySum): string {
  switch (verdict) {
    case 'same':
      return 'The same to the last digit.';
    case 'rounding':
      return `They differ by ${formatNumber(difference, 2)}: rounding, for the same numbers are added in another order.`;
    case 'undefined':
      return 'Not both are finite: with infinite slopes the order of multiplying and adding matters.';
    case 'waiting':
      return 'The sum is being computed anew.';
  }
}

const missing = ({ total }: Ways, lines: readonly WayLine[]): string =>
  lines.length < total
    ? `Only ${lines.length} of ${countText(total)} ways are listed, and a part of a sum says nothing. Reverse accumulation needs no list.`
    : 'A local Jacobian on the way is too large to be written out.';
