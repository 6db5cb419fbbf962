import { Segmented } from '../../ui/controls/Segmented.tsx';
import { ChartPanel } from './ChartPanel.tsx';
import { useDescent, useWidgetState } from './context.ts';
import { PredictPanel } from './predict/PredictPanel.tsx';
import { Compare } from './race/Compare.tsx';
import { StabilityPanel } from './stability/StabilityPanel.tsx';
import { PANELS, type Panel } from './state.ts';
import { UpdatePanel } from './update/UpdatePanel.tsx';
import styles from './Descent.module.css';

const NAMES: Readonly<Record<Panel, string>> = {
  chart: 'Chart',
  update: 'The step',
  stability: 'Stability',
  compare: 'Compare',
  predict: 'Predict',
};

/** What is looked at more closely, and the choice of it. */
export function Closer({ height }: { readonly height: number }) {
  const panel = useWidgetState((s) => s.settled.panel);
  return (
    <div className={styles.closer}>
      <PanelChoice />
      <PanelView panel={panel} height={height} />
    </div>
  );
}

/** The choice alone. */
export function PanelChoice() {
  const { store } = useDescent();
  const panel = useWidgetState((s) => s.settled.panel);
  return (
    <div className={styles.choice}>
      <Segmented
        label="Look closer at"
        bare
        quiet
        value={panel}
        options={PANELS.map((value) => ({ value, label: NAMES[value] }))}
        onChange={(next) => store.commit({ panel: next })}
      />
    </div>
  );
}

/** The one that the state names. */
export function PanelView({ panel, height }: { readonly panel: Panel; readonly height: number }) {
  if (panel === 'compare') return <Compare />;
  if (panel === 'predict') return <PredictPanel />;
  if (panel === 'stability') return <StabilityPanel height={height} />;
  if (panel === 'update') return <UpdatePanel />;
  return <ChartPanel height={height} />;
}
