import { Fragment, useEffect, useRef } from 'react';
import { offerDrawing } from '../../plot/capture/offerDrawing.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { Remark } from '../parts/Remark.tsx';
import styles from './Composition.module.css';
import { layoutOf } from './chainLayout.ts';
import { useResults, useWidgetState } from './context.ts';
import { fitWords } from './fitWords.ts';
import { Joint } from './Joint.tsx';
import { cornerWords, missingWords } from './mapWords.ts';
import { widthsOf } from './model.ts';
import { refusalWords } from './refusal.ts';
import { InputCard, StageCard } from './StageCard.tsx';
import { useLetters } from '../parts/useLetters.ts';

interface ChainViewProps {
  /** Of the small pictures, at most, in pixels. */
  readonly tall: number;
  /** Beside a text, where there is little room. */
  readonly compact?: boolean;
  /** Without the note on what is drawn how. */
  readonly brief?: boolean;
}

/** The chain from the input to the output: each stage a card, each Jacobian between the two that it joins. */
export function ChainView({ tall, compact = false, brief = false }: ChainViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const letters = useLetters(box);
  useEffect(() => offerDrawing(box.current), []);
  const answer = useResults((r) => r.answer);
  const refusal = answer?.refusal ?? null;
  const notes = useNotes();
  const layout =
    answer && !refusal && width > 0 ? layoutOf(answer, { width, letters, tall, compact }) : null;
  const drawn = answer && widthsOf(answer).some((count) => count <= 2);
  return (
    <div className={styles.place} ref={box}>
      {refusal && <p className={styles.empty}>{refusalWords(refusal)}</p>}
      {answer && layout && (
        <div
          className={styles.chain}
          data-across={layout.across || undefined}
          data-rows={layout.rows.length > 1 || undefined}
          data-compact={compact || undefined}
          role="group"
          aria-label="The stages of the chain"
        >
          {layout.rows.map((stages, row) => (
            <div key={row} className={styles.row}>
              {stages.map((stage, place) =>
                stage === 0 ? (
                  <InputCard key={stage} answer={answer} layout={layout} />
                ) : (
                  <Fragment key={stage}>
                    <Joint
                      answer={answer}
                      map={stage - 1}
                      short={compact}
                      leads={row > 0 && place === 0}
                    />
                    <StageCard answer={answer} map={stage - 1} layout={layout} />
                  </Fragment>
                ),
              )}
            </div>
          ))}
        </div>
      )}
      {layout && layout.size > 0 && !brief && drawn && (
        <p className={styles.scale}>
          The open circle is where the value goes in truth. A row is drawn as an arrow of fixed
          length: its direction counts.
        </p>
      )}
      {notes !== '' && <Remark kind="remark">{notes}</Remark>}
    </div>
  );
}

/** What is unusual here: numbers that did not fit, what is missing, corners. */
function useNotes(): string {
  const answer = useResults((r) => r.answer);
  const settled = useWidgetState((s) => s.settled);
  if (!answer || answer.refusal) return '';
  return [fitWords(settled, answer), missingWords(answer), cornerWords(answer)]
    .filter(Boolean)
    .join(' ');
}
