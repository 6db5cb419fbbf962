import { useState } from 'react';
import type { OwnExercise } from '../../../exercises/engine/own.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { freshSeed } from '../../../url/seed.ts';
import { faultsOf } from './fieldFaults.ts';
import styles from './OwnEditor.module.css';
import { OwnFields } from './OwnFields.tsx';
import { OwnPreview } from './OwnPreview.tsx';
import { usePreview } from './usePreview.ts';

interface OwnEditorProps {
  readonly first: OwnExercise;
  /** What the button says that ends the writing. */
  readonly done: string;
  readonly onChange: (own: OwnExercise) => void;
  readonly onDone: (own: OwnExercise, seed: string) => void;
}

/** An exercise written without code, beside what a student will see of it. */
export function OwnEditor({ first, done, onChange, onDone }: OwnEditorProps) {
  const [own, setOwn] = useState(first);
  const [seed, setSeed] = useState(() => freshSeed(Math.random));
  const preview = usePreview(own, seed);
  const faults = preview.faults;
  const change = (patch: Partial<OwnExercise>) => {
    const next = { ...own, ...patch };
    setOwn(next);
    onChange(next);
  };
  const ready = preview.current && faults.length === 0 && preview.trouble === '';
  return (
    <div className={styles.editor}>
      <div>
        <OwnFields own={own} faultsOf={(field) => faultsOf(faults, field)} onChange={change} />
        <p className={styles.done}>
          <Button
            variant="main"
            aria-disabled={!ready}
            aria-describedby="own-state"
            onClick={() => {
              if (ready) onDone(own, seed);
            }}
          >
            {done}
          </Button>
          <span id="own-state" role="status">
            {faults.length > 0
              ? 'Something has to be mended first.'
              : preview.current
                ? ''
                : 'Reading …'}
          </span>
        </p>
      </div>
      <OwnPreview
        own={own}
        seed={seed}
        preview={preview}
        onOther={() => setSeed(freshSeed(Math.random))}
      />
    </div>
  );
}
