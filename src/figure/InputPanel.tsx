import { Dialog } from '../ui/controls/Dialog.tsx';
import type { Session } from '../widgets/definition.ts';
import styles from './InputPanel.module.css';

/** The figure's main input across the screen, for a room that watches what is typed. */
export function InputPanel({ session, close }: { session: Session; close: () => void }) {
  const { Input } = session;
  return (
    <Dialog
      open
      onClose={close}
      size="wide"
      title={Input ? 'Your function' : 'This figure has no text to type'}
    >
      {Input && (
        <div
          className={styles.large}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.defaultPrevented) close();
          }}
        >
          <Input />
          <p className={styles.hint}>Enter draws it; Esc closes.</p>
        </div>
      )}
    </Dialog>
  );
}
