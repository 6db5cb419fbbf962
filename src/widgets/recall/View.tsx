import type { WidgetSize } from '../definition.ts';
import {
  BesideLayout,
  CoverLayout,
  Group,
  InlineLayout,
  LabLayout,
  RoomLayout,
} from '../parts/Layouts.tsx';
import { BrokenBoard } from './BrokenBoard.tsx';
import { useWidgetState } from './context.ts';
import { MatchBoard } from './MatchBoard.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import styles from './RecallView.module.css';
import { Settings } from './Settings.tsx';

const LAYOUT = { inline: Inline, beside: Beside, lab: Lab, cover: Cover, stage: Room } as const;

/** The sheet by heart: three cards that belong together, and the symbol that is wrong. */
export function View({ size }: { readonly size: WidgetSize }) {
  const Layout = LAYOUT[size];
  return <Layout />;
}

function Board() {
  const look = useWidgetState((s) => s.settled.look);
  return <div className={styles.place}>{look === 'broken' ? <BrokenBoard /> : <MatchBoard />}</div>;
}

function Lab() {
  return (
    <LabLayout
      picture={
        <>
          <Board />
          <NumbersTable />
        </>
      }
      controls={
        <Group>
          <Settings />
        </Group>
      }
    />
  );
}

function Inline() {
  return (
    <InlineLayout
      picture={<Board />}
      controls={
        <Group>
          <Settings />
        </Group>
      }
      moreTitle="Table"
      more={<NumbersTable />}
    />
  );
}

function Beside() {
  return (
    <BesideLayout>
      <Board />
    </BesideLayout>
  );
}

function Cover() {
  return <CoverLayout natural picture={<Board />} controls={<Settings />} />;
}

function Room() {
  return (
    <RoomLayout
      natural
      picture={<Board />}
      controls={
        <Group>
          <Settings />
        </Group>
      }
    />
  );
}
