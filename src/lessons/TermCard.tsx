import { useEffect, useId, useRef, type RefObject } from 'react';
import { Link } from 'react-router';
import { terms } from 'virtual:glossary';
import markup from 'virtual:glossary-markup';
import { HoverCard } from '../ui/controls/HoverCard.tsx';
import { lessonPath, lessons, twoDigits } from './catalogue.ts';
import styles from './TermCard.module.css';
import { useLingering } from './useLingering.ts';

interface TermCardProps {
  readonly id: string;
  readonly link: RefObject<HTMLAnchorElement | null>;
  /** Asked for by a finger: shown at once. */
  readonly touched: boolean;
}

/** The definition of a term beside its word, for as long as the reader stays with it. */
export function TermCard({ id, link, touched }: TermCardProps) {
  const { open, show, plan } = useLingering(link);
  const described = useId();
  const term = terms.find((entry) => entry.id === id);
  const lesson = lessons[(term?.lesson ?? 1) - 1];

  // Follow the finger's taps: the first on a closed card opens it.
  const shown = useRef(open);
  useEffect(() => {
    shown.current = open;
    if (open) link.current?.setAttribute('aria-describedby', described);
    else link.current?.removeAttribute('aria-describedby');
  }, [open, link, described]);
  useEffect(() => {
    const element = link.current;
    if (!touched || !element) return;
    show(true);
    const onTap = (event: MouseEvent) => {
      if (shown.current) return;
      event.preventDefault();
      show(true);
    };
    element.addEventListener('click', onTap);
    return () => element.removeEventListener('click', onTap);
  }, [touched, link, show]);

  if (!term) return null;
  const { symbol, definition } = markup[id];
  return (
    <HoverCard anchor={link} open={open} onOpenChange={show} onHover={plan}>
      <p className={styles.title}>
        {term.title}
        {symbol && <span dangerouslySetInnerHTML={{ __html: symbol }} />}
      </p>
      <div
        id={described}
        className={styles.definition}
        dangerouslySetInnerHTML={{ __html: definition }}
      />
      <p className={styles.foot}>
        {lesson.ready ? (
          <Link to={lessonPath(lesson)}>Lesson {twoDigits(lesson.number)}</Link>
        ) : (
          <span>Lesson {twoDigits(lesson.number)}, in preparation</span>
        )}
        <Link to={`/glossary/#${id}`}>In the glossary</Link>
      </p>
    </HoverCard>
  );
}
