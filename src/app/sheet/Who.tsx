import { useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import styles from './SheetPage.module.css';

interface WhoProps {
  readonly student: string;
  /** How far the work is. */
  readonly said: string;
  readonly goTo: (selector: string) => void;
  /** Another student takes the device. */
  readonly onLeave: () => void;
}

/** Whose work it is, and the way to somebody else's. */
export function Who({ student, said, goTo, onLeave }: WhoProps) {
  const [sure, setSure] = useState(false);
  return (
    <>
      {student !== '' && <p className={styles.onPaper}>Name: {student}</p>}
      <p className={styles.who}>
        {student !== '' && `${student}: `}
        {said}{' '}
        {sure ? (
          <>
            {student === ''
              ? 'There is no name to keep these answers under: they go. '
              : 'Your answers stay on this device, and your name brings them back. '}
            <Button variant="plain" autoFocus onClick={onLeave}>
              {student === '' ? 'Begin anew' : 'Somebody else begins'}
            </Button>
            <Button
              variant="plain"
              onClick={() => {
                setSure(false);
                goTo('[data-who]');
              }}
            >
              {student === '' ? 'Keep them' : 'Stay'}
            </Button>
          </>
        ) : (
          <Button variant="plain" data-who="" onClick={() => setSure(true)}>
            Not you?
          </Button>
        )}
      </p>
    </>
  );
}
