import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ListedExercise } from 'virtual:exercises';
import { usePractice } from '../../state/practice/usePractice.ts';
import type { Plan } from './plan.ts';
import { Session } from './Session.tsx';
import styles from './Session.module.css';

export interface SessionPageProps {
  readonly title: string;
  readonly description: string;
  readonly exercises: readonly ListedExercise[];
  readonly order: Plan['order'];
  /** What stands beside the exercise: where one is. */
  readonly about: ReactNode;
}

/** A page on which one practises: first the list of its exercises, then one of them at a time. */
export function SessionPage(props: SessionPageProps) {
  const { title, description, exercises, order, about } = props;
  const { ready, attempts, kept } = usePractice();
  return (
    <article className={styles.page} data-practice={ready ? 'ready' : 'waiting'}>
      <title>{`${title} · Gradus`}</title>
      <meta name="description" content={description} />
      {ready && exercises.length > 0 ? (
        <Session
          plan={{ templates: exercises, order }}
          exercises={exercises}
          attempts={attempts}
          kept={kept}
          about={about}
        />
      ) : (
        <div className={styles.text}>
          <h1>{title}</h1>
          <noscript>
            <p>Answers are checked in your browser: practice needs JavaScript.</p>
          </noscript>
          {exercises.length === 0 ? (
            <p>There are no exercises here yet.</p>
          ) : (
            <ul className={styles.links}>
              {exercises.map(({ id, title: name }) => (
                <li key={id}>
                  <Link to={`/x/${id}/`}>{name}</Link>
                </li>
              ))}
            </ul>
          )}
          <p>
            <Link to="/practice/">All practice</Link>
          </p>
        </div>
      )}
    </article>
  );
}
