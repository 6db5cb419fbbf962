import type { Grade } from '../engine/grade.ts';
import type { FormPart } from '../engine/kinds/all.ts';
import { listed } from '../../ui/format.ts';
import { Prose } from './Prose.tsx';
import styles from './Problem.module.css';

interface GradeViewProps {
  readonly id: string;
  readonly grade: Grade | null;
  readonly parts: readonly FormPart[];
  readonly trouble: string;
  /** It was said before: whoever comes back reads it, and is not told. */
  readonly recalled?: boolean;
}

const UNNAMED = 'It is none of the usual slips. A hint shows where to begin.';

type Tone = 'right' | 'wrong' | 'note';
const SIGN: Readonly<Record<Tone, string>> = { right: '✓', wrong: '◇', note: '' };

/** What is said of an answer: announced when it comes, and always by a sign besides its colour. */
export function GradeView({ id, grade, parts, trouble, recalled = false }: GradeViewProps) {
  const head = grade ? headOf(grade) : null;
  const mistake = grade && 'mistake' in grade ? grade.mistake : null;
  return (
    <div
      id={id}
      className={styles.verdict}
      role="status"
      aria-live={recalled ? 'off' : 'polite'}
      data-verdict={grade?.verdict}
      data-mistake={mistake?.id}
      data-tone={head?.tone ?? (trouble ? 'note' : undefined)}
    >
      {trouble !== '' && <p className={styles.remark}>{trouble}</p>}
      {grade && head && (
        <>
          <p className={styles.title}>
            {SIGN[head.tone] && <span aria-hidden="true">{SIGN[head.tone]} </span>}
            {head.title}
          </p>
          {remarksOf(grade, parts).map((remark) => (
            <p key={remark} className={styles.remark}>
              {remark}
            </p>
          ))}
          {mistake && <Prose text={mistake.say} />}
        </>
      )}
    </div>
  );
}

function headOf(grade: Grade): { readonly tone: Tone; readonly title: string } {
  switch (grade.verdict) {
    case 'correct':
      return { tone: 'right', title: 'Right' };
    case 'rounded':
      return { tone: 'note', title: 'Nearly: this is rounded' };
    case 'unreadable':
      return { tone: 'note', title: 'This cannot be read yet' };
    case 'undecided':
      return { tone: 'note', title: 'This could not be decided' };
    case 'partly':
    case 'wrong': {
      const about = grade.mistake ? `: ${grade.mistake.short}` : '';
      const title = grade.verdict === 'partly' ? 'Partly right' : 'Not yet';
      return { tone: 'wrong', title: `${title}${about}` };
    }
  }
}

function remarksOf(grade: Grade, parts: readonly FormPart[]): string[] {
  switch (grade.verdict) {
    case 'correct':
      return [];
    case 'rounded': {
      const at = grade.parts.findIndex((right) => !right);
      const which = parts.length > 1 ? `Part ${at + 1}: ` : '';
      return [`${which}${exacter(parts[at]?.form)}`, 'This costs no attempt.'];
    }
    case 'unreadable': {
      const several = parts.reduce((sum, part) => sum + part.fields, 0) > 1;
      const said = grade.faults.slice(0, 4).map(({ field, fault }) => {
        const place = several ? `${fieldName(field, parts)}: ` : '';
        return `${place}${fault.message} ${fault.advice ?? ''}`.trim();
      });
      return [...new Set(said), 'It does not count as an attempt.'];
    }
    case 'undecided':
      return [
        `${grade.note} Write it in a simpler form; this does not count as an attempt.`.trim(),
      ];
    case 'partly':
    case 'wrong':
      return [
        ...partsSaid(grade, parts),
        ...(grade.mistake || !grade.note ? [] : [grade.note]),
        ...(grade.mistake || grade.verdict === 'partly' ? [] : [UNNAMED]),
      ];
  }
}

/** What a rounded number is to be instead. */
function exacter(form: FormPart['form'] | undefined): string {
  const { decimals, relative } = form?.kind === 'cells' ? form : {};
  if (decimals !== undefined) {
    return `Give ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}, or the exact number.`;
  }
  return relative === undefined
    ? 'Give the exact number: a fraction, a root or pi will do.'
    : 'Give more digits, as many as are asked for, or the exact number.';
}

/** `part 2`, `parts 1, 2 and 4`. */
const partsNamed = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'part' : 'parts'} ${listed(numbers.map(String))}`;

/** Which parts, which entries. */
function partsSaid(
  { entries, parts: right, credit }: Grade & { readonly verdict: 'partly' | 'wrong' },
  parts: readonly FormPart[],
): string[] {
  if (parts.length > 1) {
    const those = (wanted: boolean) =>
      parts.flatMap((_, at) => (right[at] === wanted ? [at + 1] : []));
    const [good, bad] = [those(true), those(false)];
    return [
      good.length === 0
        ? credit > 0
          ? 'No part is right as a whole yet.'
          : 'None of the parts is right.'
        : `Right: ${partsNamed(good)}. Not yet: ${partsNamed(bad)}.`,
    ];
  }
  const form = parts[0]?.form;
  if (form?.kind === 'choices' || form?.kind === 'widget' || entries.length < 2) return [];
  const count = entries.filter(Boolean).length;
  const what = form?.kind === 'order' ? 'places' : form?.kind === 'points' ? 'points' : 'entries';
  return count === 0 ? [] : [`${count} of ${entries.length} ${what} right.`];
}

function fieldName(field: number, parts: readonly FormPart[]): string {
  const at = parts.findIndex((part) => field >= part.first && field < part.first + part.fields);
  const part = parts[at];
  if (!part) return '';
  const local = field - part.first;
  const { form } = part;
  const before = parts.length > 1 ? `Part ${at + 1}` : '';
  if (part.fields === 1) return before;
  const place =
    form.kind === 'cells' && form.looks === 'matrix'
      ? `row ${Math.floor(local / form.cols) + 1}, column ${(local % form.cols) + 1}`
      : `entry ${local + 1}`;
  return before === '' ? place.replace(/^./, (c) => c.toUpperCase()) : `${before}, ${place}`;
}
