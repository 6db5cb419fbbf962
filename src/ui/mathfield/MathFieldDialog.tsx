import { useRef } from 'react';
import { Dialog } from '../controls/Dialog.tsx';
import type { TextBox } from './edit.ts';
import { MathField, type MathFieldProps } from './MathField.tsx';

interface MathFieldDialogProps extends Omit<MathFieldProps, 'large' | 'fieldRef'> {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
}

/** The field full width and large, to be typed in before a room; it closes with Enter when all is well. */
export function MathFieldDialog({ open, onClose, title, ...field }: MathFieldDialogProps) {
  const box = useRef<TextBox>(null);
  return (
    <Dialog open={open} onClose={onClose} title={title} size="wide" initialFocus={box}>
      <div
        onKeyDown={(event) => {
          const fine = event.key === 'Enter' && event.target === box.current;
          if (fine && field.faults.length === 0) onClose();
        }}
      >
        <MathField {...field} large fieldRef={box} />
      </div>
    </Dialog>
  );
}
