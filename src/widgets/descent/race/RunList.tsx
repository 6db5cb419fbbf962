import { useRef } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { IconButton } from '../../../ui/controls/IconButton.tsx';
import { MarkSample } from '../../../ui/readout/MarkSample.tsx';
import { useDescent, useResults, useWidgetState } from '../context.ts';
import {
  chosenOf,
  runsOf,
  settingOf,
  styleOf,
  titleOf,
  withAdded,
  withoutRun,
  withPinned,
  withRun,
} from '../runs.ts';
import { MOST_RUNS, type Inputs, type RunSetting } from '../state.ts';
import { useHandOn } from '../useHandOn.ts';
import styles from './RunList.module.css';

/** The runs of the race: which one the sliders belong to, which are seen, which stay as they are. */
export function RunList() {
  const { store } = useDescent();
  const settled = useWidgetState((s) => s.settled);
  const best = useResults((r) => r.best);
  const add = useRef<HTMLDivElement>(null);
  const runs = runsOf(settled);
  const chosen = chosenOf(settled);
  const etas = settled.race === 'best' ? (best?.etas ?? []) : [];
  const commit = (patch: Partial<Inputs>): void => store.commit(patch);
  return (
    <div>
      <ol className={styles.list} aria-label="Runs">
        {runs.map((run, k) => (
          <Row
            key={k}
            run={run}
            k={k}
            chosen={k === chosen}
            eta={run.pinned ? undefined : etas[k]}
            only={runs.length === 1}
            full={runs.length >= MOST_RUNS}
            onChoose={() => commit({ chosen: k })}
            onHide={() => commit(withRun(settled, k, { hidden: !run.hidden }))}
            onPin={() =>
              commit(
                run.pinned ? withRun(settled, k, { pinned: false }) : withPinned(settled, k, etas),
              )
            }
            onRemove={() => commit(withoutRun(settled, k))}
            next={() => add.current?.querySelector('button')}
          />
        ))}
      </ol>
      <div ref={add} className={styles.add}>
        <Button
          aria-disabled={runs.length >= MOST_RUNS}
          onClick={() => {
            if (runs.length < MOST_RUNS) commit(withAdded(store.getState().settled));
          }}
        >
          Add a run
        </Button>
        {runs.length === 1 && (
          <span className={styles.why}>to race another method, step size or start</span>
        )}
      </div>
    </div>
  );
}

interface RowProps {
  readonly run: RunSetting;
  readonly k: number;
  readonly chosen: boolean;
  /** The best step size that was found for it. */
  readonly eta: number | undefined;
  readonly only: boolean;
  readonly full: boolean;
  readonly onChoose: () => void;
  readonly onHide: () => void;
  readonly onPin: () => void;
  readonly onRemove: () => void;
  /** Where the keyboard goes on when the row goes away. */
  readonly next: () => HTMLElement | null | undefined;
}

/** What cannot be pressed now keeps the keyboard: it may have become so by the press itself. */
function Row({ run, k, chosen, eta, only, full, next, ...on }: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  useHandOn(row, next);
  const kept = full && !run.pinned;
  const title = titleOf(run);
  const parameters = eta !== undefined && eta > 0 ? { ...run.parameters, eta } : run.parameters;
  const name = `run ${k + 1}, ${title}`;
  return (
    <li
      ref={row}
      className={styles.row}
      data-chosen={chosen || undefined}
      data-hidden={run.hidden || undefined}
    >
      <button type="button" className={styles.name} aria-pressed={chosen} onClick={on.onChoose}>
        <MarkSample concept={styleOf(k)} />
        <span className={styles.words}>
          <span>{title}</span>
          <span className={styles.setting}>
            {settingOf({ optimiser: run.optimiser, parameters })}
            {run.pinned && ' · pinned'}
            {run.hidden && ' · hidden'}
          </span>
        </span>
      </button>
      <span className={styles.tools}>
        <IconButton
          variant="plain"
          icon={run.hidden ? 'hidden' : 'eye'}
          label={run.hidden ? `Show ${name}` : `Hide ${name}`}
          onClick={on.onHide}
        />
        <IconButton
          variant="plain"
          icon="pin"
          aria-pressed={run.pinned}
          label={run.pinned ? `Unpin ${name}` : `Pin a copy of ${name}: it stays as it is now`}
          aria-disabled={kept}
          onClick={kept ? undefined : on.onPin}
        />
        <IconButton
          variant="plain"
          icon="close"
          label={`Remove ${name}`}
          aria-disabled={only}
          onClick={only ? undefined : on.onRemove}
        />
      </span>
    </li>
  );
}
