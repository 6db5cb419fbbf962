import { createLine } from '../../state/compute.ts';
import type { FieldFault } from '../../ui/mathfield/fault.ts';
import { toField, type Reading } from '../../ui/mathfield/read.ts';
import type { DepthsRequest } from '../../worker/protocol.ts';
import type { Depths } from '../../worker/protocol/modes.ts';
import type { Inputs } from './inputs.ts';
import { depthsRequest, layerReading } from './model.ts';

/** The memory of a stack together with what was asked: words and charts speak of both, or of neither. */
export interface Memory extends Depths {
  readonly asked: DepthsRequest;
}

/** What is made of the text of the layer. */
export interface LayerResults {
  readonly layer: Reading;
  readonly layerFaults: readonly FieldFault[];
  /** The last good answer. */
  readonly memory: Memory | null;
  /** It is of an earlier text than the one in the field. */
  readonly memoryStale: boolean;
  /** A sentence when the computation itself failed. */
  readonly failure: string | null;
}

/** What stands before the first answer. */
export function unreadLayer(source: string): LayerResults {
  const layer = layerReading(source);
  return { layer, layerFaults: layer.faults, memory: null, memoryStale: false, failure: null };
}

/** Keeps the text of the layer, its faults and the last good plan together. It is asked about only when it is seen. */
export function followLayer(
  getState: () => LayerResults,
  setState: (patch: Partial<LayerResults>) => void,
  current: () => string,
): (inputs: Inputs) => void {
  let last = current();
  const fault = (layerFaults: readonly FieldFault[]): void =>
    setState({ layerFaults, memoryStale: getState().memory !== null });
  const ask = createLine('depths', (ended, asked) => {
    const isCurrent = asked.fn.source === current();
    if (ended.kind === 'done') {
      const memoryStale = !isCurrent && getState().layerFaults.length > 0;
      setState({ memory: { ...ended.value, asked }, memoryStale, failure: null });
    } else if (ended.kind === 'failed') setState({ failure: ended.message });
    else if (ended.kind === 'faults' && isCurrent) fault(ended.faults.map(toField));
  });
  return (inputs) => {
    if (inputs.layer !== last) {
      last = inputs.layer;
      const layer = layerReading(last);
      const memoryStale = !layer.ok && getState().memory !== null;
      setState({ layer, layerFaults: layer.faults, memoryStale });
    }
    const { layer } = getState();
    ask(layer.ok && inputs.look === 'memory' ? depthsRequest(inputs, layer) : null);
  };
}
