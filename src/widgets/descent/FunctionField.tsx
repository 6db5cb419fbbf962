import { useEffect, useRef } from 'react';
import { allSurfaces, surfaces } from '../../core/surfaces/all.ts';
import { MathField } from '../../ui/mathfield/MathField.tsx';
import { Select } from '../../ui/controls/Select.tsx';
import { Tex } from '../../ui/math/Tex.tsx';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { surfacePatch } from './inputs.ts';
import styles from './View.module.css';

/** A pause in typing after which a view and a step size are proposed for what stands there. */
const PAUSE = 900;
const OWN = 'own';

/** Choose a surface, or type any f(x, y). */
export function FunctionField() {
  const { store, link } = useDescent();
  const source = useWidgetState((s) => s.inputs.source);
  const reading = useResults((r) => r.reading);
  const faults = useResults((r) => r.faults);
  const stale = useResults((r) => r.stale);
  const derivation = useResults((r) => r.derivation);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const surface = allSurfaces.find((s) => s.source === source);

  /** One entry of the history for all that was typed, together with what is proposed for it. */
  const settle = (): void => {
    clearTimeout(pause.current);
    const { inputs, settled } = store.getState();
    if (inputs.source === settled.source) return;
    // Typed or chosen, a surface brings its own view, start and step size.
    const typed = allSurfaces.find((s) => s.source === inputs.source);
    store.commit(typed && surfacePatch(typed.id));
    if (!typed) link.propose();
  };

  const type = (text: string): void => {
    store.adjust({ source: text });
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      if (link.results.getState().reading.ok) settle();
    }, PAUSE);
  };

  return (
    <div className={styles.group}>
      <Select
        label="Surface"
        value={surface?.id ?? OWN}
        options={[
          ...allSurfaces.map(({ id, title }) => ({ value: id, label: title })),
          { value: OWN, label: 'your own function' },
        ]}
        onChange={(id) => {
          if (surfaces.has(id)) store.commit(surfacePatch(id));
        }}
      />
      <MathField
        label="f(x, y)"
        value={source}
        onInput={type}
        onCommit={settle}
        tex={reading.tex}
        reading={reading.words}
        faults={faults}
        stale={stale}
      />
      {reading.ok && derivation?.gradientTex && (
        <p className={styles.gradient}>
          <Tex
            tex={`\\htmlClass{k-grad}{\\nabla f} = \\left[\\,${derivation.gradientTex.join(',\\;\\; ')}\\,\\right]`}
          />
        </p>
      )}
      <p className={styles.hint}>
        {surface
          ? surface.teaches
          : 'Any letter other than x and y becomes a slider. Press Enter for a view and a step size that suit.'}
      </p>
    </div>
  );
}
