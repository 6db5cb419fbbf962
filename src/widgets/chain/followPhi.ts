import { createLine } from '../../state/compute.ts';
import type { FieldFault } from '../../ui/mathfield/fault.ts';
import { toField, type Reading } from '../../ui/mathfield/read.ts';
import type { SlopesRequest } from '../../worker/protocol.ts';
import type { Slopes } from '../../worker/protocol/composition.ts';
import type { Inputs } from './inputs.ts';
import { layersRequest, phiOf } from './model.ts';

/** The slopes of the layers together with what was asked: words and charts speak of both, or of neither. */
export interface Layers extends Slopes {
  readonly asked: SlopesRequest;
}

/** What is made of the text of φ. */
export interface PhiResults {
  readonly phi: Reading;
  readonly phiFaults: readonly FieldFault[];
  /** The last good answer. */
  readonly layers: Layers | null;
  /** It is of an earlier text than the one in the field. */
  readonly layersStale: boolean;
  /** A sentence when the computation itself failed. */
  readonly failure: string | null;
}

/** What stands before the first answer. */
export function unreadPhi(source: string): PhiResults {
  const phi = phiOf(source);
  return { phi, phiFaults: phi.faults, layers: null, layersStale: false, failure: null };
}

/** Keeps the text of φ, its faults and the last good slopes together. */
export function followPhi(
  getState: () => PhiResults,
  setState: (patch: Partial<PhiResults>) => void,
  current: () => string,
): (inputs: Inputs) => void {
  let last = current();
  const fault = (phiFaults: readonly FieldFault[]): void =>
    setState({ phiFaults, layersStale: getState().layers !== null });
  const ask = createLine('slopes', (ended, asked) => {
    const isCurrent = asked.fn.source === current();
    if (ended.kind === 'done') {
      const layersStale = !isCurrent && getState().phiFaults.length > 0;
      setState({ layers: { ...ended.value, asked }, layersStale, failure: null });
    } else if (ended.kind === 'failed') setState({ failure: ended.message });
    else if (ended.kind === 'faults' && isCurrent) fault(ended.faults.map(toField));
  });
  return (inputs) => {
    if (inputs.phi !== last) {
      last = inputs.phi;
      const phi = phiOf(last);
      setState({ phi, phiFaults: phi.faults, layersStale: !phi.ok && getState().layers !== null });
    }
    const { phi } = getState();
    ask(phi.ok ? layersRequest(inputs, phi) : null);
  };
}
