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
import { Counts } from './Counts.tsx';
import { Memory } from './Memory.tsx';
import {
  CountingHint,
  DepthSlider,
  LayerField,
  LayerHint,
  LayerSelect,
  SegmentSlider,
} from './MemorySettings.tsx';
import styles from './ModesView.module.css';
import { NumbersTable } from './NumbersTable.tsx';
import { Readout } from './Readout.tsx';
import { Steps } from './Steps.tsx';
import { Sweeps } from './Sweeps.tsx';
import { LandmarkHint, LandmarkSelect, OwnMap, Widths } from './SweepSettings.tsx';

const LAYOUT = { inline: Inline, beside: Beside, lab: Lab, cover: Cover, stage: Room } as const;

/** Forward or reverse: how many sweeps, and how much memory. */
export function View({ size }: { readonly size: WidgetSize }) {
  const Layout = LAYOUT[size];
  return <Layout />;
}

interface PictureProps {
  /** Of the map and of a chart, in pixels. */
  readonly tall: number;
  readonly height: number;
  /** With the Jacobian as a block. */
  readonly shape?: boolean;
}

function Picture({ tall, height, shape = true }: PictureProps) {
  const look = useWidgetState((s) => s.settled.look);
  return look === 'memory' ? <Memory height={height} /> : <Sweeps tall={tall} shape={shape} />;
}

/** What the look is of: the shape of a map, or a layer. */
function Subject({ brief = false }: { readonly brief?: boolean }) {
  const look = useWidgetState((s) => s.settled.look);
  if (look === 'memory') {
    return (
      <Group>
        {!brief && <LayerSelect />}
        <LayerField />
        {!brief && <LayerHint />}
      </Group>
    );
  }
  return (
    <Group>
      <LandmarkSelect />
      {!brief && <LandmarkHint />}
      <Widths />
    </Group>
  );
}

/** What is turned, or typed, while looking. */
function Turned({ brief = false }: { readonly brief?: boolean }) {
  const look = useWidgetState((s) => s.settled.look);
  if (look === 'sweeps') return <OwnMap brief={brief} />;
  return (
    <Group>
      <DepthSlider />
      <SegmentSlider />
      {!brief && <CountingHint />}
    </Group>
  );
}

function Lab() {
  return (
    <LabLayout
      picture={
        <div className={styles.rows}>
          <Picture tall={420} height={300} />
          <Steps />
          <Readout />
          <SweepCounts />
          <NumbersTable />
        </div>
      }
      controls={
        <>
          <Subject />
          <Turned />
        </>
      }
    />
  );
}

/** The operations of the reader's own map belong to the look of the sweeps. */
function SweepCounts({ brief = false }: { readonly brief?: boolean }) {
  const look = useWidgetState((s) => s.settled.look);
  return look === 'sweeps' ? <Counts brief={brief} /> : null;
}

function Inline() {
  return (
    <InlineLayout
      picture={
        <div className={styles.rows}>
          <Picture tall={370} height={260} shape={false} />
          <Steps />
          <Readout />
        </div>
      }
      controls={
        <>
          <Subject brief />
          <Turned brief />
        </>
      }
      moreTitle="Counts, table"
      more={
        <>
          <SweepCounts />
          <NumbersTable />
        </>
      }
    />
  );
}

/** The point of the map and the cursors of the charts are turned where they are: there is no room for sliders. */
function Beside() {
  return (
    <BesideLayout>
      <div className={styles.small}>
        <Picture tall={260} height={170} shape={false} />
      </div>
    </BesideLayout>
  );
}

function Cover() {
  return (
    <CoverLayout
      natural
      picture={<Picture tall={370} height={300} shape={false} />}
      controls={<Subject brief />}
    />
  );
}

function Room() {
  return (
    <RoomLayout
      natural
      picture={
        <div className={styles.rows}>
          <Picture tall={560} height={330} />
          <Readout />
        </div>
      }
      controls={
        <>
          <Subject brief />
          <Turned brief />
          <SweepCounts brief />
        </>
      }
      foot={<Steps />}
    />
  );
}
