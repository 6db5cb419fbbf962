import type { Posed } from '../../../exercises/engine/variant.ts';
import { Line, Prose } from '../../../exercises/view/Prose.tsx';
import { SketchView } from '../../../exercises/view/SketchView.tsx';
import { pointsSaid } from '../words.ts';
import { AnswerSpace } from './AnswerSpace.tsx';
import styles from './Paper.module.css';
import type { Printed, Room } from './printed.ts';

interface PaperExerciseProps {
  readonly exercise: Posed;
  readonly at: number;
  readonly points: number;
  readonly what: Printed['what'];
  readonly room: Room;
}

/** One exercise on paper. A page may end between its parts and within a solution, not below its heading. */
export function PaperExercise({ exercise, at, points, what, room }: PaperExerciseProps) {
  const { title, seed, prompt, sketch, solution, parts } = exercise;
  const roomy = room !== 'none' && parts.some(({ form }) => form.kind !== 'widget');
  return (
    <li className={styles.exercise}>
      <h2>
        {at + 1} {title}
        <span className={styles.points}>
          {pointsSaid(points)} · {seed}
        </span>
      </h2>
      <div className={styles.question}>
        <Prose text={prompt} />
        {sketch && <SketchView sketch={sketch} />}
      </div>
      {what === 'solutions' ? (
        <div className={styles.solution}>
          <Prose text={solution} />
        </div>
      ) : (
        <>
          {roomy && <div className={styles.room} data-room={room} />}
          {parts.map((part, index) => (
            <div key={part.first} className={styles.part}>
              {part.title !== '' && (
                <p>
                  {index + 1}) <Line text={part.title} />
                </p>
              )}
              <AnswerSpace form={part.form} />
            </div>
          ))}
        </>
      )}
    </li>
  );
}
