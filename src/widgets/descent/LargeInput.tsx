import { DescentContext, type Descent } from './context.ts';
import { MathFieldDialog } from '../../ui/mathfield/MathFieldDialog.tsx';
import { useFormula } from './useFormula.ts';

/** The formula alone, for typing it before a room. */
export function LargeInput({ store, link, close }: Descent & { readonly close: () => void }) {
  return (
    <DescentContext value={{ store, link }}>
      <LargeFormula close={close} />
    </DescentContext>
  );
}

function LargeFormula({ close }: { readonly close: () => void }) {
  return <MathFieldDialog open onClose={close} title="Your function" {...useFormula()} />;
}
