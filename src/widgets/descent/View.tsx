import { useEffect, useState } from 'react';
import { Notice } from '../../ui/readout/Notice.tsx';
import type { WidgetSize } from '../definition.ts';
import { createWidgetStore } from '../../state/widgetStore.ts';
import { Actions } from './Actions.tsx';
import { DescentContext, useDescent, useWidgetState, type Descent } from './context.ts';
import { FormulaField, GradientLine, SurfaceHint, SurfaceSelect } from './FunctionField.tsx';
import { schema, type Inputs } from './inputs.ts';
import { LossPanel, RunTable } from './LossPanel.tsx';
import { Picture } from './Picture.tsx';
import { Readout, Steps, Words } from './Progress.tsx';
import { linkDescent } from './results.ts';
import { Method, Sliders, StepSize } from './Settings.tsx';
import styles from './View.module.css';

interface ViewProps {
  readonly query: string;
  readonly size: WidgetSize;
  readonly onQuery?: (query: string) => void;
}

const RATIO: Readonly<Record<WidgetSize, number>> = { inline: 1.3, lab: 1.4, cover: 2 };
const LAYOUT = { inline: InlineLayout, lab: LabLayout, cover: CoverLayout } as const;
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

  const Layout = LAYOUT[size];
  return (
    <DescentContext value={descent}>
      <Layout />
    </DescentContext>
  );
}

/** Everything at once, controls beside the picture. */
function LabLayout() {
  return (
    <div className={styles.lab}>
      <div className={styles.stage}>
        <Notices />
        <Picture ratio={RATIO.lab} />
        <Steps />
        <Readout />
        <Words />
        <LossPanel height={220} />
        <RunTable />
      </div>
      <div className={styles.panel}>
        <div className={styles.group}>
          <SurfaceSelect />
          <FormulaField />
          <GradientLine />
          <SurfaceHint />
        </div>
        <Sliders />
        <Method />
        <Actions />
      </div>
    </div>
  );
}

/** For a page of text: picture and loss side by side, the two sliders that matter, the rest folded away. */
function InlineLayout() {
  return (
    <div className={styles.inline}>
      <div className={styles.stage}>
        <Notices />
        <Picture ratio={RATIO.inline} />
        <Steps />
      </div>
      <div className={styles.side}>
        <Readout />
        <LossPanel height={190} />
      </div>
      <div className={styles.panel}>
        <div className={styles.group}>
          <FormulaField />
          <GradientLine />
        </div>
        <Sliders />
        <details className={styles.more}>
          <summary>Surface, start, update rule, length of the run, link</summary>
          <div className={styles.columns}>
            <div className={styles.group}>
              <SurfaceSelect />
              <Actions />
            </div>
            <Method />
          </div>
        </details>
      </div>
      <div className={styles.below}>
        <Words />
        <RunTable />
      </div>
    </div>
  );
}

/** For the first page: one formula, one slider, and the picture they make. */
function CoverLayout() {
  return (
    <div className={styles.cover}>
      <Picture ratio={RATIO.cover} />
      <Steps />
      <div className={styles.panel}>
        <FormulaField />
        <StepSize />
      </div>
      <Words spoken />
    </div>
  );
}

function Notices() {
  const { store } = useDescent();
  const notices = useWidgetState((s) => s.notices);
  if (notices.length === 0) return null;
  return <Notice onDismiss={store.dismissNotices}>{notices.join(' ')}</Notice>;
}
