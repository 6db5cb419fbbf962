import type { Answer, AskedPoints, Item } from '../asked.ts';
import type { FieldFault, Likeness } from '../likeness.ts';
import { readPair } from '../readPair.ts';
import { missing, type Kind } from './kind.ts';

export interface PointsForm {
  readonly kind: 'points';
  readonly classes: readonly Item[];
  readonly fields: number;
}

/** Two points are the same point within this. */
const SAME = 1e-6;

/** A field for each point, `1, -2: saddle`; empty ones are no points. In any order. */
export const points: Kind<AskedPoints, PointsForm> = {
  form: ({ classes, truth, fields }) => ({
    kind: 'points',
    classes,
    fields: fields ?? truth.length,
  }),
  fields: ({ truth, fields }) => fields ?? truth.length,
  truth: ({ truth }) => truth.map(({ at, class: kind }) => `${at.join(', ')}: ${kind}`),
  faults: ({ classes }, typed) => {
    const filled = typed
      .map((text, field) => ({ text, field }))
      .filter(({ text }) => !isEmpty(text));
    if (filled.length === 0) {
      return [missing(0, 'There is no point yet.', 'Write its coordinates as 1, -2.')];
    }
    return filled.flatMap(({ text, field }): readonly FieldFault[] => {
      const [pair, kind] = split(text);
      const read = readPair(pair);
      if (!read.ok) return read.faults.map((fault) => ({ field, fault }));
      return classes.some(({ id }) => id === kind)
        ? []
        : [missing(field, 'This point has no class yet.', 'Choose what it is.')];
    });
  },
  // eslint-disable-next-line require-yield -- nothing here takes long
  *alike(_, typed, wanted) {
    return likeness(typed, wanted);
  },
  forms: (_, typed) => [typed, [...typed].reverse()],
};

/** Each wanted point is there with its class, and no point is there that is not wanted. An empty field is no fault. */
function likeness(typed: Answer, wanted: Answer): Likeness {
  const given = typed.map((text) => (isEmpty(text) ? null : pointOf(text)));
  const right = wanted.filter((text) => !isEmpty(text)).map(pointOf);
  const entries = right.map((point) => given.some((one) => one !== null && isSame(one, point)));
  const marks = given.map((one) => one === null || right.some((point) => isSame(one, point)));
  const misnamed = given.flatMap((one, field) =>
    one !== null && !marks[field] && right.some((point) => isAt(one, point)) ? [field + 1] : [],
  );
  const missed = entries.filter((found) => !found).length - misnamed.length;
  const note = [
    ...misnamed.map((row) => `Row ${row}: the point is right, its class is not.`),
    ...(missed > 0
      ? [missed === 1 ? 'One point is missing.' : `${missed} points are missing.`]
      : []),
  ];
  // More points than there are: each counts as a wrong one, so that guessing gains nothing.
  const extra = Math.max(0, given.filter((one) => one !== null).length - entries.length);
  const all = [...entries, ...Array.from({ length: extra }, () => false)];
  return { entries: all, marks, note: note.join(' ') };
}

interface ClassedPoint {
  readonly at: readonly [number, number];
  readonly kind: string;
}

const isAt = (a: ClassedPoint, b: ClassedPoint): boolean =>
  Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) <= SAME;
const isSame = (a: ClassedPoint, b: ClassedPoint): boolean => a.kind === b.kind && isAt(a, b);

const isEmpty = (text: string): boolean => split(text)[0].trim() === '';

function split(text: string): readonly [pair: string, kind: string] {
  const at = text.lastIndexOf(':');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1).trim()];
}

function pointOf(text: string): ClassedPoint {
  const [pair, kind] = split(text);
  const read = readPair(pair);
  return { at: read.ok ? read.value : [NaN, NaN], kind };
}
