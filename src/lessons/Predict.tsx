import {
  Children,
  isValidElement,
  useEffect,
  useId,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { Button } from '../ui/controls/Button.tsx';
import styles from './Predict.module.css';

interface PredictProps {
  /** Which item of the list is right, counted from 1. */
  readonly answer: number;
  /** Set at build time; seen on paper, where the answers stand at the end. */
  readonly number?: string;
  /** The question, then a list of choices, then what is shown afterwards. */
  readonly children: ReactNode;
}

/** Commit yourself first: what one has predicted, right or wrong, is remembered when it is shown. */
export function Predict({ answer, number, children }: PredictProps) {
  const { question, choices, reveal } = split(children);
  const id = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const [shown, setShown] = useState(false);
  const after = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The buttons that were pressed are gone: the reader goes on where the answer begins.
    if (shown) after.current?.focus();
  }, [shown]);

  if (answer < 1 || answer > choices.length) {
    throw new Error(`Predict: answer ${answer} is not among its ${choices.length} choices.`);
  }

  return (
    <div className={styles.predict}>
      <p className={styles.label}>
        Predict first <span className={styles.number}>{number}</span>
      </p>
      <div id={`${id}question`}>{question}</div>
      <fieldset className={styles.choices} aria-labelledby={`${id}question`}>
        {choices.map((choice, index) => (
          <label key={index} className={styles.choice}>
            <input
              type="radio"
              className={styles.radio}
              name={id}
              // By reference: a choice may be a formula alone, whose words some tools do not see in a label.
              aria-labelledby={`${id}choice${index}`}
              checked={chosen === index + 1}
              disabled={shown && chosen !== index + 1}
              onChange={() => setChosen(index + 1)}
            />
            <span id={`${id}choice${index}`}>{choice}</span>
            {shown && <Verdict right={index + 1 === answer} chosen={chosen === index + 1} />}
          </label>
        ))}
      </fieldset>
      {!shown && (
        <div className={styles.buttons}>
          <Button variant="main" disabled={chosen === null} onClick={() => setShown(true)}>
            Show me
          </Button>
          <Button
            variant="plain"
            onClick={() => {
              setChosen(null);
              setShown(true);
            }}
          >
            I don’t know yet
          </Button>
        </div>
      )}
      <div ref={after} className={styles.reveal} hidden={!shown} tabIndex={-1}>
        {reveal}
      </div>
    </div>
  );
}

function Verdict({ right, chosen }: { right: boolean; chosen: boolean }) {
  if (right)
    return <span className={styles.verdict}>{chosen ? '✓ as you said' : '✓ this one'}</span>;
  if (!chosen) return null;
  return <span className={`${styles.verdict} ${styles.wrong}`}>◇ you said this</span>;
}

interface Parts {
  readonly question: readonly ReactNode[];
  readonly choices: readonly ReactNode[];
  readonly reveal: readonly ReactNode[];
}

/** Plain Markdown is the notation: what stands before, in and after the first list. */
function split(children: ReactNode): Parts {
  const all = Children.toArray(children);
  const at = all.findIndex((child) => isValidElement(child) && child.type === 'ul');
  const list = all[at];
  if (!isValidElement<{ children?: ReactNode }>(list)) {
    throw new Error('Predict: a list of choices is missing.');
  }
  const items = Children.toArray(list.props.children).filter(
    (item): item is ReactElement<{ children?: ReactNode }> =>
      isValidElement(item) && item.type === 'li',
  );
  return {
    question: all.slice(0, at),
    choices: items.map((item) => item.props.children),
    reveal: all.slice(at + 1),
  };
}
