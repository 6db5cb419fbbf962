import { MathFieldDialog } from '../../ui/mathfield/MathFieldDialog.tsx';
import { GradientContext, type GradientParts } from './context.ts';
import { useFormula } from './useFormula.ts';

/** The formula alone, for typing it before a room. */
export function LargeInput({ store, link, close }: GradientParts & { readonly close: () => void }) {
  return (
    <GradientContext value={{ store, link }}>
      <LargeFormula close={close} />
    </GradientContext>
  );
}

function LargeFormula({ close }: { readonly close: () => void }) {
  return <MathFieldDialog open onClose={close} title="Your function" {...useFormula()} />;
}
