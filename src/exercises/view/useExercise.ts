import { useEffect, useRef, useState } from 'react';
import { ask } from '../../state/compute.ts';
import { keepAttempt, keptAttempt, type Attempted } from '../../state/answers.ts';
import type { ExerciseParts } from './asked.ts';
import { isAttempt, sayChoice, sayJudgement, type Said } from './said.ts';

/** An exercise in the hands of a reader. */
export interface Exercise extends Attempted {
  /** What was said of the last answer; null while it is being changed. */
  readonly said: Said | null;
  readonly checking: boolean;
  readonly type: (index: number, text: string) => void;
  /** All fields at once, as a pasted row does. */
  readonly fill: (texts: readonly string[]) => void;
  readonly choose: (choice: number) => void;
  readonly check: () => void;
  readonly showHint: () => void;
  readonly showSolution: () => void;
}

/** @param first what was typed before all of this was loaded. */
export function useExercise(parts: ExerciseParts, first: Partial<Attempted>): Exercise {
  const { visit, asked, explanations } = parts;
  const [done, setDone] = useState<Attempted>(() => ({ ...keptAttempt(visit), ...first }));
  const [said, setSaid] = useState<Said | null>(null);
  const [checking, setChecking] = useState(false);
  // An answer that was changed meanwhile is not judged by what it was.
  const turn = useRef(0);
  useEffect(() => keepAttempt(visit, done), [visit, done]);
  useReveal(parts, done);

  const change = (news: Partial<Attempted>) => {
    turn.current += 1;
    setChecking(false);
    setSaid(null);
    setDone((before) => ({ ...before, ...news }));
  };
  const say = (next: Said, counts: boolean) => {
    setSaid(next);
    if (counts) setDone((before) => ({ ...before, attempts: before.attempts + 1 }));
  };
  const fail = (text: string) => say({ tone: 'note', title: 'This went wrong', text }, false);

  const check = () => {
    if (checking) return;
    if (asked.kind === 'choice') {
      if (done.chosen === null) {
        return say({ tone: 'note', title: 'Choose one of them first', text: '' }, false);
      }
      return say(sayChoice(done.chosen === asked.answer, explanations.get(done.chosen)), true);
    }
    const { question } = asked;
    const typed = Array.from({ length: question.fields }, (_, k) => done.typed[k] ?? '');
    if (typed.every((text) => text.trim() === '')) {
      return say({ tone: 'note', title: 'Type an answer first', text: '' }, false);
    }
    const mine = (turn.current += 1);
    setChecking(true);
    void ask('judge', { question, typed }).then((outcome) => {
      if (mine !== turn.current) return;
      setChecking(false);
      if (outcome.kind === 'done') {
        const judgement = outcome.value;
        say(sayJudgement(judgement, question.decimals, explanations), isAttempt(judgement));
      } else if (outcome.kind === 'failed') fail(outcome.message);
      else if (outcome.kind === 'faults') {
        fail(outcome.faults.map(({ message }) => message).join(' '));
      }
    });
  };

  return {
    ...done,
    said,
    checking,
    type: (index, text) => {
      const length = Math.max(done.typed.length, index + 1);
      const typed = Array.from({ length }, (_, k) => (k === index ? text : (done.typed[k] ?? '')));
      change({ typed });
    },
    fill: (typed) => change({ typed }),
    choose: (chosen) => change({ chosen }),
    check,
    showHint: () => {
      const { hints } = done;
      setDone({ ...done, hints: hints + 1 });
      focusOnceShown(parts.hints[hints]);
    },
    showSolution: () => {
      setDone({ ...done, solution: true });
      focusOnceShown(parts.solution);
    },
  };
}

/** Hints and solution stand on the page; here is said which of them are seen. */
function useReveal({ hints, solution }: ExerciseParts, done: Attempted): void {
  useEffect(() => {
    hints.forEach((hint, index) => hint.toggleAttribute('hidden', index >= done.hints));
    solution?.toggleAttribute('hidden', !done.solution);
  }, [hints, solution, done.hints, done.solution]);
}

/** The reader goes on where the words begin that were asked for. */
function focusOnceShown(element: HTMLElement | null | undefined): void {
  if (!element) return;
  element.toggleAttribute('hidden', false);
  element.focus();
}
