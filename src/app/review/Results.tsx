import { memo, useEffect, useMemo, useRef } from 'react';
import type { Worksheet } from '../../url/worksheet.ts';
import { titleOf } from '../assign/listed.ts';
import { counted } from '../practice/words.ts';
import { groupsOf, mistakesOf } from './groups.ts';
import { GroupTable } from './GroupTable.tsx';
import { placeSaid } from './pasted.ts';
import styles from './ReviewPage.module.css';
import type { Refused, Reviewed, Scored } from './recompute.ts';
import type { Graded } from './useGrading.ts';

interface ResultsProps {
  readonly graded: Graded | null;
  readonly given: readonly Worksheet[];
  /** The text holds other links by now. */
  readonly old: boolean;
}

/** What was graded. The place is there before, so that what comes into it is spoken. */
export function Results({ graded, given, old }: ResultsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (graded) heading.current?.focus();
  }, [graded]);
  return (
    <section aria-label="Results" data-results="" data-old={old}>
      {graded && (
        <h2 ref={heading} tabIndex={-1}>
          Results
        </h2>
      )}
      <p role="status" className={styles.count} data-count="">
        {graded && countSaid(graded)}
        {graded && old && ' The text has changed since: press “Grade them” again.'}
      </p>
      {graded && <All all={graded.all} given={given} />}
    </section>
  );
}

function countSaid({ all, pasted }: Graded): string {
  if (all.length === 0)
    return `There is nothing to grade in this text. ${pasted.passedOver}`.trim();
  const refused = all.filter(({ kind }) => kind === 'refused').length;
  const twice = all.filter(({ link }) => link.times > 1).length;
  const count = `${all.length - refused} graded${refused > 0 ? `, ${refused} refused` : ''}.`;
  return twice === 0
    ? count
    : `${count} ${counted(twice, 'link was', 'links were')} pasted more than once.`;
}

interface AllProps {
  readonly all: readonly Reviewed[];
  readonly given: readonly Worksheet[];
}

/** What is typed elsewhere on the page makes none of it anew. */
const All = memo(function All({ all, given }: AllProps) {
  const scored = useMemo(() => all.filter((one): one is Scored => one.kind === 'scored'), [all]);
  const refused = all.filter((one): one is Refused => one.kind === 'refused');
  const groups = useMemo(() => groupsOf(scored, given, titleOf), [scored, given]);
  const mistakes = mistakesOf(groups);
  return (
    <>
      {refused.map(({ link, why }) => (
        <p key={link.fragment} className={styles.refused}>
          {placeSaid(link)}: <code>{link.fragment.slice(0, 16)}…</code> {why}
        </p>
      ))}
      {groups.length > 0 && given.length === 0 && (
        <p className={styles.small}>
          Graded by the rules in the students’ own links. Whether these are yours is checked once
          you name the worksheet you gave out.
        </p>
      )}
      {groups.map((group) => (
        <GroupTable key={JSON.stringify(group.sheet)} group={group} open={scored.length === 1} />
      ))}
      {mistakes.length > 0 && (
        <>
          <h2>What was misunderstood</h2>
          <ul className={styles.mistakes}>
            {mistakes.map(({ short, students }) => (
              <li key={short}>
                {short}: {counted(students, 'student')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
});
