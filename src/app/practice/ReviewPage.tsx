import { exercises } from 'virtual:exercises';
import { usePractice } from '../../state/practice/usePractice.ts';
import { progressStore } from '../../state/progress.ts';
import { useSlice } from '../../state/store.ts';
import { reviewed } from './reviewed.ts';
import { SessionPage } from './SessionPage.tsx';

/** Exercises from all that was begun, mixed: what is due first. */
export function ReviewPage() {
  const { attempts } = usePractice();
  const read = useSlice(progressStore, (progress) => progress.lessons);
  return (
    <SessionPage
      title="Mixed review"
      description="Exercises from all lessons you have begun, mixed: what is due first, then what is weak, then what is new."
      exercises={reviewed(exercises, attempts, Object.keys(read))}
      order="mixed"
      about={
        <p>
          <strong>Mixed review</strong>
          <br />
          What is due first, then what trains a weak skill, then what is new in the lessons you have
          begun.
        </p>
      }
    />
  );
}
