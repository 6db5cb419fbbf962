import { NumbersField } from '../../ui/controls/NumbersField.tsx';
import { Tex } from '../../ui/math/Tex.tsx';
import { useLanding, useWidgetState } from './context.ts';
import { LIMITS } from './state.ts';

const NAMES = ['entry 1 1', 'entry 1 2', 'entry 2 2'];

/** A symmetric matrix as its three numbers. */
export function SigmaField({ label, symbol }: { readonly label: string; readonly symbol: string }) {
  const { store } = useLanding();
  const sigma = useWidgetState((s) => s.settled.sigma);
  return (
    <NumbersField
      label={`${label}, entries 11, 12, 22`}
      symbol={<Tex tex={symbol} />}
      value={sigma}
      names={NAMES}
      limit={LIMITS.size}
      onCommit={([a, b, c]) => store.commit({ sigma: [a, b, c] })}
    />
  );
}
