import type { OwnExercise } from '../../../exercises/engine/own.ts';
import { FREE } from '../../../exercises/view/policy.ts';
import { ProblemForm } from '../../../exercises/view/ProblemForm.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { Disclosure } from '../../../ui/controls/Disclosure.tsx';
import { MistakeTable } from './MistakeTable.tsx';
import styles from './OwnEditor.module.css';
import type { Preview } from './usePreview.ts';

interface OwnPreviewProps {
  readonly own: OwnExercise;
  readonly preview: Preview;
  readonly onOther: () => void;
}

/** The exercise as a student sees it, and what only its author sees. */
export function OwnPreview({ own, preview, onOther }: OwnPreviewProps) {
  const { posed, current, faults, trouble, inspected } = preview;
  const sound = current && faults.length === 0 && trouble === '';
  return (
    <section className={styles.preview} aria-labelledby="own-preview" data-stale={!sound}>
      <h3 id="own-preview">As a student sees it</h3>
      {posed && faults.length > 0 && (
        <p className={styles.help}>
          This is an earlier version: what stands in the fields now cannot be posed.
        </p>
      )}
      {trouble !== '' && <p className={styles.help}>{trouble}</p>}
      {posed ? (
        <ProblemForm
          key={`${posed.template} ${posed.seed} ${posed.prompt}`}
          of={{ own }}
          posed={posed}
          policy={FREE}
        />
      ) : (
        <p className={styles.help}>It stands here as soon as it can be read.</p>
      )}
      <p className={styles.other}>
        <Button onClick={onOther}>Other numbers</Button>
      </p>
      {sound && (
        <Disclosure summary="The answer, and the mistakes that are told apart">
          {() => <MistakeTable seen={inspected} />}
        </Disclosure>
      )}
    </section>
  );
}
