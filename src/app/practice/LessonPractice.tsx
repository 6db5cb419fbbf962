import { Link, useParams } from 'react-router';
import { exercises } from 'virtual:exercises';
import { lessonPath, lessons, twoDigits } from '../../lessons/catalogue.ts';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { SessionPage } from './SessionPage.tsx';

/** The exercises of a lesson in their order. */
export function LessonPractice() {
  const { lesson: asked } = useParams();
  const lesson = lessons.find(({ id }) => id === asked);
  if (!lesson) return <NotFoundPage />;
  const name = `${twoDigits(lesson.number)} ${lesson.title}`;
  return (
    <SessionPage
      key={lesson.id}
      title={`Practice: ${lesson.title}`}
      description={`Exercises on ${lesson.title}, one after the other, with new numbers each time.`}
      exercises={exercises.filter(({ lessonId }) => lessonId === lesson.id)}
      order="course"
      about={
        <p>
          {lesson.ready ? <Link to={lessonPath(lesson)}>{name}</Link> : <strong>{name}</strong>}
        </p>
      }
    />
  );
}
