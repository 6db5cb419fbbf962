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
import { Derivative } from './Derivative.tsx';
import { ChosenIdentity, IdentityTable } from './IdentityTable.tsx';
import styles from './MatrixCalculus.module.css';
import { NumbersTable } from './NumbersTable.tsx';
import { Nudge, Probe } from './Probe.tsx';
import { MineField, Proposal } from './Proposal.tsx';
import {
  Assumed,
  ByChoice,
  ExampleHint,
  ExampleSelect,
  FormulaField,
  Numbers,
  SymmetricToggle,
} from './Settings.tsx';
import { ShapeFlow } from './ShapeFlow.tsx';
import { Shuffle, TileSettings } from './Shuffle.tsx';

const LAYOUT = { inline: Inline, beside: Beside, lab: Lab, cover: Cover, stage: Room } as const;

/** A derivative by a vector or a matrix: computed, proposed, felt, derived, looked up. */
export function View({ size }: { readonly size: WidgetSize }) {
  const Layout = LAYOUT[size];
  return <Layout />;
}

const useLook = () => useWidgetState((s) => s.settled.look);

/** What the look shows; `small` leaves out what its place has no room for. */
function Picture({ small = false }: { readonly small?: boolean }) {
  switch (useLook()) {
    case 'derivative':
      return (
        <div className={styles.pair}>
          <ShapeFlow />
          <Derivative compact={small} />
        </div>
      );
    case 'propose':
      return (
        <div className={styles.pair}>
          {!small && <ShapeFlow />}
          <Proposal />
        </div>
      );
    case 'probe':
      return <Probe chart={small ? 150 : 230} />;
    case 'shuffle':
      return <Shuffle compact={small} />;
    case 'identities':
      return <IdentityTable />;
  }
}

/** The fields of the look. */
function Controls({ brief = false }: { readonly brief?: boolean }) {
  const look = useLook();
  if (look === 'shuffle') return <TileSettings />;
  if (look === 'identities') {
    return (
      <Group>
        <ChosenIdentity />
      </Group>
    );
  }
  const choices = (
    <>
      <ByChoice />
      {look === 'propose' && <MineField />}
      {look === 'probe' && <Nudge />}
      <SymmetricToggle />
    </>
  );
  if (brief) {
    return (
      <>
        <Group>
          <FormulaField />
        </Group>
        <Group>{choices}</Group>
      </>
    );
  }
  return (
    <>
      <Group>
        <ExampleSelect />
        <ExampleHint />
        <FormulaField />
        <Assumed />
        {choices}
      </Group>
      <Numbers />
    </>
  );
}

function Lab() {
  return (
    <LabLayout
      picture={
        <div className={styles.rows}>
          <Picture />
          <NumbersTable />
        </div>
      }
      controls={<Controls />}
    />
  );
}

function Inline() {
  return (
    <InlineLayout
      picture={
        <div className={styles.rows}>
          <Picture />
        </div>
      }
      controls={<Controls brief />}
      moreTitle="Examples, numbers, table"
      more={
        <>
          <More />
          <NumbersTable />
        </>
      }
    />
  );
}

/** What is folded away in a text. */
function More() {
  const look = useLook();
  if (look === 'shuffle' || look === 'identities') return null;
  return (
    <>
      <Group>
        <ExampleSelect />
        <ExampleHint />
        <Assumed />
      </Group>
      <Numbers />
    </>
  );
}

function Beside() {
  return (
    <BesideLayout>
      <div className={styles.small}>
        <Picture small />
        <Key />
      </div>
    </BesideLayout>
  );
}

/** The one thing to be turned beside a text. */
function Key() {
  const look = useLook();
  if (look === 'propose') return <MineField />;
  if (look === 'probe') {
    return (
      <>
        <Nudge />
        <SymmetricToggle />
      </>
    );
  }
  return look === 'derivative' ? <SymmetricToggle /> : null;
}

function Cover() {
  return (
    <CoverLayout
      natural
      picture={
        <div className={styles.rows}>
          <Picture small />
        </div>
      }
      controls={<Controls brief />}
    />
  );
}

function Room() {
  return (
    <RoomLayout
      natural
      picture={
        <div className={styles.rows}>
          <Picture />
        </div>
      }
      controls={<Controls />}
    />
  );
}
