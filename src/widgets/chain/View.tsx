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
import { Brackets } from './Brackets.tsx';
import { ShowBoth, Widths, WidthSelect } from './BracketSettings.tsx';
import { ChainView } from './ChainView.tsx';
import { useWidgetState } from './context.ts';
import { Depth } from './Depth.tsx';
import { DepthSlider, LayerSettings, PhiField, PhiHint, PhiParameters } from './DepthSettings.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { Product } from './Product.tsx';
import { Readout } from './Readout.tsx';
import { ExampleHint, ExampleSelect, FormulaField, FromSwitch, Places } from './Settings.tsx';
import { Steps } from './Steps.tsx';
import styles from './View.module.css';

const LAYOUT = { inline: Inline, beside: Beside, lab: Lab, cover: Cover, stage: Room } as const;

/** The chain rule: maps one after the other, the brackets of their product, and many layers. */
export function View({ size }: { readonly size: WidgetSize }) {
  const Layout = LAYOUT[size];
  return <Layout />;
}

interface PictureProps {
  /** Of the drawings, in pixels. */
  readonly height: number;
  /** Of the small pictures of the stages. */
  readonly tall?: number;
  readonly compact?: boolean;
  /** Where height is dear. */
  readonly brief?: boolean;
  /** Without the product of the Jacobians, where there is no room. */
  readonly bare?: boolean;
}

function Picture({
  height,
  tall = 190,
  compact = false,
  brief = compact,
  bare = false,
}: PictureProps) {
  const look = useWidgetState((s) => s.settled.look);
  if (look === 'brackets') return <Brackets tall={height} />;
  if (look === 'depth') return <Depth height={height} />;
  return (
    <>
      <ChainView tall={tall} compact={compact} brief={brief} />
      {!bare && <Product brief={brief} />}
    </>
  );
}

/** What the look is of: the maps, the widths, or φ. */
function Subject({ brief = false }: { readonly brief?: boolean }) {
  const look = useWidgetState((s) => s.settled.look);
  if (look === 'brackets') {
    return (
      <Group>
        <WidthSelect />
        <FromSwitch />
        <ShowBoth />
      </Group>
    );
  }
  if (look === 'depth') {
    return (
      <Group>
        <PhiField />
        {!brief && <PhiHint />}
        <PhiParameters />
        <DepthSlider />
      </Group>
    );
  }
  return (
    <Group>
      {!brief && <ExampleSelect />}
      <FormulaField />
      {!brief && <ExampleHint />}
    </Group>
  );
}

/** What is turned while looking. */
function Turned() {
  const look = useWidgetState((s) => s.settled.look);
  if (look === 'brackets') return <Widths />;
  if (look === 'depth') return <LayerSettings />;
  return (
    <>
      <Places />
      <Group>
        <FromSwitch />
      </Group>
    </>
  );
}

function Lab() {
  return (
    <LabLayout
      picture={
        <div className={styles.rows}>
          <Picture height={360} />
          <Steps />
          <Readout />
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

function Inline() {
  const look = useWidgetState((s) => s.settled.look);
  return (
    <InlineLayout
      picture={
        <div className={styles.rows}>
          <Picture height={300} tall={170} />
          <Steps />
          <Readout />
        </div>
      }
      controls={
        <>
          <Subject brief />
          <div className={styles.turned}>
            <Turned />
          </div>
        </>
      }
      moreTitle={look === 'maps' ? 'Examples, table' : 'Table'}
      more={
        <>
          {look === 'maps' && <ExampleSelect />}
          <NumbersTable />
        </>
      }
    />
  );
}

function Beside() {
  const look = useWidgetState((s) => s.settled.look);
  return (
    <BesideLayout>
      <div className={styles.small}>
        <Picture height={260} tall={96} compact />
        <Readout />
        {look === 'depth' ? <DepthSlider /> : <Steps />}
      </div>
    </BesideLayout>
  );
}

function Cover() {
  return (
    <CoverLayout
      natural
      picture={<Picture height={320} tall={130} compact bare />}
      controls={<Subject brief />}
    />
  );
}

function Room() {
  return (
    <RoomLayout
      picture={
        <ScrollRoom>
          <Picture height={380} tall={170} brief />
        </ScrollRoom>
      }
      controls={
        <>
          <Subject />
          <Turned />
          <Readout />
        </>
      }
      foot={<Steps />}
    />
  );
}
