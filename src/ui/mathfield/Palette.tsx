import {
  useDeferredValue,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { Tex } from '../math/Tex.tsx';
import { filtered, paletteGroups, type PaletteEntry, type PaletteGroup } from './palette.ts';
import styles from './Palette.module.css';

interface PaletteProps {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onChoose: (entry: PaletteEntry) => void;
}

let made: readonly PaletteGroup[] | undefined;

/** Everything the language knows. The search has the focus; arrows walk through what it finds. */
export default function Palette({ search, onChoose }: PaletteProps) {
  const root = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  // It is loaded when it is first opened, and then too late for the popover to give it the focus.
  useEffect(() => search.current?.focus({ preventScroll: true }), [search]);
  made ??= paletteGroups();
  const found = filtered(made, typed);
  // A hundred formulas are not typeset in one go: the search can be typed in meanwhile.
  const shown = useDeferredValue(found, NOTHING);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === search.current) {
      const first = found[0]?.entries[0];
      if (first) onChoose(first);
      event.preventDefault();
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const stops = [search.current, ...(root.current?.querySelectorAll('button') ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLButtonElement);
    stops[Math.min(stops.length - 1, Math.max(0, at + by))]?.focus();
  };

  const count = found.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <div ref={root} className={styles.palette} onKeyDown={onKeyDown}>
      <input
        ref={search}
        type="search"
        className={styles.search}
        aria-label="Find a function or a sign"
        placeholder="Find: norm, matrix, theta …"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="spoken" role="status">
        {typed !== '' && (count === 1 ? '1 entry' : `${count} entries`)}
      </div>
      <div className={styles.groups}>
        {shown.map((group, index) => (
          <Group key={group.title} group={group} first={index === 0} onChoose={onChoose} />
        ))}
        {count === 0 && <p className={styles.none}>Nothing in the language is called so.</p>}
      </div>
      <p className={styles.hint}>
        <kbd>↓</kbd> walks through them, <kbd>Enter</kbd> inserts.
      </p>
    </div>
  );
}

const NOTHING: readonly PaletteGroup[] = [];

interface GroupProps {
  readonly group: PaletteGroup;
  /** Its first entry is the one tab stop of all. */
  readonly first: boolean;
  readonly onChoose: (entry: PaletteEntry) => void;
}

function Group({ group, first, onChoose }: GroupProps) {
  return (
    <section>
      <h3 className={styles.title}>{group.title}</h3>
      <ul className={group.compact ? styles.signs : styles.list}>
        {group.entries.map((entry, index) => (
          <li key={entry.name}>
            <button
              type="button"
              tabIndex={first && index === 0 ? 0 : -1}
              className={group.compact ? styles.sign : styles.entry}
              {...(group.compact && { 'aria-label': entry.name, title: entry.name })}
              onClick={() => onChoose(entry)}
            >
              {group.compact ? (
                <Tex tex={entry.tex} />
              ) : (
                <>
                  <code className={styles.name}>{entry.name}</code>
                  <span className={styles.says}>
                    {entry.says}
                    {entry.example !== entry.name && (
                      <code className={styles.example}>{entry.example}</code>
                    )}
                  </span>
                  <span className={styles.tex} aria-hidden="true">
                    <Tex tex={`\\displaystyle ${entry.tex}`} />
                  </span>
                </>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
