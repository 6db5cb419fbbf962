import { useRef, useState } from 'react';
import type { OwnExercise } from '../../../exercises/engine/own.ts';
import { suggestedTitle, titleOfOwn } from '../../../exercises/engine/own/title.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { freshSeed } from '../../../url/seed.ts';
import { faultsOf } from './fieldFaults.ts';
import styles from './OwnEditor.module.css';
import { OwnFields } from './OwnFields.tsx';
import { OwnPreview } from './OwnPreview.tsx';
import { usePreview } from './usePreview.ts';

interface OwnEditorProps {
  readonly first: OwnExercise;
  /** What is on the sheet, where `first` holds changes to it that were never kept. */
  readonly kept?: OwnExercise | undefined;
  /** What the button says that ends the writing. */
  readonly done: string;
  readonly onChange: (own: OwnExercise) => void;
  readonly onDone: (own: OwnExercise, seed: string) => void;
}

/** An exercise written without code, beside what a student will see of it. */
export function OwnEditor({ first, kept, done, onChange, onDone }: OwnEditorProps) {
  const [own, setOwn] = useState(() => withoutSuggestion(first));
  const [unkept, setUnkept] = useState(kept !== undefined);
  const [seed, setSeed] = useState(() => freshSeed(Math.random));
  const preview = usePreview(own, seed);
  const fields = useRef<HTMLDivElement>(null);
  const faults = preview.faults;
  const told = preview.current ? [...faults, ...(preview.inspected?.remarks ?? [])] : faults;
  const change = (patch: Partial<OwnExercise>) => {
    const next = { ...own, ...patch };
    setOwn(next);
    onChange(next);
  };
  const remarked =
    told.length > 0 ? 'It can be sent out, but its question and its function disagree.' : '';
  const ready = preview.current && faults.length === 0 && preview.trouble === '';
  return (
    <div className={styles.editor}>
      {kept && unkept && (
        <p className={styles.draft}>
          <span>These are changes that you have not kept yet.</span>
          <Button
            variant="plain"
            onClick={() => {
              change(withoutSuggestion(kept));
              setUnkept(false);
              fields.current
                ?.querySelector<HTMLElement>('input, textarea, [contenteditable]')
                ?.focus();
            }}
          >
            Back to what is on the sheet
          </Button>
        </p>
      )}
      <div ref={fields}>
        <OwnFields
          own={own}
          faultsOf={(field) => faultsOf(told, field)}
          written={faults.length === 0 ? preview.written : null}
          onChange={change}
        />
        <p className={styles.done}>
          <Button
            variant="main"
            aria-disabled={!ready}
            aria-describedby="own-state"
            onClick={() => {
              if (ready) onDone({ ...own, title: titleOfOwn(own) }, seed);
            }}
          >
            {done}
          </Button>
          <span id="own-state" role="status">
            {faults.length > 0
              ? 'Something has to be mended first.'
              : preview.current
                ? remarked
                : 'Reading …'}
          </span>
        </p>
      </div>
      <OwnPreview own={own} preview={preview} onOther={() => setSeed(freshSeed(Math.random))} />
    </div>
  );
}

/** A title that was only suggested follows the function when that changes. */
const withoutSuggestion = (own: OwnExercise): OwnExercise =>
  own.title === suggestedTitle(own) ? { ...own, title: '' } : own;
