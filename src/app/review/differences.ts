import type { ExerciseRef } from '../../exercises/engine/own.ts';
import type { Worksheet } from '../../url/worksheet.ts';

const HINTS = { free: 'at once', after: 'after a miss', none: 'never' } as const;
const SOLUTIONS = { ...HINTS, end: 'at the end' } as const;
const LAYOUTS = { numerator: 'rows only', either: 'either layout' } as const;

/**
 * What a worksheet does not have in common with the one that was given out, each in a few words, what matters most for
 * the score first. None when they are the same.
 *
 * @param titleOf the name of an exercise.
 */
export function differences(
  given: Worksheet,
  other: Worksheet,
  titleOf: (of: ExerciseRef) => string,
): readonly string[] {
  const said: string[] = [];
  const compare = <T>(what: string, before: T, now: T, words: (value: T) => string) => {
    if (before !== now) said.push(`${what}: ${words(now)} instead of ${words(before)}`);
  };
  said.push(...ofItems(given, other, titleOf));
  compare('answers that count', given.attempts, other.attempts, (n) => (n ? String(n) : 'any'));
  compare('hints', given.hints, other.hints, (it) => HINTS[it]);
  compare('solution', given.solution, other.solution, (it) => SOLUTIONS[it]);
  compare('layout', given.layout, other.layout, (it) => LAYOUTS[it]);
  compare('numbers', given.student, other.student, (it) =>
    it ? 'of each student' : 'one for all',
  );
  compare('title', given.title, other.title, quoted);
  compare('due', given.due, other.due, quoted);
  if (given.instructions !== other.instructions) said.push('other instructions');
  return said;
}

const quoted = (text: string): string => (text === '' ? 'none' : `“${text}”`);

function ofItems(
  given: Worksheet,
  other: Worksheet,
  titleOf: (of: ExerciseRef) => string,
): string[] {
  const [before, now] = [given.items.map(keyOf), other.items.map(keyOf)];
  if (before.join('\n') !== now.join('\n')) {
    const lost = lacking(given.items, now).map((of) => titleOf(of));
    const added = lacking(other.items, before).map((of) => titleOf(of));
    return [
      ...(lost.length > 0 ? [`without ${listed(lost)}`] : []),
      ...(added.length > 0 ? [`with ${listed(added)}, not on the sheet`] : []),
      ...(lost.length + added.length === 0 ? ['exercises in another order'] : []),
    ];
  }
  return given.items.flatMap(({ points, seed }, index) => {
    const item = other.items[index];
    if (!item) return [];
    const said: string[] = [];
    if (item.points !== points) said.push(`${item.points} instead of ${points} points`);
    if (!given.student && !other.student && item.seed !== seed) said.push('other numbers');
    return said.length === 0 ? [] : [`exercise ${index + 1}: ${said.join(', ')}`];
  });
}

const keyOf = ({ of }: { readonly of: ExerciseRef }): string => JSON.stringify(of);

/** Exercises that are not among the others, or not as often. */
function lacking(items: Worksheet['items'], others: readonly string[]): ExerciseRef[] {
  const left = [...others];
  return items.flatMap((item) => {
    const at = left.indexOf(keyOf(item));
    if (at < 0) return [item.of];
    left.splice(at, 1);
    return [];
  });
}

const MOST_NAMED = 3;

function listed(titles: readonly string[]): string {
  const named = titles.slice(0, MOST_NAMED).map((title) => `“${title}”`);
  const more = titles.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** The worksheet given out that has the least differences, and what they are; null when none was said. */
export function nearestDifferences(
  given: readonly Worksheet[],
  other: Worksheet,
  titleOf: (of: ExerciseRef) => string,
): readonly string[] | null {
  const all = given.map((sheet) => differences(sheet, other, titleOf));
  return all.sort((a, b) => a.length - b.length)[0] ?? null;
}
