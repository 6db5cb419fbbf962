import { useEffect, useState } from 'react';
import type { ExerciseRef } from '../engine/own.ts';
import type { Posed } from '../engine/variant.ts';
import { ask } from '../../state/compute.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { usualPolicy, type Policy } from './policy.ts';
import styles from './Problem.module.css';
import { ProblemForm } from './ProblemForm.tsx';
import type { ProblemOptions } from './useProblem.ts';

interface ExerciseViewProps extends ProblemOptions {
  readonly of: ExerciseRef;
  readonly seed: string;
  readonly policy?: Policy;
  readonly onPosed?: (posed: Posed) => void;
  /** The id of the question, where it stands on the page already. */
  readonly asked?: string;
}

type Loading =
  | { readonly stage: 'waiting' }
  | { readonly stage: 'posed'; readonly posed: Posed }
  | { readonly stage: 'failed'; readonly message: string };

/** An exercise with the numbers of a seed, drawn by the worker. */
export function ExerciseView(props: ExerciseViewProps) {
  const { of, seed, policy, onPosed, asked, ...options } = props;
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify([of, seed, turn]);
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly loading: Loading }>();
  useEffect(() => {
    let current = true;
    const [ref, drawn] = JSON.parse(key) as [ExerciseRef, string];
    void ask('pose', { of: ref, seed: drawn }).then((outcome) => {
      if (!current || outcome.kind === 'superseded') return;
      if (outcome.kind === 'done') {
        setLoaded({ key, loading: { stage: 'posed', posed: outcome.value } });
        return;
      }
      const message =
        outcome.kind === 'faults'
          ? outcome.faults.map((fault) => `${fault.message} ${fault.advice ?? ''}`).join(' ')
          : outcome.kind === 'failed'
            ? outcome.message
            : '';
      setLoaded({ key, loading: { stage: 'failed', message } });
    });
    return () => {
      current = false;
    };
  }, [key]);
  const loading: Loading = loaded?.key === key ? loaded.loading : { stage: 'waiting' };
  const posed = loading.stage === 'posed' ? loading.posed : null;
  useEffect(() => {
    if (posed) onPosed?.(posed);
  }, [posed, onPosed]);

  if (loading.stage === 'failed') {
    return (
      <div className={styles.failed} role="alert">
        <p>This exercise could not be set. {loading.message}</p>
        <Button onClick={() => setTurn(turn + 1)}>Try again</Button>
      </div>
    );
  }
  if (!posed) {
    return (
      <div className={styles.waiting} aria-busy="true">
        <noscript>Exercises are drawn and checked in your browser: they need JavaScript.</noscript>
      </div>
    );
  }
  return (
    <ProblemForm
      key={key}
      of={of}
      posed={posed}
      policy={policy ?? usualPolicy(posed.template)}
      options={options}
      asked={asked}
    />
  );
}
