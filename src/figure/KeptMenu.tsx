import { useSlice } from '../state/store.ts';
import { IconButton } from '../ui/controls/IconButton.tsx';
import { Popover } from '../ui/controls/Popover.tsx';
import { ToolButton } from '../ui/controls/ToolButton.tsx';
import { LONGEST_NAME } from '../url/kept.ts';
import type { BarProps } from './barProps.ts';
import styles from './KeptMenu.module.css';

/** The nine places for states: the same as the digits, for those who would rather see them. */
export function KeptMenu({ session, kept, say }: BarProps) {
  const slots = useSlice(kept, (state) => state.slots);
  return (
    <Popover
      align="end"
      title="Kept states"
      titled
      trigger={<ToolButton variant="plain" icon="keep" label="Kept states" keys="1" />}
    >
      <ol className={styles.list}>
        {slots.map((there, k) => {
          const slot = k + 1;
          const keep = () => {
            const { brief, query } = session.now();
            kept.put(slot, { name: brief, query });
            say(`Kept as ${slot}: ${brief}.`);
          };
          return (
            <li key={slot} className={styles.slot}>
              <kbd className={styles.digit}>{slot}</kbd>
              {there ? (
                <>
                  <input
                    className={styles.name}
                    aria-label={`Name of state ${slot}`}
                    maxLength={LONGEST_NAME}
                    value={there.name}
                    onChange={(event) =>
                      kept.put(slot, { ...there, name: event.currentTarget.value })
                    }
                  />
                  <button
                    type="button"
                    className={styles.act}
                    aria-label={`Show state ${slot}`}
                    onClick={() => session.go(there.query)}
                  >
                    Show
                  </button>
                  <IconButton
                    variant="plain"
                    icon="close"
                    label={`Let state ${slot} go`}
                    onClick={() => kept.put(slot, null)}
                  />
                </>
              ) : (
                <button
                  type="button"
                  className={styles.act}
                  aria-label={`Keep this state as ${slot}`}
                  onClick={keep}
                >
                  Keep this state
                </button>
              )}
            </li>
          );
        })}
      </ol>
      <p className={styles.hint}>
        Digits do the same. With Shift they keep the present state in place of the one before.
      </p>
    </Popover>
  );
}
