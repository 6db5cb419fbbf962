import { Fragment, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { offerDrawing } from '../../plot/capture/offerDrawing.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { Remark } from '../parts/Remark.tsx';
import styles from './Composition.module.css';
import { layoutOf } from './chainLayout.ts';
import { useResults } from './context.ts';
import { Joint } from './Joint.tsx';
import { missingWords } from './mapWords.ts';
import { widthsOf } from './model.ts';
import { refusalWords } from './refusal.ts';
import { InputCard, StageCard } from './StageCard.tsx';

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
  const missing = answer && !refusal ? missingWords(answer) : '';
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
          data-compact={compact || undefined}
          role="group"
          aria-label="The stages of the chain"
        >
          <InputCard answer={answer} layout={layout} />
          {answer.stages.map((stage, k) => (
            <Fragment key={stage.name}>
              <Joint answer={answer} map={k} short={compact} />
              <StageCard answer={answer} map={k} layout={layout} />
            </Fragment>
          ))}
        </div>
      )}
      {layout && layout.size > 0 && !brief && drawn && (
        <p className={styles.scale}>
          The open circle is where the value goes in truth. A row is drawn as an arrow of fixed
          length: its direction counts.
        </p>
      )}
      {missing !== '' && <Remark kind="remark">{missing}</Remark>}
    </div>
  );
}

/** Pixels of the letters of an element, which follow the theme and the reader's text size; looked at when it is laid out. */
function useLetters(element: RefObject<HTMLElement | null>): number {
  const [letters, setLetters] = useState(15);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new ResizeObserver(() =>
      setLetters(Number.parseFloat(getComputedStyle(target).fontSize)),
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return letters;
}
