import type { Answer, AskedPart, Prose } from './asked.ts';
import { faultsIn, formParts, likenessOf } from './kinds/all.ts';
import { entryRemarks } from './entryRemarks.ts';
import { isAlike, type FieldFault, type Likeness } from './likeness.ts';
import type { Mistake } from './mistake.ts';
import { filled, type Variant } from './variant.ts';

/** A mistake as it is told. */
export interface NamedMistake {
  readonly id: string;
  readonly short: string;
  readonly say: Prose;
}

/** What is said of an answer. `rounded`, `unreadable` and `undecided` cost nothing; `parts` are those that are right. */
export type Grade =
  | { readonly verdict: 'correct'; readonly credit: 1 }
  /** Right but for rounding, where an exact answer, or more decimals, are asked for. */
  | { readonly verdict: 'rounded'; readonly credit: 0; readonly parts: readonly boolean[] }
  | (Told & { readonly verdict: 'partly' })
  | (Told & { readonly verdict: 'wrong'; readonly credit: 0 })
  | { readonly verdict: 'unreadable'; readonly credit: 0; readonly faults: readonly FieldFault[] }
  | { readonly verdict: 'undecided'; readonly credit: 0; readonly note: string };

interface Told {
  /** Of 1, the part that is right. */
  readonly credit: number;
  /** Field by field what is right; for a part whose fields make sense together only, one for all of them. */
  readonly entries: readonly boolean[];
  /** Which parts are right. */
  readonly parts: readonly boolean[];
  readonly mistake: NamedMistake | null;
  readonly note: string;
}

/**
 * Grades an answer: read first, then compared with the truth, with each known mistake, and with both once more as
 * rounded numbers. Yields between comparisons, so that a worker stays answerable.
 */
export function* grade(variant: Variant, typed: Answer): Generator<number, Grade> {
  const { asked, mistakes } = variant;
  const faults = faultsIn(asked, typed);
  if (faults.length > 0) return { verdict: 'unreadable', credit: 0, faults };
  const found = yield* likenessOf(asked, typed, 'truth');
  if (found.every(isAlike)) return { verdict: 'correct', credit: 1 };
  const rounded: Mistake[] = [];
  let made: Mistake | undefined;
  for (const [index, mistake] of mistakes.entries()) {
    yield index / mistakes.length;
    if (mistake.made?.(typed)) made = mistake;
    else {
      const wanted = filled(mistake.answer, typed);
      const likeness = yield* likenessOf(asked, typed, wanted);
      if (likeness.every(isAlike)) made = mistake;
      else if (
        likeness.every(
          (part, at) => isAlike(part) || (part.rounded === true && !isAlike(found[at] ?? part)),
        )
      ) {
        rounded.push(mistake);
      }
    }
    if (made) break;
  }
  if (!made && found.every((part) => isAlike(part) || part.rounded === true)) {
    return { verdict: 'rounded', credit: 0, parts: found.map(isAlike) };
  }
  // A mistake is the same mistake when its result is rounded: 2.24 for sqrt(5).
  made ??= rounded[0];
  if (!made && found.some(({ undecided }) => undecided === true)) {
    const note = found.map((part) => part.note ?? '').find((text) => text !== '') ?? '';
    return { verdict: 'undecided', credit: 0, note };
  }
  return told(variant, typed, found, made);
}

function told(
  variant: Variant,
  typed: Answer,
  found: readonly Likeness[],
  made: Mistake | undefined,
): Grade {
  const parts = formParts(variant.asked);
  const entries = found.flatMap((part, at) => {
    const fields = parts[at]?.fields ?? 1;
    const marks = part.marks ?? part.entries;
    return marks.length === fields ? marks : Array.from({ length: fields }, () => isAlike(part));
  });
  const { asked } = variant;
  const questions = asked.kind === 'parts' ? asked.parts.map((one) => one.asked) : [asked];
  const credit =
    found.reduce((sum, part, at) => sum + share(part, questions[at]), 0) / found.length;
  const right = found.map(isAlike);
  const note = [...new Set(found.map((part) => part.note ?? '').filter((text) => text !== ''))];
  for (const [at, question] of questions.entries()) {
    const { first = 0, fields = 0 } = parts[at] ?? {};
    if (question.kind !== 'cells' || right[at]) continue;
    const end = first + fields;
    const said = entryRemarks(question, typed.slice(first, end), entries.slice(first, end));
    note.push(...(questions.length === 1 ? said : said.map((text) => `Part ${at + 1}: ${text}`)));
  }
  const mistake = made ? { id: made.id, short: made.short, say: made.say } : null;
  const rest = { entries, parts: right, mistake, note: note.join(' ') };
  const partly = credit > 0 && (mistake === null || right.some(Boolean));
  return partly ? { verdict: 'partly', credit, ...rest } : { verdict: 'wrong', credit: 0, ...rest };
}

/** Guessing at boxes and neighbours earns nothing: only entries that are answers of their own count apart. */
function share(part: Likeness, asked: AskedPart | undefined): number {
  if (isAlike(part)) return 1;
  if (asked?.kind !== 'cells' && asked?.kind !== 'points' && asked?.kind !== 'match') return 0;
  // Zeros are what one gets without knowing anything: a right one says nothing, a wrong one does.
  const isNothing = (field: number) => asked.kind === 'cells' && Number(asked.truth[field]) === 0;
  const telling = part.entries.filter((right, field) => !right || !isNothing(field));
  return telling.filter(Boolean).length / telling.length;
}
