import { Dialog } from '../ui/controls/Dialog.tsx';
import styles from './KeysPanel.module.css';
import { KeyTable } from './KeyTable.tsx';

/** Every key of a figure. The same list stands on the page about Gradus. */
export function KeysPanel({ close }: { readonly close: () => void }) {
  return (
    <Dialog open onClose={close} title="Keys of a figure">
      <KeyTable />
      <p className={styles.note}>
        They work while the focus is in the figure; in a lab, on the whole page. Single letters and
        digits can be switched off under “Display”. Points and sliders move by the arrow keys, with
        Shift in large steps, with Alt in small ones.
      </p>
    </Dialog>
  );
}
