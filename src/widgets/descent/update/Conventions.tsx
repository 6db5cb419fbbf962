import { Button } from '../../../ui/controls/Button.tsx';
import { useDescent, useResults, useWidgetState } from '../context.ts';
import { chosenOf, runsOf, withRun } from '../runs.ts';
import type { RunSetting } from '../state.ts';
import { conventions } from './conventions.ts';
import styles from './Update.module.css';

/** The same path as other texts and libraries would write it, and a way to take it over. */
export function Conventions() {
  const { store } = useDescent();
  const settled = useWidgetState((s) => s.settled);
  const k = chosenOf(settled);
  const run = runsOf(settled)[k];
  const searched = settled.race === 'best' && !run.pinned;
  const found = useResults((r) => r.calm?.asked.runs[k]?.parameters.eta);
  // In a race at best step sizes the one set is not the one used.
  const used = searched && found !== undefined ? withEta(run, found) : run;
  const others = conventions(used);
  if (others.length === 0) return null;
  return (
    <ul role="list" className={styles.conventions} aria-label="Other conventions">
      {others.map(({ form, words, run: converted }, index) => (
        // By place, so that the focus stays where it is when the forms change places.
        <li key={index}>
          <span>{words}</span>
          {converted && !run.pinned && !searched && (
            <Button
              onClick={() => {
                const { optimiser, parameters, changes } = converted;
                store.commit(
                  withRun(store.getState().settled, k, { optimiser, parameters, changes }),
                );
              }}
            >
              Write it so <span className="spoken">in {form}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

const withEta = (run: RunSetting, eta: number): RunSetting => ({
  ...run,
  parameters: { ...run.parameters, eta },
});
