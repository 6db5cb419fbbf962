import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Formula } from 'virtual:formulas';
import { lessonPath, lessons, twoDigits } from '../../lessons/catalogue.ts';
import { formatNumber } from '../../ui/format.ts';
import { LiveCheck } from './LiveCheck.tsx';
import styles from './CheatSheetPage.module.css';
import { Typeset } from './Typeset.tsx';

interface EntryProps {
  readonly formula: Formula;
  /** The address names this formula: it opens. */
  readonly here: boolean;
  readonly hidden: boolean;
}

/** One formula: a row that says it all, and opens to its proof, the wrong version, a check, and where to go on. */
export function Entry({ formula, here, hidden }: EntryProps) {
  const { id, title, lesson: number, lab, check, wrong } = formula;
  const lesson = lessons[number - 1];
  const name = `Lesson ${twoDigits(number)}`;
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (here && details.current) details.current.open = true;
  }, [here]);
  return (
    <details
      ref={details}
      id={id}
      className={styles.entry}
      data-here={here || undefined}
      hidden={hidden}
    >
      <summary className={styles.row}>
        <span className={styles.of}>
          <strong className={styles.title}>{title}</strong>
          <Typeset inline id={id} part="object" />
        </span>
        <span className={styles.formula}>
          <Typeset inline id={id} part="formula" />
        </span>
        <span className={styles.shape}>
          <Typeset inline id={id} part="shape" />
        </span>
        <span className={styles.needs}>
          <Typeset inline id={id} part="needs" />
        </span>
      </summary>
      <div className={styles.more}>
        <div className={styles.why}>
          <h3>Why</h3>
          <Typeset id={id} part="proof" />
        </div>
        {wrong && (
          <div className={styles.wrong}>
            <h3>Often seen, and wrong</h3>
            <Typeset id={id} part="wrong" />
            <Typeset id={id} part="why" />
          </div>
        )}
        {check.kind === 'fact' ? (
          <p className={styles.fact}>
            Checked in the lab: {check.names} is {formatNumber(check.is)}.{' '}
            <Link to={`/lab/${check.widget}/?${check.state}`}>See that number</Link>
          </p>
        ) : (
          <LiveCheck check={check} title={title} />
        )}
        <p className={styles.links}>
          {lesson.ready ? (
            <Link to={lessonPath(lesson)}>
              {name} {lesson.short}
            </Link>
          ) : (
            <span>{name}, in preparation</span>
          )}
          <Link to={lab}>In the lab</Link>
          <a href={`#${id}`}>Link to this formula</a>
        </p>
      </div>
    </details>
  );
}
