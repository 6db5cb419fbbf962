import { Segmented } from '../../ui/controls/Segmented.tsx';
import { useLanding, useWidgetState } from './context.ts';
import type { PaneProps } from './landingViews.ts';
import styles from './Landing.module.css';
import { views } from './views.ts';

/** The data of the model that is on. */
export function Data(props: PaneProps) {
  const model = useWidgetState((s) => s.settled.model);
  const { Data: Own } = views[model];
  return <Own key={model} {...props} />;
}

interface SideProps extends PaneProps {
  /** Without the choice of the pane and the line under it, where a text has both. */
  readonly bare?: boolean;
}

/** What stands beside the data: the loss over its parameters, or a chart. */
export function Side({ bare = false, ...props }: SideProps) {
  const { store } = useLanding();
  const model = useWidgetState((s) => s.settled.model);
  const pane = useWidgetState((s) => s.settled.pane);
  const { Side: Own, note, panes } = views[model];
  return (
    <div className={styles.side}>
      {panes && !bare && (
        <Segmented
          label="Beside the data"
          bare
          quiet
          value={pane}
          options={[
            { value: 'plane', label: panes.plane },
            { value: 'curve', label: panes.curve },
          ]}
          onChange={(to) => store.commit({ pane: to })}
        />
      )}
      <Own key={model} {...props} />
      {!bare && <p className={styles.note}>{panes && pane === 'curve' ? panes.curveNote : note}</p>}
    </div>
  );
}
