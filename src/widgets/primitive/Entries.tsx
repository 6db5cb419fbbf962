import { useRef, useState, type KeyboardEvent } from 'react';
import { gauge } from '../../ui/readout/gauge.ts';
import type { EntrySlopes } from '../../worker/protocol/primitive.ts';
import { usePrimitive, useResults } from './context.ts';
import styles from './Entries.module.css';
import { Strip } from './Strip.tsx';
import { stripScale } from './strip.ts';

const number = (x: number): string => (Number.isFinite(x) ? gauge(x) : 'none');

const SIGNS = { agrees: '✓', differs: '✗', convention: '~', unknown: '?' } as const;

/** What the last column says behind its sign. */
function verdictText({ verdict, rule, forward }: EntrySlopes): string {
  switch (verdict) {
    case 'agrees':
      return 'agrees';
    case 'differs':
      return Number.isFinite(rule) ? `off by ${gauge(Math.abs(rule - forward))}` : 'no value';
    case 'convention':
      return 'a convention';
    case 'unknown':
      return 'no derivative';
  }
}

/** Every number of the operands moved alone: three opinions on the rate at which the result, weighed by w̄, changes. */
export function Entries({ compact = false }: { readonly compact?: boolean }) {
  const { store } = usePrimitive();
  const answer = useResults((r) => r.answer);
  const rows = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  if (!answer) return <div className={styles.entries} />;
  const { entries, inputs } = answer;
  const scale = stripScale(entries.flatMap(({ rule, forward }) => [rule, forward]));
  const current = Math.min(active, entries.length - 1);

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = Math.min(entries.length - 1, Math.max(0, current + by));
    setActive(next);
    rows.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <div className={styles.entries} data-compact={compact || undefined}>
      <div
        ref={rows}
        className={styles.table}
        role="table"
        aria-label="The rate at which the result, weighed by w̄, changes when one number moves alone"
        onKeyDown={onKeyDown}
      >
        <div className={`${styles.row} ${styles.head}`} role="row">
          <span role="columnheader">move only</span>
          <span className={styles.stripHead} aria-hidden="true">
            and ⟨w̄, w⟩ changes at the rate
          </span>
          <span role="columnheader" data-concept="tangent" className={styles.third}>
            forward mode
          </span>
          <span role="columnheader" data-concept="gradient">
            rule
          </span>
          <span role="columnheader" data-concept="output" className={styles.third}>
            difference
          </span>
          <span role="columnheader" className="spoken">
            verdict
          </span>
        </div>
        {entries.map((slopes, k) => (
          <div key={slopes.name} className={styles.row} role="row" data-verdict={slopes.verdict}>
            <span role="rowheader" className={styles.name}>
              <button
                type="button"
                className={styles.only}
                tabIndex={k === current ? 0 : -1}
                aria-label={`Move only ${slopes.name}`}
                onFocus={() => setActive(k)}
                onClick={() => store.commit({ v: inputs.map((_, j) => (j === k ? 1 : 0)) })}
              >
                {slopes.name}
              </button>
            </span>
            <span className={styles.lane} aria-hidden="true">
              <Strip slopes={slopes} scale={scale} />
            </span>
            <span role="cell" data-concept="tangent" className={styles.third}>
              {number(slopes.forward)}
            </span>
            <span role="cell" data-concept="gradient">
              {number(slopes.rule)}
            </span>
            <span role="cell" data-concept="output" className={styles.third}>
              {number(slopes.difference)}
            </span>
            <span role="cell" className={styles.says}>
              {SIGNS[slopes.verdict]} <span className={styles.rest}>{verdictText(slopes)}</span>
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
