import { useState } from 'react';
import { hostFigure } from '../../figure/hostFigure.tsx';
import { ExerciseView } from '../../exercises/view/ExerciseView.tsx';
import { FigureHost } from '../../exercises/view/figureHost.ts';
import { recordAttempt } from '../../state/practice/record.ts';
import styles from './TemplateExercise.module.css';

export interface TemplateExerciseProps {
  readonly template: string;
  readonly seed: string;
  /** The id of the question, which stands on the page. */
  readonly asked: string;
}

/** Where a reader answers an exercise that has a file of its own. */
export function TemplateExercise({ template, seed, asked }: TemplateExerciseProps) {
  // Before, it would stand where the fields come.
  const [posed, setPosed] = useState(false);
  return (
    <FigureHost value={hostFigure}>
      <ExerciseView
        of={{ template }}
        seed={seed}
        asked={asked}
        record="lesson"
        onPosed={() => setPosed(true)}
        onAttempt={(made) => void recordAttempt(made)}
      />
      {posed && (
        <p className={styles.more}>
          <a href={`${import.meta.env.BASE_URL}x/${template}/`}>The same with other numbers</a>
        </p>
      )}
    </FigureHost>
  );
}
