import { Cells } from './Cells.tsx';
import { ExpressionField } from './ExpressionField.tsx';
import type { FieldsProps } from './fieldsProps.ts';

/** The fields that a question asks for. */
export function Fields(props: FieldsProps) {
  return props.question.kind === 'expression' ? (
    <ExpressionField {...props} />
  ) : (
    <Cells {...props} />
  );
}
