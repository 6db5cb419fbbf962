import type { ReactNode } from 'react';
import { formatNumber } from '../../../ui/format.ts';
import { pretty } from '../edgeLabel.ts';
import { barred } from '../label.ts';
import { nameOf } from './names.ts';
import { NodeName } from './NodeName.tsx';
import { adjointOf, valueOf, type Problem, type Sent } from './problem.ts';
import styles from './UserLine.module.css';

interface UserLineProps {
  readonly problem: Problem;
  readonly sent: Sent;
  /** The field of its local slope, where that is asked for. */
  readonly children: ReactNode;
}

/** A user with all that is needed to work out what it sends: its formula, the values in it, its adjoint. */
export function UserLine({ problem, sent: { user }, children }: UserLineProps) {
  const { trace } = problem;
  const { name, text, args } = trace.nodes[user];
  const values = [...new Set(args)].map(
    (arg) => `${nameOf(trace, arg)} = ${formatNumber(valueOf(problem, arg), 5)}`,
  );
  return (
    <div className={styles.user}>
      <p className={styles.formula}>
        <NodeName name={name} /> = {pretty(text)}
        <span className={styles.own}> = {formatNumber(valueOf(problem, user), 5)}</span>
      </p>
      <p className={styles.upstream}>
        <i>{barred(name)}</i> = {formatNumber(adjointOf(problem, user), 5)}
      </p>
      <p className={styles.values}>with {values.join(', ')}</p>
      {children !== undefined && children !== false && (
        <div className={styles.slope}>{children}</div>
      )}
    </div>
  );
}
