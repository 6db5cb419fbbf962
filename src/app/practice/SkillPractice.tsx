import { useParams } from 'react-router';
import { exercises, skills } from 'virtual:exercises';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { SessionPage } from './SessionPage.tsx';

/** Exercises that train one skill, wherever in the course they stand. */
export function SkillPractice() {
  const { skill = '' } = useParams();
  if (!Object.hasOwn(skills, skill)) return <NotFoundPage />;
  const name = skills[skill];
  return (
    <SessionPage
      key={skill}
      title={`Practice: ${name}`}
      description={`Exercises that train ${name}, from all lessons of the course, with new numbers each time.`}
      exercises={exercises.filter((one) => one.skills.includes(skill))}
      order="mixed"
      about={
        <p>
          <strong>{name}</strong>
        </p>
      }
    />
  );
}
