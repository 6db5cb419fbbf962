import type { WidgetSize } from '../definition.ts';
import {
  BesideLayout,
  CoverLayout,
  Group,
  InlineLayout,
  LabLayout,
  RoomLayout,
} from '../parts/Layouts.tsx';
import { ScrollRoom } from '../parts/ScrollRoom.tsx';
import { useWidgetState } from './context.ts';
import { Counts } from './Counts.tsx';
import styles from './Dag.module.css';
import { Detail } from './Detail.tsx';
import { HvPlane } from './hv/HvPlane.tsx';
import { MemoryControls } from './memory/MemoryControls.tsx';
import { MemoryPicture } from './memory/MemoryPicture.tsx';
import { MemoryReadout } from './memory/MemoryReadout.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { DiamondSlider } from './paths/DiamondSlider.tsx';
import { Paths } from './paths/Paths.tsx';
import { PathsPanel } from './paths/PathsPanel.tsx';
import { Play } from './play/Play.tsx';
import { PlayPanel } from './play/PlayPanel.tsx';
import {
  ExampleHint,
  ExampleSelect,
  LevelSwitch,
  ModeSwitch,
  ProgramField,
  Weights,
} from './Settings.tsx';
import { ReadingHint, Stepper } from './Stepper.tsx';
import { Steps } from './Steps.tsx';
import { SumLine } from './SumLine.tsx';
import { Timeline } from './Timeline.tsx';
import { Tree } from './Tree.tsx';
import { Values } from './Values.tsx';

const LAYOUT = { inline: Inline, beside: Beside, lab: Lab, cover: Cover, stage: Room } as const;

/** A program as a graph, stepped through in both modes. */
export function View({ size }: { readonly size: WidgetSize }) {
  const Layout = LAYOUT[size];
  return <Layout />;
}

interface PictureProps {
  readonly height: number | 'fill';
  readonly compact?: boolean;
}

/** What the look shows: the graph at a step, the ways through it, its memory, or the game. */
function Picture({ height, compact = false }: PictureProps) {
  const look = useWidgetState((s) => s.settled.look);
  if (look === 'paths') return <Paths height={height} compact={compact} />;
  if (look === 'memory') {
    return <MemoryPicture height={height === 'fill' ? 520 : height} compact={compact} />;
  }
  if (look === 'play') return <Play height={height} compact={compact} />;
  return <Stepper height={height} />;
}

/** Under the picture: the sum at this step, and where both sweeps stand. */
function Under({ brief = false }: { readonly brief?: boolean }) {
  const look = useWidgetState((s) => s.settled.look);
  if (look !== 'graph') return null;
  return (
    <>
      {!brief && <ReadingHint />}
      <SumLine words={!brief} />
      {!brief && <Timeline />}
    </>
  );
}

/** Ways and questions want some width: in the lab they stand under their picture. */
function Below({ brief = false }: { readonly brief?: boolean }) {
  const look = useWidgetState((s) => s.settled.look);
  if (look === 'paths') return !brief && <PathsPanel />;
  return look === 'play' && <PlayPanel />;
}

/** What belongs to the look beside its picture. */
function Panel({ brief = false }: { readonly brief?: boolean }) {
  const look = useWidgetState((s) => s.settled.look);
  if (look === 'paths') {
    return (
      <Group>
        <PathsPanel />
        {!brief && <DiamondSlider />}
      </Group>
    );
  }
  if (look === 'memory') return <MemoryControls />;
  if (look === 'play') {
    return (
      <Group>
        <PlayPanel />
      </Group>
    );
  }
  return (
    <Group>
      <Tree />
    </Group>
  );
}

/** Numbers that sum the look up. */
function Readout() {
  const look = useWidgetState((s) => s.settled.look);
  if (look === 'memory') return <MemoryReadout />;
  if (look !== 'graph') return null;
  return <Counts />;
}

/** How the program is taken; the game has ways of its own. */
function Taken() {
  const look = useWidgetState((s) => s.settled.look);
  if (look === 'play') return null;
  return (
    <Group>
      {look === 'graph' && <ModeSwitch />}
      <LevelSwitch />
    </Group>
  );
}

function Inputs() {
  return (
    <Group>
      <Values />
      <Weights />
    </Group>
  );
}

function Lab() {
  const look = useWidgetState((s) => s.settled.look);
  return (
    <LabLayout
      picture={
        <div className={styles.rows}>
          <Picture height={look === 'memory' ? 520 : 440} />
          <Under />
          <Below />
          <Steps />
          {look === 'graph' && <Detail />}
          <Readout />
          <HvPlane />
          <NumbersTable />
        </div>
      }
      controls={
        <>
          <Group>
            <ExampleSelect />
            <ProgramField />
            <ExampleHint />
          </Group>
          <Taken />
          {look === 'paths' && (
            <Group>
              <DiamondSlider />
            </Group>
          )}
          {(look === 'graph' || look === 'memory') && <Panel />}
          <Inputs />
        </>
      }
    />
  );
}

function Inline() {
  const look = useWidgetState((s) => s.settled.look);
  return (
    <InlineLayout
      picture={
        <div className={styles.rows}>
          <Picture height={340} />
          <Under />
          <Steps />
          <HvPlane />
        </div>
      }
      controls={
        <>
          <Group>
            <ProgramField />
            <Values />
          </Group>
          <Panel brief />
        </>
      }
      moreTitle="Mode, level, examples, table"
      more={
        <>
          <div className={styles.rows}>
            <ExampleSelect />
            <Taken />
            <Weights />
          </div>
          <div className={styles.rows}>
            {look === 'graph' && <Detail />}
            <Readout />
            <NumbersTable />
          </div>
        </>
      }
    />
  );
}

/** Beside a text there is room for numbers where there is no sum. */
function MemoryNumbers() {
  const look = useWidgetState((s) => s.settled.look);
  return look === 'memory' && <MemoryReadout brief />;
}

function Beside() {
  return (
    <BesideLayout>
      <div className={styles.small}>
        <Picture height={300} compact />
        <Under brief />
        <Below brief />
        <MemoryNumbers />
        <Steps />
      </div>
    </BesideLayout>
  );
}

function Cover() {
  return (
    <CoverLayout
      natural
      picture={<Picture height={360} compact />}
      controls={
        <>
          <ProgramField />
          <Below brief />
        </>
      }
    />
  );
}

function Room() {
  const look = useWidgetState((s) => s.settled.look);
  const picture = <Picture height="fill" />;
  return (
    <RoomLayout
      picture={look === 'memory' ? <ScrollRoom>{picture}</ScrollRoom> : picture}
      controls={
        <>
          <ProgramField />
          <Taken />
          <HvPlane />
          <Panel brief />
          <Inputs />
        </>
      }
      foot={
        <div className={styles.foot}>
          <Under brief />
          <Steps />
        </div>
      }
    />
  );
}
