import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import styles from './ScrollRoom.module.css';

/** A picture that may be higher than its room: it scrolls by itself, by keyboard too, while its steps stay in sight. */
export function ScrollRoom({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const [outside, inside] = [box.current, inner.current];
    if (!outside || !inside) return;
    const observer = new ResizeObserver(() =>
      setScrolls(outside.scrollHeight > outside.clientHeight + 1),
    );
    observer.observe(outside);
    observer.observe(inside);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={box}
      className={styles.scroll}
      {...(scrolls && { tabIndex: 0, role: 'region', 'aria-label': 'The picture, scrolling' })}
    >
      <div ref={inner} className={styles.large}>
        {children}
      </div>
    </div>
  );
}
