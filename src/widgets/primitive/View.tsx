import type { WidgetSize } from '../definition.ts';
import {
  BesideLayout,
  CoverLayout,
  Group,
  InlineLayout,
  LabLayout,
  RoomLayout,
} from '../parts/Layouts.tsx';
import { Entries } from './Entries.tsx';
import { Equation } from './Equation.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { Points } from './Points.tsx';
import {
  ExampleHint,
  ExampleSelect,
  ForwardField,
  Places,
  RuleField,
  RuleHint,
} from './Settings.tsx';
import { Verdict } from './Verdict.tsx';
import styles from './PrimitiveView.module.css';

const LAYOUT = { inline: Inline, beside: Beside, lab: Lab, cover: Cover, stage: Room } as const;

/** A rule for the way back, written by the reader and judged by two tests. */
export function View({ size }: { readonly size: WidgetSize }) {
  const Layout = LAYOUT[size];
  return <Layout />;
}

/** Formula and rule, the one over the other. */
function Texts({ brief = false }: { readonly brief?: boolean }) {
  return (
    <Group>
      {!brief && <ExampleSelect />}
      {!brief && <ExampleHint />}
      <ForwardField />
      <RuleField />
      {!brief && <RuleHint />}
    </Group>
  );
}

function Lab() {
  return (
    <LabLayout
      picture={
        <div className={styles.rows}>
          <Verdict />
          <Entries />
          <Equation />
          <Points />
          <NumbersTable />
        </div>
      }
      controls={
        <>
          <Texts />
          <Places />
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
          <Verdict />
          <Entries />
          <Equation />
          <Points />
        </div>
      }
      controls={
        <>
          <Texts brief />
          <Places />
        </>
      }
      moreTitle="Examples, table"
      more={
        <>
          <ExampleSelect />
          <NumbersTable />
        </>
      }
    />
  );
}

function Beside() {
  return (
    <BesideLayout>
      <div className={styles.small}>
        <Verdict brief />
        <Entries compact />
        <Equation />
      </div>
    </BesideLayout>
  );
}

function Cover() {
  return (
    <CoverLayout
      natural
      picture={
        <div className={styles.rows}>
          <Verdict brief />
          <Entries compact />
        </div>
      }
      controls={<Texts brief />}
    />
  );
}

function Room() {
  return (
    <RoomLayout
      natural
      picture={
        <div className={styles.rows}>
          <Verdict />
          <Entries />
          <Equation />
        </div>
      }
      controls={
        <>
          <Texts />
          <Places />
        </>
      }
      foot={<Points />}
    />
  );
}
