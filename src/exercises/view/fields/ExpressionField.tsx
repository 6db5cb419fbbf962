import type { KeyboardEvent } from 'react';
import type { ExpressionForm } from '../../engine/kinds/expression.ts';
import type { MatrixExpressionForm } from '../../engine/kinds/matrixExpression.ts';
import { MathField } from '../../../ui/mathfield/MathField.tsx';
import { readAnswer } from '../../../ui/mathfield/readAnswer.ts';
import { readMatrixAnswer } from '../../../ui/mathfield/readMatrixAnswer.ts';
import { Tex } from '../../../ui/math/Tex.tsx';
import type { FieldProps } from './fieldProps.ts';
import styles from './Fields.module.css';

const HISTORY: readonly string[] = [];

/** One expression, typeset as it is typed. Enter checks it. */
export function ExpressionField(props: FieldProps<ExpressionForm | MatrixExpressionForm>) {
  const { form, typed, onType, states, labelledBy, disabled } = props;
  const text = typed[0] ?? '';
  const { tex, words, faults } =
    form.kind === 'expression'
      ? readAnswer(text, form.names)
      : readMatrixAnswer(text, form.declarations);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (event.key === 'Enter' && target instanceof HTMLInputElement) target.form?.requestSubmit();
  };
  return (
    <fieldset
      className={styles.plain}
      aria-labelledby={labelledBy}
      data-state={states[0]}
      disabled={disabled}
      onKeyDown={onKeyDown}
    >
      {form.kind === 'matrix expression' && (
        <p className={styles.shapes}>
          Shapes: <code>{form.declarations}</code>
        </p>
      )}
      {form.label !== undefined && (
        <p className={styles.label}>
          <Tex tex={form.label} />
        </p>
      )}
      <MathField
        label="Your answer"
        value={text}
        onInput={(next) => onType(0, next)}
        tex={text === '' ? '' : tex}
        reading={words}
        faults={faults}
        history={HISTORY}
      />
    </fieldset>
  );
}
