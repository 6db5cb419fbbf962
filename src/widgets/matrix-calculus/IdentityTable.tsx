import { useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { texOf } from './identityTex.ts';
import { formatNumber } from '../../ui/format.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import { WideTex } from '../../ui/math/WideTex.tsx';
import type { FormulaCheck } from '../../worker/protocol/matrix.ts';
import { useMatrix, useResults, useWidgetState } from './context.ts';
import { GROUPS, IDENTITIES, identityOf, type Identity } from './identities.ts';
import styles from './IdentityTable.module.css';

/** The table of derivatives, each row checked now; a press takes its function into the widget. */
export function IdentityTable() {
  const { store } = useMatrix();
  const checks = useResults((r) => r.checks);
  const row = useWidgetState((s) => s.inputs.row);
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(
    Math.max(
      0,
      IDENTITIES.findIndex(({ id }) => id === row),
    ),
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = Math.min(IDENTITIES.length - 1, Math.max(0, active + by));
    setActive(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <div
      ref={list}
      className={styles.table}
      role="table"
      aria-label="Identities, each checked at random inputs"
      onKeyDown={onKeyDown}
    >
      <div role="row" className={`${styles.row} ${styles.head}`}>
        <span role="columnheader">f</span>
        <span role="columnheader">by</span>
        <span role="columnheader">derivative</span>
        <span role="columnheader">checked now</span>
      </div>
      {IDENTITIES.map((identity, k) => (
        <Row
          key={identity.id}
          identity={identity}
          check={identity.id in checks ? checks[identity.id] : undefined}
          first={k === 0 || IDENTITIES[k - 1].group !== identity.group}
          chosen={identity.id === row}
          stop={k === active}
          onFocus={() => setActive(k)}
          onChoose={() => store.commit({ row: identity.id })}
        />
      ))}
    </div>
  );
}

interface RowProps {
  readonly identity: Identity;
  readonly check: FormulaCheck | undefined;
  readonly first: boolean;
  readonly chosen: boolean;
  readonly stop: boolean;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
}

function Row({ identity, check, first, chosen, stop, onFocus, onChoose }: RowProps) {
  const { f, by, form, needs, group, id } = identity;
  const tex = texOf(identity);
  const verdict = check === undefined ? '…' : check.equal ? '✓' : '✗';
  return (
    <>
      {first && (
        <div role="row" className={styles.groupRow}>
          <span role="rowheader" className={styles.group}>
            {GROUPS[group]}
          </span>
        </div>
      )}
      <div role="row" className={styles.row} data-chosen={chosen || undefined}>
        <span role="rowheader" className={styles.f}>
          <button
            type="button"
            className={styles.choose}
            tabIndex={stop ? 0 : -1}
            aria-pressed={chosen}
            aria-label={`${f} by ${by}`}
            onFocus={onFocus}
            onClick={onChoose}
          >
            {tex ? <Tex tex={tex.f} /> : f}
          </button>
        </span>
        <span role="cell">
          <Tex tex={`\\htmlClass{k-input}{${by}}`} />
        </span>
        <span role="cell" className={styles.form} data-concept="gradient">
          {tex?.form ? (
            <WideTex label={`The derivative, ${form}`} tex={tex.form} />
          ) : (
            <code>{id === 'vec' ? 'Bᵀ ⊗ A' : form}</code>
          )}
          {needs && <span className={styles.needs}>{needs}</span>}
        </span>
        <span
          role="cell"
          className={styles.check}
          data-wrong={(check && !check.equal) || undefined}
        >
          {verdict}{' '}
          {check && (
            <span className={styles.numbers}>
              {check.points} random inputs,{' '}
              {check.largest === 0 ? 'no difference' : `within ${formatNumber(check.largest, 1)}`}
            </span>
          )}
        </span>
      </div>
    </>
  );
}

/** Where the chosen identity can be looked at closer. */
export function ChosenIdentity() {
  const { store } = useMatrix();
  const row = useWidgetState((s) => s.inputs.row);
  const identity = identityOf(row);
  if (!identity) return <p className={styles.hint}>Choose a row to take its function along.</p>;
  const { f, by, form } = identity;
  const take = (look: 'derivative' | 'propose' | 'probe', mine: string): void =>
    store.commit({ source: f, by, look, mine, values: {}, sym: '0', entry: [1, 1] });
  return (
    <div className={styles.chosen}>
      <p className={styles.hint}>
        ∂/∂{by} of <code>{f}</code> is <code>{form}</code>.
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => take('derivative', '')}>see the numbers</Button>
        <Button onClick={() => take('propose', '')}>write it myself</Button>
        <Button onClick={() => take('probe', '')}>move one entry</Button>
      </div>
    </div>
  );
}
