import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { hostFigure } from '../../figure/hostFigure.tsx';
import type { OwnExercise } from '../../exercises/engine/own.ts';
import { titleOfOwn } from '../../exercises/engine/own/title.ts';
import { ExerciseView } from '../../exercises/view/ExerciseView.tsx';
import { FigureHost } from '../../exercises/view/figureHost.ts';
import { recordAttempt } from '../../state/practice/record.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { CopyButton } from '../../ui/controls/CopyButton.tsx';
import { printOwn, readOwn } from '../../url/own.ts';
import { freshSeed } from '../../url/seed.ts';
import { ownAddress } from '../addresses.ts';
import styles from './ExercisePage.module.css';
import { useMounted } from '../useMounted.ts';

/** An exercise that an instructor wrote: all of it stands in the address. */
export function OwnPage() {
  const { hash } = useLocation();
  const mounted = useMounted();
  const read = readOwn(mounted ? hash : '');
  return (
    <article className={styles.page}>
      <title>
        {read.kind === 'own' ? `${titleOfOwn(read.own)} · Gradus` : 'An exercise by link · Gradus'}
      </title>
      <meta
        name="description"
        content="An exercise that an instructor wrote; it travels whole in its link."
      />
      <div className={styles.text}>
        {read.kind === 'own' && <Own key={hash} own={read.own} given={read.seed} />}
        {read.kind === 'cut' && (
          <div className={styles.cut} role="alert">
            <h1>This exercise cannot be opened</h1>
            <p>{read.message}</p>
          </div>
        )}
        {read.kind === 'none' && (
          <>
            <h1>An exercise by link</h1>
            <p>
              An exercise of one’s own stands whole in its link, behind the sign <code>#</code>;
              this address has none. <Link to="/assign/">Write one</Link>, or open the link that you
              were given.
            </p>
            <noscript>
              <p>Exercises are drawn and checked in your browser: they need JavaScript.</p>
            </noscript>
          </>
        )}
      </div>
    </article>
  );
}

function Own({ own, given }: { readonly own: OwnExercise; readonly given: string }) {
  const navigate = useNavigate();
  const [seed] = useState(() => given || freshSeed(Math.random));
  const others = () =>
    void navigate(
      { hash: `#${printOwn({ own, seed: freshSeed(Math.random) })}` },
      { preventScrollReset: true },
    );
  return (
    <>
      <h1>{titleOfOwn(own)}</h1>
      <FigureHost value={hostFigure}>
        <ExerciseView of={{ own }} seed={seed} onAttempt={(made) => void recordAttempt(made)} />
      </FigureHost>
      <nav className={styles.on} aria-label="This exercise">
        {own.parameters.trim() !== '' && <Button onClick={others}>Other numbers</Button>}
        <CopyButton label="Copy the link" text={() => ownAddress(printOwn({ own, seed }))} />
      </nav>
    </>
  );
}
