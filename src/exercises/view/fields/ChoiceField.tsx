import { useId } from 'react';
import type { ChoiceForm } from '../../engine/kinds/choice.ts';
import type { ChoicesForm } from '../../engine/kinds/choices.ts';
import { Line } from '../Prose.tsx';
import { SketchView } from '../SketchView.tsx';
import type { FieldProps } from './fieldProps.ts';
import styles from './Fields.module.css';

/** One of several, or any number of several, a row each. */
export function ChoiceField(props: FieldProps<ChoiceForm | ChoicesForm>) {
  const { form, typed, onFill, labelledBy, describedBy, disabled } = props;
  const id = useId();
  const several = form.kind === 'choices';
  const text = typed[0] ?? '';
  const chosen = text === '' || text === '-' ? [] : text.split(',');
  const toggle = (choice: string) => {
    if (!several) return onFill([choice]);
    const next = chosen.includes(choice)
      ? chosen.filter((other) => other !== choice)
      : form.choices.map((item) => item.id).filter((it) => it === choice || chosen.includes(it));
    onFill([next.length === 0 ? '' : next.join(',')]);
  };
  const row = (key: string, on: boolean, press: () => void, words: React.ReactNode) => (
    <label key={key} className={styles.choice} data-choice={key}>
      <input
        type={several ? 'checkbox' : 'radio'}
        className={styles.radio}
        name={id}
        disabled={disabled}
        // By reference: a choice may be a formula alone, whose words some tools do not see in a label.
        aria-labelledby={`${id}${key}`}
        checked={on}
        onChange={press}
      />
      <span id={`${id}${key}`}>{words}</span>
    </label>
  );
  const pictures = form.choices.some(({ sketch }) => sketch);
  return (
    <fieldset
      className={`${styles.choices} ${pictures ? styles.pictures : ''}`}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {several && <legend className={styles.legend}>All that apply</legend>}
      {form.choices.map((item) =>
        row(
          item.id,
          chosen.includes(item.id),
          () => toggle(item.id),
          <>
            <Line text={item.text} />
            {item.sketch && <SketchView sketch={item.sketch} />}
          </>,
        ),
      )}
      {several && row('-', text === '-', () => onFill(['-']), 'None of them')}
    </fieldset>
  );
}
