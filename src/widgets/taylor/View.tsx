import type { WidgetSize } from '../definition.ts';
import {
  BesideLayout,
  CoverLayout,
  Group,
  InlineLayout,
  LabLayout,
  RoomLayout,
} from '../parts/Layouts.tsx';
import { useResults, useWidgetState } from './context.ts';
import { ExampleHint, ExampleSelect, FormulaField, HessianLine } from './FunctionField.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { Panel, Picture } from './Picture.tsx';
import { Steps } from './Progress.tsx';
import { RandomCharts } from './RandomCharts.tsx';
import { Readout } from './Readout.tsx';
import { Direction, Order, Places, RandomSettings, Sliders, StepSettings } from './Settings.tsx';
import styles from './Taylor.module.css';

/** Width over height of the picture; on a stage it takes what room there is. */
export const RATIO: Readonly<Record<WidgetSize, number>> = {
  inline: 1.12,
  beside: 1.8,
  lab: 1.12,
  cover: 1.5,
  stage: 1.3,
};
const LAYOUT = { inline: Inline, beside: Beside, lab: Lab, cover: Cover, stage: Room } as const;

/** Taylor’s models of a function, what they miss, what the Hessian says, and where models lead. */
export function View({ size }: { readonly size: WidgetSize }) {
  const Layout = LAYOUT[size];
  return <Layout />;
}

const useRandom = (): boolean => useWidgetState((s) => s.settled.look === 'random');

interface PanesProps {
  readonly ratio: number;
  /** Of the chart, in pixels. */
  readonly height: number;
}

/** The picture, and beside it what it cannot show; random matrices have no function and no picture of one. */
function Panes({ ratio, height }: PanesProps) {
  const random = useRandom();
  if (random) return <RandomCharts height={height} />;
  return (
    <div className={styles.panes}>
      <Picture ratio={ratio} />
      <div className={styles.side}>
        <Panel height={height} />
      </div>
    </div>
  );
}

function Lab() {
  const random = useRandom();
  return (
    <LabLayout
      picture={
        <div className={styles.whole}>
          <Panes ratio={RATIO.lab} height={330} />
          <Steps />
          <Readout />
          <NumbersTable />
        </div>
      }
      controls={
        <>
          {!random && (
            <Group>
              <ExampleSelect />
              <FormulaField />
              <HessianLine />
              <ExampleHint />
            </Group>
          )}
          <Sliders />
          <Places />
        </>
      }
    />
  );
}

function Inline() {
  const random = useRandom();
  return (
    <InlineLayout
      picture={
        <div className={styles.whole}>
          <Panes ratio={RATIO.inline} height={300} />
          <Steps />
          <Readout />
        </div>
      }
      controls={
        <>
          {!random && (
            <Group>
              <FormulaField />
              <HessianLine />
            </Group>
          )}
          <Sliders />
        </>
      }
      moreTitle="Examples, point, table"
      more={
        <>
          <Group>
            <ExampleSelect />
            <NumbersTable />
          </Group>
          <Places />
        </>
      }
    />
  );
}

/** Picture over chart, and what is turned. */
function Beside() {
  const random = useRandom();
  return (
    <BesideLayout>
      <div className={styles.small}>
        {random ? (
          <RandomCharts height={170} />
        ) : (
          <div className={styles.stacked}>
            <div className={styles.frame}>
              <Picture ratio="fill" />
            </div>
            <div className={styles.side}>
              <Panel height={150} bare />
            </div>
          </div>
        )}
        <Steps />
        <Turned />
      </div>
    </BesideLayout>
  );
}

/** The one thing that is turned beside a text. */
function Turned() {
  const look = useWidgetState((s) => s.settled.look);
  const two = useResults((r) => r.reading.variables.length === 2);
  if (look === 'random') return <RandomSettings />;
  if (two && (look === 'curvature' || look === 'stationary')) return <Direction plain />;
  if (two && look === 'steps') return null;
  return two ? <Order /> : null;
}

function Cover() {
  const random = useRandom();
  const steps = useWidgetState((s) => s.settled.look === 'steps');
  return (
    <CoverLayout
      natural={random}
      picture={random ? <RandomCharts height={240} /> : <Picture ratio="fill" />}
      controls={
        <>
          {!random && <FormulaField />}
          {steps ? <StepSettings /> : <Turned />}
        </>
      }
    />
  );
}

function Room() {
  const random = useRandom();
  return (
    <RoomLayout
      wide
      natural={random}
      picture={random ? <RandomCharts height={420} /> : <Picture ratio="fill" />}
      controls={
        <>
          {!random && <Panel height={260} />}
          <Readout />
          <Sliders />
          {!random && (
            <>
              <ExampleSelect />
              <FormulaField />
              <HessianLine />
            </>
          )}
        </>
      }
      foot={<Steps />}
    />
  );
}
