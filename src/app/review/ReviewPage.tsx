import { useState } from 'react';
import { useLocation } from 'react-router';
import { Button } from '../../ui/controls/Button.tsx';
import { download } from '../../ui/download.ts';
import { ItemTable } from '../sheet/ItemTable.tsx';
import { timeSaid } from '../sheet/score.ts';
import { answersIn, reviewed, type Reviewed } from './recompute.ts';
import table from '../sheet/ScoreTable.module.css';
import styles from './ReviewPage.module.css';
import { mistakesOf, reviewCsv } from './table.ts';
import { useMounted } from '../useMounted.ts';

const MOST = 500;

/** Where an instructor opens what students handed in. */
export function ReviewPage() {
  const { hash } = useLocation();
  const mounted = useMounted();
  return (
    <article className={styles.page}>
      <title>Review · Gradus</title>
      <meta
        name="description"
        content="Open the answers of students from their links, have them graded anew, and get a table."
      />
      <h1>Review</h1>
      <p>
        Students hand in a link that holds their answers. Paste as many as you like, with whatever
        stands around them: every answer is graded anew, here, on your device.
      </p>
      {mounted ? (
        <Opener key={hash} first={hash.replace(/^#/, '')} />
      ) : (
        <noscript>
          <p>Answers are opened and graded in your browser: this needs JavaScript.</p>
        </noscript>
      )}
      <h2>What such a link can prove, and what it cannot</h2>
      <p>
        The score is computed from the raw answers and from the worksheet in the link, by the rules
        of that worksheet; a link that was cut or changed by accident is refused. Numbers that do
        not belong to the name are told as a doubt.
      </p>
      <p>
        It cannot prove who answered, with whose help, in how much time, or after how many answers
        that were left out: everything in the link was made on the student’s own device, and someone
        who writes programs can make one by hand. For marks that count, ask in person, or set the
        worksheet in a room.
      </p>
    </article>
  );
}

function Opener({ first }: { readonly first: string }) {
  const [text, setText] = useState(first);
  const [all, setAll] = useState<readonly Reviewed[] | null>(null);
  const [done, setDone] = useState<{ readonly of: number; readonly count: number } | null>(null);
  const open = async () => {
    const found = answersIn(text).slice(0, MOST);
    const results: Reviewed[] = [];
    for (const fragment of found) {
      setDone({ of: found.length, count: results.length });
      results.push(await reviewed(fragment));
    }
    setDone(null);
    setAll(results);
  };
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <label className={styles.paste}>
          Links with answers
          <textarea
            rows={5}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <p className={styles.row}>
          <Button type="submit" variant="main" aria-disabled={done !== null}>
            {done ? `Grading ${done.count + 1} of ${done.of} …` : 'Grade them'}
          </Button>
          <span>{found(text)}</span>
        </p>
      </form>
      {all && <Results all={all} />}
    </>
  );
}

function found(text: string): string {
  const count = answersIn(text).length;
  if (count === 0) return text.trim() === '' ? '' : 'There is no link with answers in this text.';
  if (count > MOST) return `${count} links; the first ${MOST} are opened.`;
  return count === 1 ? '1 link' : `${count} links`;
}

function Results({ all }: { readonly all: readonly Reviewed[] }) {
  const scored = all.flatMap((one) => (one.kind === 'scored' ? [one] : []));
  const refused = all.flatMap((one) => (one.kind === 'refused' ? [one] : []));
  const mistakes = mistakesOf(scored);
  return (
    <section aria-label="Results" data-results="">
      <p role="status" className={styles.count}>
        {all.length === 0
          ? 'There is nothing to grade in this text.'
          : `${scored.length} graded${refused.length > 0 ? `, ${refused.length} refused` : ''}.`}
      </p>
      {refused.map(({ from, why }, index) => (
        <p key={index} className={styles.refused}>
          <code>{from}</code> {why}
        </p>
      ))}
      {scored.length > 0 && (
        <>
          <div className={table.scroll} role="group" aria-label="Scores" tabIndex={0}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">Student</th>
                  <th scope="col">Points</th>
                  <th scope="col">Time</th>
                  <th scope="col">Finished</th>
                  <th scope="col">Doubts</th>
                </tr>
              </thead>
              <tbody>
                {scored.map(({ answers, score }, index) => (
                  <tr key={index}>
                    <th scope="row">{answers.student || 'no name'}</th>
                    <td>
                      {score.earned} of {score.points}
                    </td>
                    <td>{timeSaid(score.seconds)}</td>
                    <td>{new Date(answers.ended).toLocaleString()}</td>
                    <td>{score.doubts.join(' ') || '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className={styles.row}>
            <Button
              onClick={() =>
                download('results.csv', new Blob([reviewCsv(scored)], { type: 'text/csv' }))
              }
            >
              Save as CSV
            </Button>
          </p>
          {mistakes.length > 0 && (
            <>
              <h2>What was misunderstood</h2>
              <ul className={styles.mistakes}>
                {mistakes.map(({ short, students }) => (
                  <li key={short}>
                    {short}: {students === 1 ? '1 student' : `${students} students`}
                  </li>
                ))}
              </ul>
            </>
          )}
          {scored.map(({ answers, sheet, score }, index) => (
            <details key={index} className={styles.details} open={scored.length === 1}>
              <summary>
                {answers.student || 'no name'}: {sheet.title || 'Worksheet'}
              </summary>
              <ItemTable score={score} />
              <p className={styles.last}>
                Last answers:{' '}
                {score.items
                  .map(({ last }, at) => `${at + 1}. ${last.join('; ') || 'none'}`)
                  .join(' · ')}
              </p>
            </details>
          ))}
        </>
      )}
    </section>
  );
}
