import { exercises, skills } from 'virtual:exercises';
import { usePractice } from '../../state/practice/usePractice.ts';
import { KeptRecords } from './KeptRecords.tsx';
import { LessonList } from './LessonList.tsx';
import { MistakeList } from './MistakeList.tsx';
import styles from './PracticePage.module.css';
import { SkillTable } from './SkillTable.tsx';
import { Today } from './Today.tsx';
import { useNow } from './useNow.ts';

/** What there is to practise, and how far one has come with it. */
export function PracticePage() {
  const practice = usePractice();
  const now = useNow();
  const { attempts, ready } = practice;
  return (
    <article className={styles.page} data-practice={ready ? 'ready' : 'waiting'}>
      <title>Practice · Gradus</title>
      <meta
        name="description"
        content="Exercises with new numbers each time, by lesson, by skill or mixed; what is due for review, and the mistakes to look at again."
      />
      <header className={styles.head}>
        <h1>Practice</h1>
        <p className={styles.deck}>
          Exercises with new numbers each time, and a diagnosis for every answer. All that is noted
          of them stays on this device.
        </p>
        <noscript>
          <p>Answers are checked in your browser: practice needs JavaScript.</p>
        </noscript>
      </header>
      <Today exercises={exercises} practice={practice} now={now} />
      <LessonList exercises={exercises} attempts={attempts} />
      <SkillTable exercises={exercises} skills={skills} attempts={attempts} />
      <MistakeList exercises={exercises} attempts={attempts} now={now} />
      <KeptRecords practice={practice} />
    </article>
  );
}
