import type { FieldFault } from './fault.ts';
import styles from './Faults.module.css';

interface FaultsProps {
  readonly faults: readonly FieldFault[];
  /** The picture is of an earlier text than this one. */
  readonly stale: boolean;
  readonly onUse: (text: string) => void;
}

const STALE = 'The picture shows your last good function.';

/** What is wrong, a sentence each, with the repair where there is one. */
export function Faults({ faults, stale, onUse }: FaultsProps) {
  return (
    <>
      {faults.map((fault, index) => (
        <p key={`${fault.start} ${fault.message}`} className={styles.fault}>
          {sentence(fault)}
          {fault.fix && <Repair fix={fault.fix} onUse={onUse} />}
          {stale && index === faults.length - 1 && ` ${STALE}`}
        </p>
      ))}
      {stale && faults.length === 0 && <p className={styles.fault}>{STALE}</p>}
    </>
  );
}

interface RepairProps {
  readonly fix: { readonly label: string; readonly text: string };
  readonly onUse: (text: string) => void;
}

function Repair({ fix, onUse }: RepairProps) {
  return (
    <>
      {' '}
      <button type="button" className={styles.fix} onClick={() => onUse(fix.text)}>
        {fix.label}
      </button>
      .
    </>
  );
}

/** A fault and what to do about it. */
export function sentence({ message, advice }: FieldFault): string {
  return advice === undefined ? message : `${message} ${advice}`;
}
