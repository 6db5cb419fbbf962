import { useId } from 'react';
import styles from './Exercise.module.css';

interface ChoicesProps {
  readonly labelledBy: string;
  /** HTML made when the site was built. */
  readonly choices: readonly string[];
  /** Counted from 1. */
  readonly chosen: number | null;
  readonly onChoose: (choice: number) => void;
}

/** One of several, a row each. */
export function Choices({ labelledBy, choices, chosen, onChoose }: ChoicesProps) {
  const id = useId();
  return (
    <fieldset className={styles.choices} aria-labelledby={labelledBy}>
      {choices.map((choice, index) => (
        <label key={index} className={styles.choice}>
          <input
            type="radio"
            className={styles.radio}
            name={id}
            // By reference: a choice may be a formula alone, whose words some tools do not see in a label.
            aria-labelledby={`${id}${index}`}
            checked={chosen === index + 1}
            onChange={() => onChoose(index + 1)}
          />
          <span id={`${id}${index}`} dangerouslySetInnerHTML={{ __html: choice }} />
        </label>
      ))}
    </fieldset>
  );
}
