import { useEffect, useRef, type ReactNode } from 'react';
import type { Posed } from '../engine/variant.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { isSolvable, type Policy } from './policy.ts';
import styles from './Problem.module.css';
import { Prose } from './Prose.tsx';
import type { Problem } from './useProblem.ts';

interface LadderProps {
  readonly posed: Posed;
  readonly problem: Problem;
  readonly policy: Policy;
  /** What else can be asked for, in the same row. */
  readonly children?: ReactNode;
}

/** Hints one after the other, each closer, and the worked solution at the end of them. */
export function Ladder({ posed, problem, policy, children }: LadderProps) {
  const { hints, solution, showHint, showSolution } = problem;
  const list = useRef<HTMLOListElement>(null);
  const worked = useRef<HTMLDivElement>(null);
  const seen = useRef({ hints, solution });
  useEffect(() => {
    // The reader goes on where the words begin that were asked for.
    if (hints > seen.current.hints) (list.current?.lastElementChild as HTMLElement | null)?.focus();
    if (solution && !seen.current.solution) worked.current?.focus();
    seen.current = { hints, solution };
  }, [hints, solution]);

  const open = policy.stage !== 'closed';
  const hintable = open && policy.hintsAfter !== null && hints < posed.hints.length;
  const solvable = !solution && isSolvable(policy, problem);
  return (
    <>
      {hints > 0 && (
        <ol ref={list} className={styles.hints}>
          {posed.hints.slice(0, hints).map((hint, index) => (
            <li key={index} className={styles.hint} tabIndex={-1}>
              <span className={styles.hintName}>Hint {index + 1}</span>
              <div>
                <Prose text={hint} />
              </div>
            </li>
          ))}
        </ol>
      )}
      {solution && (
        <div ref={worked} className={styles.solution} tabIndex={-1}>
          <p className={styles.solutionName}>Solution</p>
          <Prose text={posed.solution} />
        </div>
      )}
      {(hintable || solvable || children) && (
        <div className={styles.helps}>
          {hintable &&
            (problem.misses >= (policy.hintsAfter ?? 0) ? (
              <Button onClick={showHint}>
                Hint {hints + 1} of {posed.hints.length}
              </Button>
            ) : (
              <span className={styles.attempts}>
                Hints come after{' '}
                {policy.hintsAfter === 1 ? 'a miss' : `${policy.hintsAfter} misses`}.
              </span>
            ))}
          {solvable && (
            <Button variant="plain" onClick={showSolution}>
              Full solution
            </Button>
          )}
          {children}
        </div>
      )}
    </>
  );
}
