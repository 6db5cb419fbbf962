import { Link } from 'react-router';
import type { ListedExercise } from 'virtual:exercises';
import type { Attempt } from '../../state/practice/attempt.ts';
import { FADING, masteries, masteryIn, NEEDED, type Level } from '../../state/practice/mastery.ts';
import { Disclosure } from '../../ui/controls/Disclosure.tsx';
import styles from './PracticePage.module.css';
import { levelWords } from './words.ts';

interface SkillTableProps {
  readonly exercises: readonly ListedExercise[];
  readonly skills: Readonly<Record<string, string>>;
  readonly attempts: readonly Attempt[];
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const LEVELS: readonly Level[] = ['new', 'learning', 'steady', 'mastered'];

/** How well each skill is held, and what that means. */
export function SkillTable({ exercises, skills, attempts }: SkillTableProps) {
  const found = masteries(attempts);
  const trained = new Set(exercises.flatMap((exercise) => exercise.skills));
  return (
    <section aria-labelledby="practice-skills">
      <h2 id="practice-skills">By skill</h2>
      <table className={styles.skills}>
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col">Level</th>
            <th scope="col">Right at first</th>
            <th scope="col">Tried</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(skills).map(([skill, name]) => {
            if (!trained.has(skill)) return null;
            const { level, share, tried } = masteryIn(found, skill);
            return (
              <tr key={skill} data-skill={skill} data-level={level}>
                <th scope="row">
                  <Link to={`/practice/skill/${skill}/`}>{name}</Link>
                </th>
                <td>
                  <Steps level={level} /> {levelWords[level]}
                </td>
                <td>{tried > 0 ? percent(share) : ''}</td>
                <td>{tried > 0 ? tried : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Disclosure summary="How this is reckoned">
        <p>
          Each set of numbers counts once, by its first answer: all of it, part of it, or nothing
          when a hint or the solution was seen before. Later exercises count more, each {1 / FADING}{' '}
          times as much as the one before it, so that the last three make about half. An answer that
          is right but for its rounding counts neither for nor against.
        </p>
        <p>
          A skill is steady from {percent(NEEDED.steady.share)} on, after {NEEDED.steady.tried}{' '}
          exercises; mastered from {percent(NEEDED.mastered.share)} on, after{' '}
          {NEEDED.mastered.tried}, on {NEEDED.mastered.days} days at least. The level says nothing
          of time: what you may be forgetting is asked for again under “Today”, by a schedule (FSRS)
          that waits longer with every right answer.
        </p>
      </Disclosure>
    </section>
  );
}

/** The level as a stair of three steps, filled so far. */
function Steps({ level }: { readonly level: Level }) {
  const reached = LEVELS.indexOf(level);
  return (
    <svg className={styles.steps} viewBox="0 0 26 16" aria-hidden="true">
      {[1, 2, 3].map((step) => (
        <rect
          key={step}
          x={(step - 1) * 9 + 1}
          y={15 - step * 4.5}
          width={6}
          height={step * 4.5}
          data-reached={step <= reached || undefined}
        />
      ))}
    </svg>
  );
}
