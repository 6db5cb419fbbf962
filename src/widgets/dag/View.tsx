import type { WidgetSize } from '../definition.ts';
import {
  BesideLayout,
  CoverLayout,
  Group,
  InlineLayout,
  LabLayout,
  RoomLayout,
} from '../parts/Layouts.tsx';
import { Counts } from './Counts.tsx';
import styles from './Dag.module.css';
import { Detail } from './Detail.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import {
  ExampleHint,
  ExampleSelect,
  LevelSwitch,
  ModeSwitch,
  ProgramField,
  Weights,
} from './Settings.tsx';
import { Stepper } from './Stepper.tsx';
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

function Lab() {
  return (
    <LabLayout
      picture={
        <div className={styles.rows}>
          <Stepper height={440} />
          <SumLine />
          <Timeline />
          <Steps />
          <Counts />
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
          <Group>
            <ModeSwitch />
            <LevelSwitch />
          </Group>
          <Group>
            <Tree />
            <Detail />
          </Group>
          <Group>
            <Values />
            <Weights />
          </Group>
        </>
      }
    />
  );
}

function Inline() {
  return (
    <InlineLayout
      picture={
        <div className={styles.rows}>
          <Stepper height={340} />
          <SumLine />
          <Timeline />
          <Steps />
        </div>
      }
      controls={
        <>
          <Group>
            <ProgramField />
            <Values />
          </Group>
          <Group>
            <Tree />
          </Group>
        </>
      }
      moreTitle="Mode, level, examples, table"
      more={
        <>
          <Group>
            <ExampleSelect />
            <ModeSwitch />
            <LevelSwitch />
            <Weights />
          </Group>
          <Group>
            <Detail />
            <Counts />
            <NumbersTable />
          </Group>
        </>
      }
    />
  );
}

function Beside() {
  return (
    <BesideLayout>
      <div className={styles.small}>
        <Stepper height={300} />
        <SumLine />
        <Steps />
      </div>
    </BesideLayout>
  );
}

function Cover() {
  return <CoverLayout natural picture={<Stepper height={360} />} controls={<ProgramField />} />;
}

function Room() {
  return (
    <RoomLayout
      picture={<Stepper height="fill" />}
      controls={
        <>
          <ProgramField />
          <ModeSwitch />
          <LevelSwitch />
          <Tree />
          <Values />
        </>
      }
      foot={
        <div className={styles.foot}>
          <SumLine />
          <Steps />
        </div>
      }
    />
  );
}
