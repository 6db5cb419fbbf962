import type { WidgetSize } from '../definition.ts';
import {
  BesideLayout,
  CoverLayout,
  Group,
  InlineLayout,
  LabLayout,
  RoomLayout,
} from '../parts/Layouts.tsx';
import { Parameters } from '../parts/Parameters.tsx';
import { useResults, useWidgetState } from './context.ts';
import { ExampleHint, ExampleSelect, FormulaField, MatrixForm } from './FunctionField.tsx';
import styles from './Jacobian.module.css';
import { MatrixView } from './MatrixView.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { PaneSwitch, PaneView, Steps } from './PaneView.tsx';
import { Pictures, ScaleNote } from './Pictures.tsx';
import { DualLine, Readout, Remarks } from './Readout.tsx';
import { Morph, PieceSize, Place, Sliders } from './Settings.tsx';

const LAYOUT = { inline: Inline, beside: Beside, lab: Lab, cover: Cover, stage: Room } as const;
/** Width over height of each pane. */
/** A matrix of more columns has the whole width. */
const WIDE = 3;
const RATIO = { lab: 1, inline: 1.05 };

/** A map at a point: both sides of it, its Jacobian, and what the linear model makes of a piece of space. */
export function View({ size }: { readonly size: WidgetSize }) {
  const Layout = LAYOUT[size];
  return <Layout />;
}

function Lab() {
  return (
    <LabLayout
      picture={
        <>
          <Pictures ratio={RATIO.lab} />
          <ScaleNote />
          <Steps />
          <Under height={300} />
        </>
      }
      controls={
        <>
          <Group>
            <ExampleSelect />
            <FormulaField />
            <MatrixForm />
            <ExampleHint />
          </Group>
          <Sliders />
          <Place />
        </>
      }
    />
  );
}

/** Matrix and identity at the left; at the right what is looked at. */
function Under({ height }: { readonly height: number }) {
  const wide = useResults((r) => (r.answer?.names.length ?? 0) > WIDE);
  return (
    <div className={styles.under} data-wide={wide || undefined}>
      <div className={styles.column}>
        <MatrixView />
        <DualLine />
        <Remarks />
      </div>
      <div className={styles.column}>
        <PaneSwitch />
        <Readout />
        <PaneView height={height} />
        <NumbersTable />
      </div>
    </div>
  );
}

function Inline() {
  return (
    <InlineLayout
      picture={
        <>
          <Pictures ratio={RATIO.inline} />
          <ScaleNote />
          <Steps />
          <Under height={240} />
        </>
      }
      controls={
        <>
          <Group>
            <FormulaField />
            <MatrixForm />
          </Group>
          <Group>
            <PieceSize />
            <Morph />
            <Parameters />
          </Group>
        </>
      }
      moreTitle="Examples, point, move, weight"
      more={
        <>
          <Group>
            <ExampleSelect />
          </Group>
          <Place />
        </>
      }
    />
  );
}

/** Both panes over the matrix, and the one number that is turned. */
function Beside() {
  const pane = useWidgetState((s) => s.settled.pane);
  return (
    <BesideLayout>
      <div className={styles.beside}>
        <div className={styles.frame}>
          <Pictures ratio="fill" />
        </div>
        <div className={styles.small}>
          <MatrixView plain />
          {pane === 'dual' ? <DualLine /> : <Readout short />}
          {pane === 'space' ? <Morph /> : <PieceSize />}
        </div>
      </div>
    </BesideLayout>
  );
}

function Cover() {
  return (
    <CoverLayout
      picture={<Pictures ratio="fill" />}
      controls={
        <>
          <FormulaField />
          <PieceSize />
        </>
      }
    />
  );
}

function Room() {
  return (
    <RoomLayout
      wide
      picture={<Pictures ratio="fill" />}
      foot={<Steps />}
      controls={
        <>
          <div className={styles.room}>
            <MatrixView />
            <DualLine />
            <PaneSwitch />
            <Readout />
            <PaneView height={220} />
            <Remarks />
          </div>
          <Sliders />
          <ExampleSelect />
          <FormulaField />
          <MatrixForm />
        </>
      }
    />
  );
}
