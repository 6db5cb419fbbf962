import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { Ways } from '../../../worker/protocol/program.ts';
import { usePicked } from './picked.ts';
import { ShareBar } from './ShareBar.tsx';
import type { WayLine } from './wayLines.ts';
import styles from './WayList.module.css';
import { factorsText, lineWords, rowText, wayText } from './waySay.ts';
import { sharesWithin } from './wayShares.ts';

interface WayListProps {
  readonly ways: Ways;
  readonly lines: readonly WayLine[];
  readonly label: string;
}

/** How far a key goes: one way, or the first and the last. */
const KEYS: Readonly<Record<string, (now: number, last: number) => number>> = {
  ArrowDown: (now) => now + 1,
  ArrowUp: (now) => now - 1,
  PageDown: (now) => now + 8,
  PageUp: (now) => now - 8,
  Home: () => 0,
  End: (_, last) => last,
};

/** The ways, each with its product and how much of the sum that is. The picked one is heavy in the graph. */
export function WayList({ ways, lines, label }: WayListProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [place, pick] = usePicked(ways);
  const shares = sharesWithin(lines);
  useEffect(() => {
    // Within the list alone: the page stays where it is.
    const [box, line] = [list.current, list.current?.children.item(place)];
    if (!box || !(line instanceof HTMLElement)) return;
    const [top, bottom] = [line.offsetTop, line.offsetTop + line.offsetHeight];
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
  }, [place, ways]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = KEYS[event.key];
    if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // The frame steps its figure by some of these keys.
    event.stopPropagation();
    pick(to(place, lines.length - 1));
  };
  return (
    <ul
      ref={list}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={lines.length > 0 ? `${id}${place}` : undefined}
      onKeyDown={onKeyDown}
    >
      {lines.map((line, k) => (
        <li
          key={k}
          id={`${id}${k}`}
          className={styles.line}
          role="option"
          aria-selected={k === place}
          aria-label={lineWords(line, k, ways.total)}
          onClick={() => pick(k)}
        >
          <span className={styles.way}>{wayText(line)}</span>
          <span className={styles.sum}>
            {line.factors.length > 1 && <>{factorsText(line)} = </>}
            <strong>{rowText(line.product)}</strong>
          </span>
          <ShareBar {...shares[k]} />
        </li>
      ))}
    </ul>
  );
}
