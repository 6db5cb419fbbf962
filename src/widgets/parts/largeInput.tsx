import type { ComponentType } from 'react';
import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { MathFieldDialog } from '../../ui/mathfield/MathFieldDialog.tsx';

/** The formula of a widget alone, for typing it before a room. */
export function largeInput(
  useFormula: () => MathFieldProps,
  title = 'Your function',
): ComponentType<{ readonly close: () => void }> {
  return function LargeInput({ close }) {
    return <MathFieldDialog open onClose={close} title={title} {...useFormula()} />;
  };
}
