import { Link } from 'react-router';
import { terms, type Term } from 'virtual:glossary';
import { lessonPath, lessons, twoDigits } from '../../lessons/catalogue.ts';
import styles from './GlossaryPage.module.css';
import { Typeset } from './Typeset.tsx';

interface EntryProps {
  readonly term: Term;
  /** The address names this term. */
  readonly here: boolean;
  readonly hidden: boolean;
}

/** One term: its name and sign hung left, the definition and where to go from it right. */
export function Entry({ term: { id, title, see, lesson: number }, here, hidden }: EntryProps) {
  const lesson = lessons[number - 1];
  const name = `Lesson ${twoDigits(number)}`;
  return (
    <div id={id} className={styles.entry} data-here={here || undefined} hidden={hidden}>
      <dt className={styles.name}>
        <a href={`#${id}`}>{title}</a>
        <Typeset id={id} part="symbol" />
      </dt>
      <dd className={styles.body}>
        <Typeset id={id} part="definition" />
        <p className={styles.more}>
          <span>
            {lesson.ready ? (
              <Link to={lessonPath(lesson)}>
                {name} {lesson.short}
              </Link>
            ) : (
              `${name}, in preparation`
            )}
          </span>
          {see.length > 0 && (
            <span>
              See also{' '}
              {see.map((other, index) => (
                <span key={other}>
                  <a href={`#${other}`}>{shortName(other)}</a>
                  {index < see.length - 1 && ', '}
                </span>
              ))}
            </span>
          )}
        </p>
      </dd>
    </div>
  );
}

/** A term's name without its abbreviation. */
function shortName(id: string): string {
  const title = terms.find((term) => term.id === id)?.title ?? id;
  return title.replace(/ \([A-Z]+\)$/, '');
}
