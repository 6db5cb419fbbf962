import type { KeyboardEvent } from 'react';
import { MathField } from '../../ui/mathfield/MathField.tsx';
import { readAnswer } from '../../ui/mathfield/readAnswer.ts';
import styles from './Exercise.module.css';
import type { FieldsProps } from './fieldsProps.ts';

const HISTORY: readonly string[] = [];

/** One expression, typeset as it is typed. Enter checks it. */
export function ExpressionField({ question, typed, said, labelledBy, onType }: FieldsProps) {
  const text = typed[0] ?? '';
  const { tex, words, faults } = readAnswer(text, question.names);
  const judged = said?.faults?.map(({ fault: { span, ...fault } }) => ({ ...fault, ...span }));
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target } = event;
    if (event.key === 'Enter' && target instanceof HTMLInputElement) target.form?.requestSubmit();
  };
  return (
    <div
      className={styles.field}
      role="group"
      aria-labelledby={labelledBy}
      data-state={said?.tone}
      onKeyDown={onKeyDown}
    >
      <MathField
        label="Your answer"
        value={text}
        onInput={(next) => onType(0, next)}
        tex={text === '' ? '' : tex}
        reading={words}
        faults={faults.length > 0 ? faults : (judged ?? [])}
        history={HISTORY}
      />
    </div>
  );
}
