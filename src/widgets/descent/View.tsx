import { useEffect, useState } from 'react';
import { Notice } from '../../ui/readout/Notice.tsx';
import { createWidgetStore } from '../../state/widgetStore.ts';
import { Actions } from './Actions.tsx';
import { DescentContext, useDescent, useWidgetState, type Descent } from './context.ts';
import { FunctionField } from './FunctionField.tsx';
import { schema, type Inputs } from './inputs.ts';
import { LossPanel } from './LossPanel.tsx';
import { Picture } from './Picture.tsx';
import { Progress } from './Progress.tsx';
import { linkDescent } from './results.ts';
import { Settings } from './Settings.tsx';
import styles from './View.module.css';

interface ViewProps {
  readonly query: string;
  readonly size: 'inline' | 'lab';
  readonly onQuery?: (query: string) => void;
}

const RATIO = { inline: 1.7, lab: 1.4 } as const;
const QUERY_PAUSE = 300;

/** The descent visualizer: in a lesson the picture over its controls, in the lab beside them. */
export function View({ query, size, onQuery }: ViewProps) {
  const [descent] = useState<Descent>(() => {
    const store = createWidgetStore(schema, query);
    return { store, link: linkDescent(store, RATIO[size]) };
  });
  const { store, link } = descent;

  useEffect(() => {
    const disconnect = link.connect();
    link.fill();
    return disconnect;
  }, [link]);

  useEffect(() => {
    if (!onQuery) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last: Inputs = store.getState().settled;
    const unsubscribe = store.subscribe(({ settled }) => {
      if (settled === last) return;
      last = settled;
      clearTimeout(timer);
      timer = setTimeout(() => onQuery(schema.print(settled)), QUERY_PAUSE);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store, onQuery]);

  return (
    <DescentContext value={descent}>
      <div className={size === 'lab' ? styles.lab : styles.inline}>
        <div className={styles.stage}>
          <Notices />
          <Picture ratio={RATIO[size]} />
          <Progress />
          {size === 'lab' && <LossPanel />}
        </div>
        <div className={styles.panel}>
          <FunctionField />
          <Settings />
          <Actions />
        </div>
        {size === 'inline' && <LossPanel />}
      </div>
    </DescentContext>
  );
}

function Notices() {
  const { store } = useDescent();
  const notices = useWidgetState((s) => s.notices);
  if (notices.length === 0) return null;
  return <Notice onDismiss={store.dismissNotices}>{notices.join(' ')}</Notice>;
}
