import type { Answer, Asked, AskedPart } from '../asked.ts';
import type { FieldFault, Likeness } from '../likeness.ts';
import { cells, type CellsForm } from './cells.ts';
import { choice, type ChoiceForm } from './choice.ts';
import { choices, type ChoicesForm } from './choices.ts';
import { expression, type ExpressionForm } from './expression.ts';
import type { Kind } from './kind.ts';
import { match, type MatchForm } from './match.ts';
import { matrixExpression, type MatrixExpressionForm } from './matrixExpression.ts';
import { order, type OrderForm } from './order.ts';
import { point, type PointForm } from './point.ts';
import { points, type PointsForm } from './points.ts';
import { widget, type WidgetForm } from './widget.ts';

/** What the page needs for the fields of one answer. */
export type PartForm =
  | CellsForm
  | ExpressionForm
  | MatrixExpressionForm
  | ChoiceForm
  | ChoicesForm
  | OrderForm
  | PointForm
  | PointsForm
  | MatchForm
  | WidgetForm;

/** One part of an exercise, and the fields that are its own. */
export interface FormPart {
  readonly title: string;
  readonly form: PartForm;
  /** Of the flat list of the exercise's fields. */
  readonly first: number;
  readonly fields: number;
}

const KINDS = {
  cells,
  expression,
  'matrix expression': matrixExpression,
  choice,
  choices,
  order,
  point,
  points,
  match,
  widget,
} as const;

/** The registry is typed kind by kind; a part knows its own. */
const kindOf = (part: AskedPart) => KINDS[part.kind] as unknown as Kind<AskedPart, PartForm>;

interface Place {
  readonly title: string;
  readonly part: AskedPart;
  readonly first: number;
  readonly fields: number;
}

function placesOf(asked: Asked): readonly Place[] {
  const parts = asked.kind === 'parts' ? asked.parts : [{ title: '', asked }];
  let first = 0;
  return parts.map(({ title, asked: part }) => {
    const fields = kindOf(part).fields(part);
    const place = { title, part, first, fields };
    first += fields;
    return place;
  });
}

const within = (answer: Answer, { first, fields }: Place): Answer =>
  Array.from({ length: fields }, (_, field) => answer[first + field] ?? '');

export const formParts = (asked: Asked): readonly FormPart[] =>
  placesOf(asked).map(({ title, part, first, fields }) => ({
    title,
    form: kindOf(part).form(part),
    first,
    fields,
  }));

/** One right answer. */
export const truthOfAsked = (asked: Asked): Answer =>
  placesOf(asked).flatMap(({ part }) => kindOf(part).truth(part));

/** What cannot be read of an answer, field by field. */
export const faultsIn = (asked: Asked, typed: Answer): readonly FieldFault[] =>
  placesOf(asked).flatMap((place) =>
    kindOf(place.part)
      .faults(place.part, within(typed, place))
      .map(({ field, fault }) => ({ field: place.first + field, fault })),
  );

/** How the parts of an answer compare, in their order. */
export function* likenessOf(
  asked: Asked,
  typed: Answer,
  wanted: Answer | 'truth',
): Generator<number, readonly Likeness[]> {
  const found: Likeness[] = [];
  for (const place of placesOf(asked)) {
    const { part } = place;
    const kind = kindOf(part);
    const mine = within(typed, place);
    if (wanted !== 'truth') found.push(yield* kind.alike(part, mine, within(wanted, place)));
    else if (kind.right) found.push(kind.right(part, mine));
    else found.push(yield* kind.alike(part, mine, kind.truth(part)));
  }
  return found;
}

/** The same answer in other writings, part by part, as many as the part with the most of them has. */
export function equalForms(asked: Asked, answer: Answer): readonly Answer[] {
  const forms = placesOf(asked).map((place) =>
    kindOf(place.part).forms(place.part, within(answer, place)),
  );
  const most = Math.max(...forms.map((list) => list.length));
  return Array.from({ length: most }, (_, form) =>
    forms.flatMap((list) => list[form % list.length] ?? []),
  );
}
