import { useEffect, useRef } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { listed } from '../../ui/format.ts';
import styles from './SheetPage.module.css';

interface FinishProps {
  /** Exercises without an answer, and all of them. */
  readonly missing: number;
  readonly count: number;
  /** Whoever wants to finish is asked whether it is meant, with the exercises whose answer does not count so far. */
  readonly asked: readonly number[] | null;
  readonly forGood: boolean;
  readonly onFinish: () => void;
  readonly onSure: () => void;
  /** Back to an exercise, or to where the question came from. */
  readonly onBack: (to: number | null) => void;
}

/** The end of a worksheet: what is still missing is said before. */
export function Finish(props: FinishProps) {
  const { missing, count, asked, forGood, onFinish, onSure, onBack } = props;
  if (asked) return <Sure asked={asked} forGood={forGood} onSure={onSure} onBack={onBack} />;
  return (
    <div className={styles.finish}>
      <Button variant="main" data-finish="" onClick={onFinish}>
        Finish and see the result
      </Button>
      {missing > 0 && (
        <p>
          {missing} of {count} {missing === 1 ? 'has' : 'have'} no answer yet.
        </p>
      )}
    </div>
  );
}

type SureProps = Pick<FinishProps, 'forGood' | 'onSure' | 'onBack'> & {
  readonly asked: readonly number[];
};

function Sure({ asked, forGood, onSure, onBack }: SureProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const [first] = asked;
  return (
    <div
      ref={place}
      className={styles.sure}
      role="group"
      aria-labelledby="finish-sure"
      tabIndex={-1}
    >
      <div id="finish-sure">
        {forGood && (
          <p>
            Finish for good? The worked solutions are shown then, and nothing that you answer later
            counts.
          </p>
        )}
        {asked.length > 0 && <p>{heldSaid(asked)}</p>}
      </div>
      <p className={styles.row}>
        {first !== undefined && (
          <Button onClick={() => onBack(first)}>Go to exercise {first + 1}</Button>
        )}
        <Button variant={first === undefined ? 'main' : 'line'} onClick={onSure}>
          {first === undefined
            ? 'Finish for good'
            : asked.length === 1
              ? 'Finish without it'
              : 'Finish without them'}
        </Button>
        <Button variant="plain" onClick={() => onBack(null)}>
          Go on working
        </Button>
      </p>
    </div>
  );
}

function heldSaid(asked: readonly number[]): string {
  const names = listed(asked.map((index) => String(index + 1)));
  return asked.length === 1
    ? `Exercise ${names} holds an answer that was not checked, or not counted: it is not handed in.`
    : `Exercises ${names} hold answers that were not checked, or not counted: they are not handed in.`;
}
