import { Link } from 'react-router';
import { lessonPath, lessons, twoDigits, type Lesson } from './catalogue.ts';
import { useLesson } from './lessonContext.ts';
import styles from './LessonFoot.module.css';

/** Where to go from the end of a lesson; on paper, what was right in its predictions. */
export function LessonFoot() {
  const { lesson, answers } = useLesson();
  return (
    <>
      {answers.length > 0 && (
        <p className={styles.answers}>
          <b>Answers to the predictions.</b>{' '}
          {answers.map((answer, index) => (
            <span key={index} className={styles.answer}>
              {lesson.number}.{index + 1} ({letter(answer)}){' '}
            </span>
          ))}
        </p>
      )}
      <p className={styles.practise}>
        <Link to={`/practice/${lesson.id}/`}>Practise this lesson</Link> with new numbers.
      </p>
      <nav className={styles.foot} aria-label="Previous and next lesson">
        <Neighbour way="Before this" lesson={lessons[lesson.number - 2]} />
        <Neighbour way="After this" lesson={lessons[lesson.number]} />
      </nav>
    </>
  );
}

function Neighbour({ way, lesson }: { way: string; lesson: Lesson | undefined }) {
  if (!lesson) return <span />;
  const name = (
    <>
      <span className={styles.number}>{twoDigits(lesson.number)}</span> {lesson.title}
    </>
  );
  return (
    <div>
      <span className={styles.way}>{lesson.ready ? way : `${way}, in preparation`}</span>
      {lesson.ready ? (
        <Link className={styles.name} to={lessonPath(lesson)}>
          {name}
        </Link>
      ) : (
        <span className={`${styles.name} ${styles.later}`}>{name}</span>
      )}
      <p className={styles.deck}>{lesson.deck}</p>
    </div>
  );
}

/** 2 → "b", as the choices are lettered on paper. */
const letter = (answer: number) => String.fromCharCode(96 + answer);
