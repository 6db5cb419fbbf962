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
import { DerivativeLine, ExampleSelect, FormulaField } from './FunctionField.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { Picture } from './Picture.tsx';
import { Readout, Steps } from './Progress.tsx';
import { Place, Sliders, Slope, StepSize } from './Settings.tsx';
import styles from './Tangent.module.css';

/** Width over height of the plane, for the view that is proposed. */
export const RATIO = 1.1;
const LAYOUT = { inline: Inline, beside: Beside, lab: Lab, cover: Cover, stage: Room } as const;

/** The derivative as a linear model: what it leaves over, how it is measured, how it is composed. */
export function View({ size }: { readonly size: WidgetSize }) {
  const Layout = LAYOUT[size];
  return <Layout />;
}

function Lab() {
  return (
    <LabLayout
      picture={
        <div className={styles.rows}>
          <Picture chart={240} height={440} />
          <Steps />
          <Readout />
          <NumbersTable />
        </div>
      }
      controls={
        <>
          <Group>
            <ExampleSelect />
            <FormulaField />
            <DerivativeLine />
          </Group>
          <Sliders />
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
          <Picture chart={190} height={360} />
          <Steps />
          <Readout />
        </div>
      }
      controls={
        <>
          <Group>
            <FormulaField />
            <DerivativeLine />
          </Group>
          <Sliders />
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
        <Picture chart={140} height={300} />
        <Readout />
        <Key />
      </div>
    </BesideLayout>
  );
}

function Key() {
  const look = useWidgetState((s) => s.settled.look);
  const tried = useWidgetState((s) => s.settled.m !== null);
  return (
    <div className={styles.keys}>
      {look === 'chain' && <Place />}
      <StepSize sided={false} />
      {look === 'zoom' && tried && <Slope />}
    </div>
  );
}

function Cover() {
  return (
    <CoverLayout
      natural
      picture={<Picture chart={null} height={320} />}
      controls={
        <>
          <FormulaField />
          <StepSize />
        </>
      }
    />
  );
}

function Room() {
  return (
    <RoomLayout
      natural
      picture={
        <div className={styles.large}>
          <Picture chart={130} height={400} />
        </div>
      }
      controls={
        <>
          <ExampleSelect />
          <FormulaField />
          <DerivativeLine />
          <Sliders />
          <Readout />
        </>
      }
      foot={<Steps />}
    />
  );
}
