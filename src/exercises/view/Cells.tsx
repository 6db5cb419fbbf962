import { LiveText } from '../../ui/readout/LiveText.tsx';
import styles from './Exercise.module.css';
import { PasteNote } from './fields/PasteNote.tsx';
import { useEcho } from './fields/useEcho.ts';
import { usePaste } from './fields/usePaste.ts';
import type { FieldsProps } from './fieldsProps.ts';

/** A number, or a row of them in brackets. A whole row may be pasted into any of its fields. */
export function Cells(props: FieldsProps) {
  const { question, labelledBy, describedBy, typed, said, onType, onFill } = props;
  const { fields, kind } = question;
  const texts = Array.from({ length: fields }, (_, index) => typed[index] ?? '');
  const echo = useEcho(texts);
  const { report, onPaste, onKeyDown } = usePaste(texts, [1, fields], onFill);

  const cell = (text: string, index: number) => {
    const faulty = said?.faults?.some(({ entry }) => entry === index) ?? false;
    const right = said?.entries?.[index];
    const wrong = right === false || (said?.tone === 'wrong' && fields === 1);
    const state = right === true || said?.tone === 'right' ? 'right' : wrong ? 'wrong' : undefined;
    const words = state === undefined ? '' : `, ${state}`;
    return (
      <span key={index} className={styles.cell} data-state={faulty ? 'faulty' : state}>
        <input
          type="text"
          className={styles.input}
          aria-label={
            fields === 1 ? `Your answer${words}` : `Entry ${index + 1} of ${fields}${words}`
          }
          aria-invalid={faulty || wrong}
          aria-describedby={describedBy}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          value={text}
          onChange={(event) => onType(index, event.currentTarget.value)}
          {...(fields > 1 && { onPaste })}
        />
      </span>
    );
  };

  return (
    <div
      className={styles.field}
      role="group"
      aria-labelledby={labelledBy}
      onKeyDown={fields > 1 ? onKeyDown : undefined}
    >
      <p className={styles.name}>Your answer</p>
      <div className={kind === 'row' ? styles.row : styles.number}>{texts.map(cell)}</div>
      <div className={styles.echo}>
        <span aria-hidden="true">{echo}</span>
        <LiveText text={echo} />
        {fields > 1 && <PasteNote report={report} />}
      </div>
    </div>
  );
}
