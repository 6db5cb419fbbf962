import { useEffect, useId, useRef, useState } from 'react';
import type { ExerciseRef } from '../engine/own.ts';
import type { Posed } from '../engine/variant.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useFigureHost } from './figureHost.ts';
import { GradeView } from './GradeView.tsx';
import { Ladder } from './Ladder.tsx';
import { PartFields } from './PartFields.tsx';
import { isSolvable, type Policy } from './policy.ts';
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
  const drawable = policy.picture === 'free' || problem.solution || isSolvable(policy, problem);
  const costly =
    policy.stage === 'counted' &&
    !(grade?.verdict === 'correct' || problem.solution || problem.picture);
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
          <span className={styles.attempts}>{costSaid(attempts, policy)}</span>
        </div>
      </form>
      <GradeView
        id={verdict}
        grade={grade}
        parts={posed.parts}
        trouble={problem.trouble}
        recalled={problem.recalled}
      />
      <Ladder posed={posed} problem={problem} policy={policy}>
        {posed.figure && draw && drawable && !pictured && (
          <Button
            variant="plain"
            onClick={() => {
              setPictured(true);
              problem.showPicture();
            }}
          >
            {costly ? 'Show the picture (counts as a hint)' : 'Show the picture'}
          </Button>
        )}
      </Ladder>
      {posed.figure && pictured && <Picture figure={posed.figure} />}
    </div>
  );
}

function costSaid(attempts: number, { attempts: most, stage }: Policy): string {
  if (stage === 'practice') return 'Practice: no longer counted';
  if (stage === 'closed') return 'Finished: “Go on working” opens it again';
  if (most !== null) {
    const left = Math.max(0, most - attempts);
    if (left === 0) return 'No attempts left';
    return most === 1 ? '1 attempt left' : `${left} of ${most} attempts left`;
  }
  return attempts === 0 ? '' : attempts === 1 ? '1 attempt' : `${attempts} attempts`;
}

/** The widget that shows the variant, in its state. */
function Picture({ figure }: { readonly figure: NonNullable<Posed['figure']> }) {
  const draw = useFigureHost();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const { widget, query, caption } = figure;
  return (
    <div ref={place} className={styles.picture} tabIndex={-1}>
      <div className={styles.caption}>
        <Prose text={caption} />
      </div>
      {draw?.({ widget, query, title: 'The picture of this exercise' })}
    </div>
  );
}
