import { largeInput } from '../parts/largeInput.tsx';
import { useWidgetState } from './context.ts';
import { useFormula } from './useFormula.ts';
import { useLayer } from './useLayer.ts';

const MapInput = largeInput(useFormula);
const LayerInput = largeInput(useLayer);

/** What the look is of, for typing before a room. */
export function Input({ close }: { readonly close: () => void }) {
  const look = useWidgetState((s) => s.settled.look);
  return look === 'memory' ? <LayerInput close={close} /> : <MapInput close={close} />;
}
