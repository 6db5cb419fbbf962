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

/** Each wanted point is there with its class, and no point is there that is not wanted. */
function likeness(typed: Answer, wanted: Answer): Likeness {
  const given = typed.filter((text) => !isEmpty(text)).map(pointOf);
  const found = (text: string) => {
    const { at, kind } = pointOf(text);
    return given.some(
      (other) =>
        other.kind === kind && Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) <= SAME,
    );
  };
  const entries = wanted.filter((text) => !isEmpty(text)).map(found);
  const rest = given.length === entries.length;
  return { entries: rest ? entries : [...entries, false] };
}

const isEmpty = (text: string): boolean => split(text)[0].trim() === '';

function split(text: string): readonly [pair: string, kind: string] {
  const at = text.lastIndexOf(':');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1).trim()];
}

function pointOf(text: string): { readonly at: readonly [number, number]; readonly kind: string } {
  const [pair, kind] = split(text);
  const read = readPair(pair);
  return { at: read.ok ? read.value : [NaN, NaN], kind };
}
