import { useState } from 'react';
import type { ExerciseRef } from '../../exercises/engine/own.ts';
import { ExerciseView } from '../../exercises/view/ExerciseView.tsx';
import { FigureHost } from '../../exercises/view/figureHost.ts';
import { FREE } from '../../exercises/view/policy.ts';
import { hostFigure } from '../../figure/hostFigure.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Dialog } from '../../ui/controls/Dialog.tsx';
import { freshSeed } from '../../url/seed.ts';

interface TryDialogProps {
  /** Null while it is closed. */
  readonly of: ExerciseRef | null;
  readonly title: string;
  /** The numbers on the sheet; new ones when left out. */
  readonly seed?: string;
  readonly onClose: () => void;
}

/** An exercise to be tried before it is given out. Nothing of it is recorded. */
export function TryDialog({ of, title, seed, onClose }: TryDialogProps) {
  return (
    <Dialog open={of !== null} onClose={onClose} title={title} size="wide">
      {of && <Trial of={of} first={seed} />}
    </Dialog>
  );
}

function Trial({ of, first }: { readonly of: ExerciseRef; readonly first: string | undefined }) {
  const [seed, setSeed] = useState(() => first ?? freshSeed(Math.random));
  return (
    <>
      <FigureHost value={hostFigure}>
        <ExerciseView of={of} seed={seed} policy={FREE} />
      </FigureHost>
      <p>
        <Button onClick={() => setSeed(freshSeed(Math.random))}>Other numbers</Button>
      </p>
    </>
  );
}
