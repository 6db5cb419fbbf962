import { MathFieldDialog } from '../../ui/mathfield/MathFieldDialog.tsx';
import { TangentContext, type TangentParts } from './context.ts';
import { useFormula } from './useFormula.ts';

/** The formula alone, for typing it before a room. */
export function LargeInput({ store, link, close }: TangentParts & { readonly close: () => void }) {
  return (
    <TangentContext value={{ store, link }}>
      <LargeFormula close={close} />
    </TangentContext>
  );
}

function LargeFormula({ close }: { readonly close: () => void }) {
  return <MathFieldDialog open onClose={close} title="Your function" {...useFormula()} />;
}
