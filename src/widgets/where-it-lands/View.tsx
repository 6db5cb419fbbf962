import type { WidgetSize } from '../definition.ts';
import {
  BesideLayout,
  CoverLayout,
  Group,
  InlineLayout,
  LabLayout,
  RoomLayout,
} from '../parts/Layouts.tsx';
import { useWidgetState } from './context.ts';
import { AddPoint, DataField, ExampleHint, ExampleSelect } from './DataField.tsx';
import styles from './Landing.module.css';
import { NumbersTable } from './NumbersTable.tsx';
import { Data, Side } from './Panes.tsx';
import { Readout, Worked } from './Readout.tsx';
import { Steps } from './Steps.tsx';
import { Uses } from './Uses.tsx';
import { views } from './views.ts';

const RATIO = 1.12;
const LAYOUT = { inline: Inline, beside: Beside, lab: Lab, cover: Cover, stage: Room } as const;

/** A model of Part II: its data, its loss, its gradient, and the rule that makes it. */
export function View({ size }: { readonly size: WidgetSize }) {
  const Layout = LAYOUT[size];
  return <Layout />;
}

/** The data, beside them the loss or a chart: what is moved in one moves in the other. */
function Panes({ height }: { readonly height: number }) {
  return (
    <div className={styles.panes}>
      <div className={styles.data}>
        <Data ratio={RATIO} height={height} />
      </div>
      <Side ratio={RATIO} height={height} />
    </div>
  );
}

function Controls() {
  const model = useWidgetState((s) => s.settled.model);
  const { Controls: Own } = views[model];
  return <Own key={model} />;
}

function Lab() {
  return (
    <LabLayout
      picture={
        <div className={styles.whole}>
          <Panes height={330} />
          <Steps />
          <Readout />
          <Worked />
          <Uses />
          <NumbersTable />
        </div>
      }
      controls={
        <>
          <Group>
            <ExampleSelect />
            <ExampleHint />
            <DataField />
            <AddPoint />
          </Group>
          <Controls />
        </>
      }
    />
  );
}

function Inline() {
  return (
    <InlineLayout
      picture={
        <div className={styles.whole}>
          <Panes height={280} />
          <Steps />
          <Readout />
          <Worked />
        </div>
      }
      controls={
        <>
          <Group>
            <DataField />
          </Group>
          <Controls />
        </>
      }
      moreTitle="Examples, formulas, table"
      more={
        <>
          <Group>
            <ExampleSelect />
            <ExampleHint />
            <NumbersTable />
          </Group>
          <Uses />
        </>
      }
    />
  );
}

function Beside() {
  return (
    <BesideLayout>
      <div className={styles.stacked}>
        <div className={styles.frame}>
          <Data ratio="fill" height={220} />
        </div>
        <div className={styles.frame}>
          <Side ratio="fill" height={170} bare />
        </div>
      </div>
      <div className={styles.small}>
        <Readout />
      </div>
    </BesideLayout>
  );
}

function Cover() {
  return (
    <CoverLayout
      picture={<Data ratio="fill" height={320} />}
      controls={
        <>
          <DataField />
          <Controls />
        </>
      }
    />
  );
}

function Room() {
  return (
    <RoomLayout
      wide
      picture={<Data ratio="fill" height={400} />}
      controls={
        <>
          <Side ratio={RATIO} height={280} />
          <Readout />
          <Worked />
          <Controls />
          <ExampleSelect />
          <DataField />
        </>
      }
      foot={<Steps />}
    />
  );
}
