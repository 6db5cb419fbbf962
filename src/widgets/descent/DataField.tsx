import { useMemo, useRef } from 'react';
import { DATA_LIMITS, dataLoss, type DataPoint } from '../../core/surfaces/dataLoss.ts';
import { dataModel } from '../../core/surfaces/dataModel.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { DataPane } from './data/DataPane.tsx';
import { chosenOf } from './runs.ts';
import { standing } from './standing.ts';
import type { Inputs } from './state.ts';
import { useHandOn } from './useHandOn.ts';

/** To begin with: three points that are on no line. */
const FIRST: readonly DataPoint[] = [
  [0, 1],
  [1, 2],
  [2, 2],
];

/** Text and data of one state, which agree at every moment. */
function lossOf(state: Pick<Inputs, 'data' | 'loss' | 'seed'>): Partial<Inputs> {
  return { ...state, source: dataLoss(state.loss, state.data, state.seed), values: {} };
}

/** The function as the loss of a small data set: what is changed here is written into the formula. */
export function DataField() {
  const { store, link } = useDescent();
  const data = useWidgetState((s) => s.inputs.data);
  const loss = useWidgetState((s) => s.inputs.loss);
  const seed = useWidgetState((s) => s.inputs.seed);
  const step = useWidgetState((s) => s.settled.step);
  const chosen = useWidgetState((s) => chosenOf(s.settled));
  const run = useResults((r) => r.calm?.runs[chosen] ?? null);
  const fit = useMemo(() => {
    if (!run || data.length < DATA_LIMITS.least) return undefined;
    const { x, y } = standing(run, step);
    const model = dataModel(loss, data, seed)([x, y]);
    return (t: number): number | null => {
      const u = model(t);
      return Number.isFinite(u) ? u : null;
    };
  }, [run, step, data, loss, seed]);

  if (data.length < DATA_LIMITS.least) {
    return (
      <Invitation
        onBegin={() => {
          store.commit(lossOf({ data: FIRST, loss, seed }));
          link.propose();
        }}
      />
    );
  }
  return (
    <DataPane
      kind={loss}
      points={data}
      seed={seed}
      onMove={(points) => store.adjust(lossOf({ data: points, loss, seed }))}
      onChange={({ kind = loss, points = data, seed: drawn = seed }) => {
        const other = kind !== loss || drawn !== seed;
        store.commit(lossOf({ data: points, loss: kind, seed: drawn }));
        // Another model has its valleys elsewhere; a point that was moved keeps the view.
        link.propose(other ? ['view', 'start', 'eta'] : ['eta']);
      }}
      {...(fit && { fit })}
    />
  );
}

/** Before there are data. */
function Invitation({ onBegin }: { readonly onBegin: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useHandOn(box, (around) => around.querySelector<HTMLElement>('[role=combobox]'));
  return (
    <>
      <Remark>
        The function can be the loss of a small data set, over two weights of its model: click or
        paste points, choose the model, and descend what you see.
      </Remark>
      <div ref={box}>
        <Button onClick={onBegin}>Descend the loss of data</Button>
      </div>
    </>
  );
}
