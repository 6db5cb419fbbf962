import type { Grade } from '../engine/grade.ts';
import type { FormPart } from '../engine/kinds/all.ts';
import { CellsField } from './fields/CellsField.tsx';
import { ChoiceField } from './fields/ChoiceField.tsx';
import { ExpressionField } from './fields/ExpressionField.tsx';
import type { FieldProps, FieldState } from './fields/fieldProps.ts';
import { MatchField } from './fields/MatchField.tsx';
import { OrderField } from './fields/OrderField.tsx';
import { PointField } from './fields/PointField.tsx';
import { PointsField } from './fields/PointsField.tsx';
import { WidgetField } from './fields/WidgetField.tsx';

interface PartFieldsProps extends Omit<FieldProps<never>, 'form' | 'states'> {
  readonly part: FormPart;
  readonly grade: Grade | null;
}

/** The fields that one part of an exercise asks for. */
export function PartFields({ part, grade, ...rest }: PartFieldsProps) {
  const { form } = part;
  const states = statesOf(part, grade, rest.typed);
  switch (form.kind) {
    case 'cells':
      return <CellsField {...rest} form={form} states={states} />;
    case 'expression':
    case 'matrix expression':
      return <ExpressionField {...rest} form={form} states={states} />;
    case 'choice':
    case 'choices':
      return <ChoiceField {...rest} form={form} states={states} />;
    case 'order':
      return <OrderField {...rest} form={form} states={states} />;
    case 'match':
      return <MatchField {...rest} form={form} states={states} />;
    case 'point':
      return <PointField {...rest} form={form} states={states} />;
    case 'points':
      return <PointsField {...rest} form={form} states={states} />;
    case 'widget':
      return <WidgetField {...rest} form={form} states={states} />;
  }
}

function statesOf(
  { form, first, fields }: FormPart,
  grade: Grade | null,
  typed: readonly string[],
): readonly FieldState[] {
  const states = Array.from({ length: fields }, (_, k) =>
    stateOf(grade, first + k, typed[k] ?? ''),
  );
  if (form.kind !== 'points') return states;
  // An empty row is no point.
  return states.map((state, row) => ((typed[row] ?? '') === '' ? undefined : state));
}

function stateOf(grade: Grade | null, field: number, text: string): FieldState {
  switch (grade?.verdict) {
    case 'correct':
      return 'right';
    case 'unreadable':
      if (!grade.faults.some((fault) => fault.field === field)) return undefined;
      return text.trim() === '' ? 'empty' : 'faulty';
    case 'partly':
    case 'wrong':
      return grade.entries[field] === true ? 'right' : 'wrong';
    default:
      return undefined;
  }
}
