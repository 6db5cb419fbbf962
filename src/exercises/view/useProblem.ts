import { useEffect, useRef, useState } from 'react';
import type { Grade } from '../engine/grade.ts';
import type { ExerciseRef } from '../engine/own.ts';
import type { Posed } from '../engine/variant.ts';
import { keepAttempt, keptAttempt, UNTRIED, type Attempted } from '../../state/answers.ts';
import type { AttemptMade } from '../../state/practice/record.ts';
import { ask } from '../../state/compute.ts';
import type { Policy } from './policy.ts';

/** An exercise in the hands of a reader. */
export interface Problem extends Attempted {
  readonly grade: Grade | null;
  /** The grade is that of an answer from before this visit: nobody waits for it. */
  readonly recalled: boolean;
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
  readonly showPicture: () => void;
}

/** A rounded answer costs nothing: whoever wrote it knows how, and is asked for more of it. */
const COUNTED: readonly Grade['verdict'][] = ['correct', 'partly', 'wrong'];

/** With the layout left open, an answer that is right but for its layout is right. */
function settled(grade: Grade, { anyLayout }: Policy): Grade {
  const turned = 'mistake' in grade && grade.mistake?.id === 'TRANSPOSE';
  return anyLayout && turned ? { verdict: 'correct', credit: 1 } : grade;
}

/** What was done of an exercise already. */
export interface Before extends Partial<Omit<Attempted, 'chosen'>> {
  /** What was typed since, and never counted. */
  readonly draft?: readonly string[] | undefined;
}

export type Help = Pick<Attempted, 'hints' | 'solution' | 'picture'>;

export interface ProblemOptions {
  /** Where this is worked on: the same exercise elsewhere has a record of its own for the visit. */
  readonly record?: string | undefined;
  /** What was done of it, where a page keeps that itself: then nothing is kept for the visit. */
  readonly before?: Before | undefined;
  /** The most characters that a field may have. */
  readonly longest?: number | undefined;
  /** Seconds spent on it so far, where a page has a clock of its own. */
  readonly spent?: (() => number) | undefined;
  readonly onAttempt?: ((made: AttemptMade) => void) | undefined;
  /** Every help that is taken, whether an answer follows or not. */
  readonly onHelp?: ((help: Help) => void) | undefined;
  /** Everything that is typed, while it counts. */
  readonly onType?: ((typed: readonly string[]) => void) | undefined;
}

const begun = ({ draft, typed = [], ...rest }: Before): Attempted => ({
  ...UNTRIED,
  ...rest,
  typed: draft ?? typed,
});

const sinceLoad = () => performance.now() / 1000;

export function useProblem(
  of: ExerciseRef,
  posed: Posed,
  policy: Policy,
  options: ProblemOptions = {},
): Problem {
  const { record = 'alone', before, longest, spent = sinceLoad } = options;
  const { onAttempt, onHelp, onType } = options;
  const visit = before ? null : `${record} ${posed.template} ${posed.version} ${posed.seed}`;
  const [own, setOwn] = useState<Attempted>(() =>
    visit === null ? begun(before ?? {}) : keptAttempt(visit),
  );
  // The same exercise may be answered in another tab meanwhile.
  const state: Attempted = {
    ...own,
    attempts: Math.max(own.attempts, before?.attempts ?? 0),
    hints: Math.max(own.hints, before?.hints ?? 0),
    solution: own.solution || before?.solution === true,
    picture: own.picture || before?.picture === true,
  };
  const [grade, setGrade] = useState<Grade | null>(null);
  const [recalled, setRecalled] = useState(false);
  const [misses, setMisses] = useState(() => state.attempts);
  const [checking, setChecking] = useState(false);
  const [trouble, setTrouble] = useState('');
  // An answer that was changed meanwhile is not judged by what it was.
  const turn = useRef(0);
  const since = useRef(0);
  useEffect(() => {
    if (visit !== null) keepAttempt(visit, own);
  }, [visit, own]);

  const counts = policy.stage === 'counted';
  const right = grade?.verdict === 'correct';
  const used = counts && policy.attempts !== null && state.attempts >= policy.attempts;
  const done = right || used || policy.stage === 'closed';
  const fields = posed.parts.reduce((sum, part) => sum + part.fields, 0);
  const whole = (typed: readonly string[]) =>
    Array.from({ length: fields }, (_, index) => typed[index] ?? '');
  // Several fields may be filled in one go.
  const latest = useRef(own.typed);
  const change = (next: (typed: readonly string[]) => readonly string[]) => {
    const typed = next(whole(latest.current));
    latest.current = typed;
    turn.current += 1;
    setChecking(false);
    setGrade(null);
    setTrouble('');
    setOwn((old) => ({ ...old, typed }));
    if (counts) onType?.(typed);
  };

  // What was said of the last answer is said again: a page that was left forgets nothing.
  const [recall] = useState(() =>
    before && !before.draft && state.attempts > 0 ? whole(state.typed) : null,
  );
  const arrival = useRef({ of, policy, spent });
  useEffect(() => {
    const { of: ref, policy: rules, spent: clock } = arrival.current;
    since.current = clock();
    if (!recall) return;
    const mine = turn.current;
    void ask('grade', { of: ref, seed: posed.seed, typed: recall }).then((outcome) => {
      if (mine !== turn.current || outcome.kind !== 'done') return;
      setRecalled(true);
      setGrade(settled(outcome.value, rules));
    });
  }, [recall, posed.seed]);

  const check = () => {
    if (checking || done) return;
    if (grade && COUNTED.includes(grade.verdict)) {
      return setTrouble(
        'This is the answer that was just checked: change it first. Nothing was counted.',
      );
    }
    const typed = whole(state.typed);
    const length = Math.max(0, ...typed.map((text) => text.length));
    if (longest !== undefined && length > longest) {
      return setTrouble(
        `This answer has ${length} characters, and ${longest} are the most that can be handed in. Shorten it: this costs no attempt.`,
      );
    }
    const mine = (turn.current += 1);
    setRecalled(false);
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
      if (said.verdict !== 'correct') setMisses((old) => old + 1);
      if (!counts) return;
      setOwn((old) => ({ ...old, attempts: state.attempts + 1 }));
      const now = spent();
      onAttempt?.({
        posed,
        typed,
        grade: said,
        // The picture tells as much as a hint.
        hints: state.hints + Number(state.picture),
        solution: state.solution,
        seconds: Math.max(0, Math.round((now - since.current) * 10) / 10),
      });
      since.current = now;
    });
  };

  const help = (more: Partial<Help>) => {
    setOwn((old) => ({ ...old, ...more }));
    const { hints, solution, picture } = { ...state, ...more };
    onHelp?.({ hints, solution, picture });
  };
  return {
    ...state,
    grade,
    recalled,
    checking,
    misses,
    done,
    trouble,
    type: (index, text) => {
      // A figure may tell its state once more: that changes nothing.
      if (text === (state.typed[index] ?? '')) return;
      change((typed) => typed.map((old, at) => (at === index ? text : old)));
    },
    fill: (from, texts) => change((typed) => typed.map((old, at) => texts[at - from] ?? old)),
    check,
    showHint: () => help({ hints: state.hints + 1 }),
    showSolution: () => help({ solution: true }),
    showPicture: () => help(right ? {} : { picture: true }),
  };
}
