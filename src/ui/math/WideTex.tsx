import { useLayoutEffect, useRef, useState } from 'react';
import { Tex } from './Tex.tsx';
import styles from './Tex.module.css';

interface WideTexProps {
  readonly tex: string;
  readonly display?: boolean;
  /** Named, because it becomes a tab stop when it has to scroll. */
  readonly label: string;
}

/** A formula that may be wider than its place: it scrolls by itself, by keyboard too. */
export function WideTex({ tex, display = false, label }: WideTexProps) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setScrolls(element.scrollWidth > element.clientWidth + 1);
    measure();
    // The place may narrow, and the formula widen when its letters arrive.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    document.fonts?.addEventListener('loadingdone', measure);
    return () => {
      observer.disconnect();
      document.fonts?.removeEventListener('loadingdone', measure);
    };
  }, [tex]);
  return (
    <div
      ref={box}
      className={styles.wide}
      {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': label })}
    >
      <Tex tex={tex} display={display} />
    </div>
  );
}
