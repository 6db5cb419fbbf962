import { useEffect, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { exercises, skills, type ListedExercise } from 'virtual:exercises';
import { ExerciseView } from '../../exercises/view/ExerciseView.tsx';
import { FigureHost } from '../../exercises/view/figureHost.ts';
import { usualPolicy } from '../../exercises/view/policy.ts';
import { hostFigure } from '../../figure/hostFigure.tsx';
import { lessons, twoDigits } from '../../lessons/catalogue.ts';
import { recordAttempt } from '../../state/practice/record.ts';
import { standings } from '../../state/practice/sittings.ts';
import { usePractice } from '../../state/practice/usePractice.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { CopyButton } from '../../ui/controls/CopyButton.tsx';
import { Dialog } from '../../ui/controls/Dialog.tsx';
import { QrCode } from '../../ui/qr/QrCode.tsx';
import { freshSeed, readSeed, sealSeed } from '../../url/seed.ts';
import { exerciseAddress } from '../addresses.ts';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { LessonDots } from '../practice/LessonDots.tsx';
import { useQuery } from '../useQuery.ts';
import styles from './ExercisePage.module.css';

/** One exercise: its address is its numbers. */
export function ExercisePage() {
  const { exercise: id } = useParams();
  const listed = exercises.find((it) => it.id === id);
  if (!listed) return <NotFoundPage />;
  return <Page key={listed.id} listed={listed} />;
}

function Page({ listed }: { readonly listed: ListedExercise }) {
  const { id, title, version, lessonId, lesson } = listed;
  const query = useQuery();
  const navigate = useNavigate();
  const read = query === null ? null : readSeed(id, version, query);
  const seed = read?.kind === 'seed' ? read.seed : null;
  const go = (next: string, replace: boolean) =>
    void navigate(
      { search: `?seed=${sealSeed(id, version, next)}` },
      { replace, preventScrollReset: true },
    );
  const unseeded = read?.kind === 'none';
  useEffect(() => {
    // An address without numbers gets some, so that it can be copied from the bar at once.
    if (unseeded) go(freshSeed(Math.random), true);
  });
  const { attempts } = usePractice();
  const standing = standings(attempts);
  const siblings = exercises.filter((it) => it.lessonId === lessonId);
  const at = siblings.findIndex((it) => it.id === id);
  const next = siblings[at + 1] ?? exercises[exercises.indexOf(listed) + 1];
  const name = lessons.find((it) => it.id === lessonId)?.title ?? '';
  const trained = listed.skills.map((skill) => skills[skill] ?? skill).join(', ');

  return (
    <article className={styles.page}>
      <title>{`${title} · Exercise ${id} · Gradus`}</title>
      <meta
        name="description"
        content={`An exercise on ${trained}, with numbers of its own for every link and a diagnosis for every answer.`}
      />
      <div className={styles.text}>
        <h1>{title}</h1>
        {read?.kind === 'cut' ? (
          <div className={styles.cut} role="alert">
            <p>{read.message}</p>
            <Button variant="main" onClick={() => go(freshSeed(Math.random), true)}>
              Draw new numbers
            </Button>
          </div>
        ) : seed === null ? (
          <div className={styles.waiting}>
            <p className={styles.trained}>It trains: {trained}.</p>
            <noscript>
              <p>Exercises are drawn and checked in your browser: they need JavaScript.</p>
            </noscript>
          </div>
        ) : (
          <FigureHost value={hostFigure}>
            <ExerciseView
              of={{ template: id }}
              seed={seed}
              policy={usualPolicy(id)}
              onAttempt={(made) => void recordAttempt(made)}
            />
          </FigureHost>
        )}
        <nav className={styles.on} aria-label="Go on">
          {seed !== null && (
            <Button onClick={() => go(freshSeed(Math.random), false)}>Other numbers</Button>
          )}
          {next && (
            <Link className={styles.next} to={`/x/${next.id}/`}>
              Next: {next.title}
            </Link>
          )}
        </nav>
      </div>
      <aside className={styles.side} aria-label="About this exercise">
        <p className={styles.lesson}>
          <Link to={`/lessons/${lessonId}/`}>
            {twoDigits(lesson)} {name}
          </Link>
        </p>
        <p>
          Exercise {at + 1} of {siblings.length}. It trains: {trained}.
        </p>
        <LessonDots
          exercises={siblings}
          standing={(other) => standing.get(other) ?? 'new'}
          label="Exercises of this lesson"
          current={id}
        />
        <p>This problem is a link: everyone who opens it sees the same numbers.</p>
        {seed !== null && <LinkButtons listed={listed} seed={seed} />}
        <p>
          <Link to={`/practice/${lessonId}/`}>Practise this lesson</Link>
        </p>
      </aside>
    </article>
  );
}

function LinkButtons({ listed, seed }: { readonly listed: ListedExercise; readonly seed: string }) {
  const [shown, setShown] = useState(false);
  const address = () => exerciseAddress(listed.id, listed.version, seed);
  return (
    <p className={styles.links}>
      <CopyButton label="Copy the link" text={address} />
      <Button variant="plain" onClick={() => setShown(true)}>
        QR code
      </Button>
      <Dialog
        open={shown}
        onClose={() => setShown(false)}
        title="This exercise, to point a phone at"
        size="wide"
      >
        {shown && <QrCode text={address()} label="QR code of the link to this exercise" />}
      </Dialog>
    </p>
  );
}
