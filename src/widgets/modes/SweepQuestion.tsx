import { useModes, useResults, useWidgetState } from './context.ts';
import { Question } from '../parts/Question.tsx';
import { counted } from './say.ts';
import { answerWords, verdictWords } from './sweepWords.ts';

const CHOICES = [
  { value: 'forward', label: 'forward' },
  { value: 'reverse', label: 'reverse' },
  { value: 'same', label: 'the same' },
] as const;

/** Which mode needs fewer sweeps: asked before it is shown. */
export function SweepQuestion() {
  const { link } = useModes();
  const n = useWidgetState((s) => s.inputs.n);
  const m = useWidgetState((s) => s.inputs.m);
  const guess = useResults((r) => r.sweepGuess);
  return (
    <Question
      question={`J has ${counted(m, 'row')} and ${counted(n, 'column')}. Which mode needs fewer sweeps for all of it?`}
      choices={CHOICES}
      shown={guess !== null}
      answer={
        guess && (
          <>
            <strong>{verdictWords({ n, m }, guess)}</strong> {answerWords({ n, m })}
          </>
        )
      }
      onGuess={link.guessSweeps}
    />
  );
}
