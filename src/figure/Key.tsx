import { useSlice } from '../state/store.ts';
import { lit, pin, pointAt } from '../state/lit.ts';
import { Toolbar } from '../ui/controls/Toolbar.tsx';
import { MarkSample } from '../ui/readout/MarkSample.tsx';
import type { Session } from '../widgets/definition.ts';
import styles from './Key.module.css';

/**
 * The key of a figure: what it shows, each with its line and colour. Pointing at an entry, or coming to it
 * by keys, lights the thing in the figure and its symbols in the text; a press keeps it lit. It is one tab
 * stop, arrows move within.
 */
export function Key({ session }: { readonly session: Session }) {
  const legend = useSlice(session.seen, (seen) => seen.legend);
  const pinned = useSlice(lit, (now) => now.pinned);
  if (legend.length === 0) return null;
  return (
    <div className={styles.key}>
      <Toolbar label="Key: what the figure shows">
        {legend.map(({ concept, name }) => (
          <Toolbar.Button
            key={concept}
            className={styles.entry}
            data-concept={concept}
            aria-pressed={pinned === concept}
            title={pinned === concept ? 'Press again to let go' : 'Press to keep it lit'}
            onPointerEnter={() => pointAt(concept)}
            onPointerLeave={() => pointAt(null)}
            onFocus={() => pointAt(concept)}
            onBlur={() => pointAt(null)}
            onClick={() => pin(concept)}
          >
            <MarkSample concept={concept} />
            <span>{name}</span>
          </Toolbar.Button>
        ))}
      </Toolbar>
    </div>
  );
}
