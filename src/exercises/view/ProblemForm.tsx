import { useEffect, useId, useRef, useState } from 'react';
import type { ExerciseRef } from '../engine/own.ts';
import type { Posed } from '../engine/variant.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useFigureHost } from './figureHost.ts';
import { GradeView } from './GradeView.tsx';
import { Ladder } from './Ladder.tsx';
import { PartFields } from './PartFields.tsx';
import type { Policy } from './policy.ts';
import styles from './Problem.module.css';
import { Line, Prose } from './Prose.tsx';
import { SketchView } from './SketchView.tsx';
import { useProblem, type ProblemOptions } from './useProblem.ts';

export interface ProblemFormProps {
  readonly of: ExerciseRef;
  readonly posed: Posed;
  readonly policy: Policy;
  readonly options?: ProblemOptions;
  /** The question stands on the page already. */
  readonly asked?: string | undefined;
}

/** One exercise with its numbers: question, fields, verdict, hints and solution. */
export function ProblemForm({ of, posed, policy, options, asked }: ProblemFormProps) {
  const problem = useProblem(of, posed, policy, options);
  const draw = useFigureHost();
  const [pictured, setPictured] = useState(false);
  const id = useId();
  const question = asked ?? `${id}question`;
  const verdict = `${id}verdict`;
  const { attempts, checking, done, grade } = problem;
  return (
    <div data-problem={posed.template} data-seed={posed.seed}>
      {asked === undefined && (
        <div className={styles.question} id={question}>
          <Prose text={posed.prompt} />
          {posed.sketch && <SketchView sketch={posed.sketch} />}
        </div>
      )}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          problem.check();
        }}
      >
        {posed.parts.map((part, index) => (
          <div key={part.first} className={styles.part}>
            {part.title !== '' && (
              <p className={styles.partTitle} id={`${id}part${index}`}>
                <span className={styles.partNumber}>{index + 1}</span> <Line text={part.title} />
              </p>
            )}
            <PartFields
              part={part}
              grade={grade}
              typed={Array.from(
                { length: part.fields },
                (_, k) => problem.typed[part.first + k] ?? '',
              )}
              onType={(field, text) => problem.type(part.first + field, text)}
              onFill={(texts) => problem.fill(part.first, texts)}
              labelledBy={part.title === '' ? question : `${id}part${index}`}
              describedBy={verdict}
              disabled={done && grade?.verdict !== 'correct'}
            />
          </div>
        ))}
        <div className={styles.buttons}>
          <Button type="submit" variant="main" aria-disabled={checking || done}>
            {checking ? 'Checking …' : attempts > 0 ? 'Check again' : 'Check'}
          </Button>
          <span className={styles.attempts}>{attemptsSaid(attempts, policy)}</span>
        </div>
      </form>
      <GradeView id={verdict} grade={grade} parts={posed.parts} trouble={problem.trouble} />
      <Ladder posed={posed} problem={problem} policy={policy}>
        {posed.figure && draw && !pictured && (
          <Button variant="plain" onClick={() => setPictured(true)}>
            Show the picture
          </Button>
        )}
      </Ladder>
      {posed.figure && pictured && <Picture figure={posed.figure} />}
    </div>
  );
}

function attemptsSaid(attempts: number, policy: Policy): string {
  const made = attempts === 0 ? '' : attempts === 1 ? '1 attempt' : `${attempts} attempts`;
  if (policy.attempts === null) return made;
  const left = Math.max(0, policy.attempts - attempts);
  return left === 0 ? 'No attempts left' : `${left} of ${policy.attempts} attempts left`;
}

/** The widget that shows the variant, in its state. */
function Picture({ figure }: { readonly figure: NonNullable<Posed['figure']> }) {
  const draw = useFigureHost();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const { widget, query, caption } = figure;
  return (
    <div ref={place} className={styles.picture} tabIndex={-1}>
      {draw?.({ widget, query, title: 'The picture of this exercise' })}
      <div className={styles.caption}>
        <Prose text={caption} />
      </div>
    </div>
  );
}
