import { useEffect, useRef, useState } from 'react';
import type { Grade } from '../engine/grade.ts';
import type { ExerciseRef } from '../engine/own.ts';
import type { Posed } from '../engine/variant.ts';
import { keepAttempt, keptAttempt, type Attempted } from '../../state/answers.ts';
import type { AttemptMade } from '../../state/practice/record.ts';
import { ask } from '../../state/compute.ts';
import type { Policy } from './policy.ts';

/** An exercise in the hands of a reader. */
export interface Problem extends Attempted {
  readonly grade: Grade | null;
  readonly checking: boolean;
  /** Misses so far, for what is given only after some. */
  readonly misses: number;
  readonly done: boolean;
  /** What went wrong besides the answer, in a sentence. */
  readonly trouble: string;
  readonly type: (index: number, text: string) => void;
  readonly fill: (first: number, texts: readonly string[]) => void;
  readonly check: () => void;
  readonly showHint: () => void;
  readonly showSolution: () => void;
}

const COUNTED: readonly Grade['verdict'][] = ['correct', 'rounded', 'partly', 'wrong'];

/** With the layout left open, an answer that is right but for its layout is right. */
function settled(grade: Grade, { anyLayout }: Policy): Grade {
  const turned = 'mistake' in grade && grade.mistake?.id === 'TRANSPOSE';
  return anyLayout && turned ? { verdict: 'correct', credit: 1 } : grade;
}

export interface ProblemOptions {
  /** Where this is worked on: the same exercise elsewhere, as on a worksheet, has a record of its own. */
  readonly record?: string | undefined;
  /** What was done of it already, where that is known better than from this visit. */
  readonly before?: Partial<Attempted> | undefined;
  readonly onAttempt?: ((made: AttemptMade) => void) | undefined;
  /** Every help that is taken, whether an answer follows or not. */
  readonly onHelp?: ((hints: number, solution: boolean) => void) | undefined;
}

/** What is being typed is this visit's; what was done is all that either knows of. */
function merged(visit: Attempted, before: Partial<Attempted> | undefined): Attempted {
  if (!before) return visit;
  const { typed = [], attempts = 0, hints = 0, solution = false } = before;
  return {
    ...visit,
    typed: visit.typed.some((text) => text !== '') ? visit.typed : typed,
    attempts: Math.max(visit.attempts, attempts),
    hints: Math.max(visit.hints, hints),
    solution: visit.solution || solution,
  };
}

export function useProblem(
  of: ExerciseRef,
  posed: Posed,
  policy: Policy,
  { record = 'alone', before, onAttempt, onHelp }: ProblemOptions = {},
): Problem {
  const visit = `${record} ${posed.template} ${posed.version} ${posed.seed}`;
  const [state, setState] = useState<Attempted>(() => merged(keptAttempt(visit), before));
  const [grade, setGrade] = useState<Grade | null>(null);
  const [misses, setMisses] = useState(() => state.attempts);
  const [checking, setChecking] = useState(false);
  const [trouble, setTrouble] = useState('');
  // An answer that was changed meanwhile is not judged by what it was.
  const turn = useRef(0);
  const since = useRef(0);
  useEffect(() => {
    since.current = performance.now();
  }, []);
  useEffect(() => keepAttempt(visit, state), [visit, state]);

  const right = grade?.verdict === 'correct';
  const done = right || (policy.attempts !== null && state.attempts >= policy.attempts);
  const change = (typed: (before: readonly string[]) => readonly string[]) => {
    turn.current += 1;
    setChecking(false);
    setGrade(null);
    setTrouble('');
    setState((before) => ({ ...before, typed: typed(before.typed) }));
  };
  const fields = posed.parts.reduce((sum, part) => sum + part.fields, 0);
  const whole = (typed: readonly string[]) =>
    Array.from({ length: fields }, (_, index) => typed[index] ?? '');

  const check = () => {
    if (checking || done) return;
    const typed = whole(state.typed);
    const mine = (turn.current += 1);
    setChecking(true);
    setTrouble('');
    void ask('grade', { of, seed: posed.seed, typed }).then((outcome) => {
      if (mine !== turn.current) return;
      setChecking(false);
      if (outcome.kind === 'failed') return setTrouble(outcome.message);
      if (outcome.kind === 'faults')
        return setTrouble(outcome.faults.map((f) => f.message).join(' '));
      if (outcome.kind !== 'done') return;
      const said = settled(outcome.value, policy);
      setGrade(said);
      if (!COUNTED.includes(said.verdict)) return;
      if (said.verdict !== 'correct') setMisses((before) => before + 1);
      setState((before) => ({ ...before, attempts: before.attempts + 1 }));
      const now = performance.now();
      onAttempt?.({
        posed,
        typed,
        grade: said,
        hints: state.hints,
        solution: state.solution,
        seconds: Math.round((now - since.current) / 100) / 10,
      });
      since.current = now;
    });
  };

  return {
    ...state,
    grade,
    checking,
    misses,
    done,
    trouble,
    type: (index, text) => {
      // A figure may tell its state once more: that changes nothing.
      if (text === (state.typed[index] ?? '')) return;
      change((before_) => whole(before_).map((old, at) => (at === index ? text : old)));
    },
    fill: (first, texts) =>
      change((before) => whole(before).map((old, at) => texts[at - first] ?? old)),
    check,
    showHint: () => {
      setState((old) => ({ ...old, hints: old.hints + 1 }));
      onHelp?.(state.hints + 1, state.solution);
    },
    showSolution: () => {
      setState((old) => ({ ...old, solution: true }));
      onHelp?.(state.hints, true);
    },
  };
}
