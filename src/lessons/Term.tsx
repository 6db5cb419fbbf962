import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Term.module.css';

// A card that cannot be loaded is left out: the link still leads to the glossary.
const TermCard = lazy(() =>
  import('./TermCard.tsx').then(
    (module) => ({ default: module.TermCard }),
    () => ({ default: () => null }),
  ),
);

interface TermProps {
  /** The name of its file in content/glossary. */
  readonly id: string;
  /** The concept that it lights in the figures. */
  readonly shows?: string;
  readonly children: ReactNode;
}

/** A word of the glossary: a link to it, and a card with the definition for whoever lingers on it. */
export function Term({ id, shows, children }: TermProps) {
  const link = useRef<HTMLAnchorElement>(null);
  const touched = useRef(false);
  const [wanted, setWanted] = useState<'hover' | 'touch'>();
  const want = () => setWanted((before) => before ?? 'hover');
  return (
    <>
      <Link
        ref={link}
        className={styles.term}
        to={`/glossary/#${id}`}
        data-concept={shows}
        onPointerEnter={want}
        onFocus={want}
        onPointerDown={({ pointerType }) => {
          touched.current = pointerType === 'touch';
        }}
        onClick={(event) => {
          // Fingers do not hover: their first tap brings the card, which has the link.
          if (!touched.current || wanted === 'touch') return;
          event.preventDefault();
          setWanted('touch');
        }}
      >
        {children}
      </Link>
      {wanted && (
        <Suspense fallback={null}>
          <TermCard id={id} link={link} touched={wanted === 'touch'} />
        </Suspense>
      )}
    </>
  );
}
