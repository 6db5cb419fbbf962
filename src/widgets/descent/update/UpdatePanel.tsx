import { useDeferredValue, useId, useMemo } from 'react';
import { Toggle } from '../../../ui/controls/Toggle.tsx';
import { WideTex } from '../../../ui/math/WideTex.tsx';
import { MarkSample } from '../../../ui/readout/MarkSample.tsx';
import { conceptColour } from '../../../ui/style/concept.ts';
import { Remark } from '../../parts/Remark.tsx';
import { useDescent, useWidgetState } from '../context.ts';
import { styleOf, titleOf } from '../runs.ts';
import { LAYERS } from '../state.ts';
import { Conventions } from './Conventions.tsx';
import { StepGauges } from './StepGauges.tsx';
import { DIGITS, updateTex } from './updateTex.ts';
import { noStepWords, updateWords } from './updateWords.ts';
import { useWritten, type Shown } from './useWritten.ts';
import styles from './Update.module.css';

/** The step shown of the chosen run, written out: its equations in symbols and in numbers. */
export function UpdatePanel() {
  // Formulas take their time to typeset: between the moves of a hand, and one after the other.
  const shown = useDeferredValue(useWritten());
  return (
    <div className={styles.update}>
      {shown && (
        <>
          <Head {...shown} />
          <Equations {...shown} />
          <StepGauges opened={shown.opened} />
          <Arrows />
          <Conventions />
        </>
      )}
    </div>
  );
}

function Head({ k, run, opened, written }: Shown) {
  const from = opened.step;
  return (
    <p className={styles.head} style={{ color: conceptColour(styleOf(k)) }}>
      <MarkSample concept={styleOf(k)} />
      <span>
        {titleOf(run)}, step {from}
        {written && (
          <>
            {' '}
            <span aria-hidden="true">→</span>
            <span className="spoken">to</span> {from + 1}
          </>
        )}
      </span>
    </p>
  );
}

function Equations({ optimiser, written, descent }: Shown) {
  const id = useId();
  const { equations, rounded } = useMemo(
    () => (written ? updateTex(optimiser, written) : { equations: [], rounded: false }),
    [optimiser, written],
  );
  if (!written) return <Remark>{noStepWords(descent)}</Remark>;
  const byEntry = equations.some((tex) => /\^\{2\}|\\sqrt/.test(tex));
  return (
    <>
      <div
        className={styles.equations}
        role="group"
        aria-label="The step written out"
        aria-describedby={id}
      >
        {equations.map((tex, line) => (
          // The lines of a method are always the same ones.
          <WideTex key={line} label={`Equation ${line + 1} of ${equations.length}`} tex={tex} />
        ))}
      </div>
      {/* Only a description: what reads the page on and on has the formula itself. */}
      <p id={id} hidden>
        {updateWords(optimiser, written)}
      </p>
      <Remark>
        {[
          byEntry ? 'Squares, roots and quotients of vectors are taken entry by entry.' : '',
          written.projected ? 'P moves a point to the nearest allowed one.' : '',
          written.noisy ? 'ξ is the noise in this step’s gradient.' : '',
          rounded
            ? `Numbers are rounded to ${DIGITS} digits; the run calculates with all of them.`
            : '',
        ]
          .filter((sentence) => sentence !== '')
          .join(' ')}
      </Remark>
    </>
  );
}

/** Whether the picture shows this step as arrows; only the one from above does. */
function Arrows() {
  const { store } = useDescent();
  const layers = useWidgetState((s) => s.settled.layers);
  const look = useWidgetState((s) => s.settled.look);
  if (look === 'space') return null;
  return (
    <Toggle
      label="draw this step as arrows in the picture"
      checked={layers.includes('step')}
      onChange={(on) =>
        store.commit({
          layers: LAYERS.filter((each) => (each === 'step' ? on : layers.includes(each))),
        })
      }
    />
  );
}
