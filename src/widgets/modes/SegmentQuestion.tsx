import { useModes, useResults, useWidgetState } from './context.ts';
import { Question } from '../parts/Question.tsx';
import { bestWords, choicesOf, verdictWords, whyWords } from './memoryWords.ts';
import { counted } from './say.ts';

/** Which number of segments stores least: asked before it is shown. */
export function SegmentQuestion() {
  const { store, link } = useModes();
  const depth = useWidgetState((s) => s.inputs.depth);
  const layer = useWidgetState((s) => s.inputs.layer);
  const guess = useResults((r) => r.segmentGuess);
  const memory = useResults((r) => r.memory);
  return (
    <Question
      question={`Cut the ${counted(depth, 'layer')} into k segments and keep only the value at each cut; every segment but the last is run again when its turn to be reversed comes. Which k stores the fewest numbers?`}
      choices={choicesOf(depth).map((k) => ({ value: k, label: `k = ${k}` }))}
      shown={guess !== null}
      answer={
        guess &&
        memory && (
          <>
            <strong>{verdictWords({ layer, depth }, memory, guess)}</strong> {bestWords(memory)}{' '}
            {whyWords(memory)}
          </>
        )
      }
      onGuess={(k) => {
        // What was said is looked at.
        if (typeof k === 'number') store.commit({ k });
        link.guessSegments(k);
      }}
    />
  );
}
