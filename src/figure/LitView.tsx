import { useEffect, useRef, type ReactNode } from 'react';
import { lit, litConcept } from '../state/lit.ts';
import type { Session } from '../widgets/definition.ts';
import styles from './Lit.module.css';

interface LitViewProps {
  readonly session: Session;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/**
 * The widget's view, in which everything but the concept that is pointed at steps back; a concept that it
 * does not show changes nothing. Only an attribute changes: React has no part in it.
 */
export function LitView({ session, className, children }: LitViewProps) {
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const dress = () => {
      const concept = litConcept(lit.getState());
      const shown = session.seen.getState().legend.some((item) => item.concept === concept);
      if (concept !== null && shown) view.current?.setAttribute('data-lit', concept);
      else view.current?.removeAttribute('data-lit');
    };
    const ends = [lit.subscribe(dress), session.seen.subscribe(dress)];
    dress();
    return () => ends.forEach((end) => end());
  }, [session]);
  return (
    <div className={`${styles.shades} ${className}`}>
      <div ref={view} className={styles.lit}>
        {children}
      </div>
    </div>
  );
}
