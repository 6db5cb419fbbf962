import type { WidgetSize } from '../definition.ts';
import { GradientLine } from '../parts/GradientLine.tsx';
import {
  BesideLayout,
  CoverLayout,
  Group,
  InlineLayout,
  LabLayout,
  RoomLayout,
} from '../parts/Layouts.tsx';
import { Charts } from './Charts.tsx';
import { useWidgetState } from './context.ts';
import { ExampleHint, ExampleSelect, FormulaField } from './FunctionField.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { Picture, ScaleNote } from './Picture.tsx';
import { Readout } from './Readout.tsx';
import { Direction, Length, Place, Sliders } from './Settings.tsx';
import styles from './Gradient.module.css';

/** Width over height of the picture; on a stage it takes what room there is. */
export const RATIO: Readonly<Record<WidgetSize, number>> = {
  inline: 1.12,
  beside: 1.8,
  lab: 1.12,
  cover: 1.5,
  stage: 1.3,
};
const LAYOUT = { inline: Inline, beside: Beside, lab: Lab, cover: Cover, stage: Room } as const;

/** The gradient at a point: the slopes in all directions, the model that they make, and where they make none. */
export function View({ size }: { readonly size: WidgetSize }) {
  const Layout = LAYOUT[size];
  return <Layout />;
}

interface PanesProps {
  readonly ratio: number;
  /** Of the chart, in pixels. */
  readonly height: number;
}

/** The picture, beside it the chart: what is turned in one moves in the other. */
function Panes({ ratio, height }: PanesProps) {
  return (
    <div className={styles.panes}>
      <div className={styles.left}>
        <Picture ratio={ratio} />
        <ScaleNote />
      </div>
      <Charts height={height} />
    </div>
  );
}

function Lab() {
  return (
    <LabLayout
      picture={
        <div className={styles.whole}>
          <Panes ratio={RATIO.lab} height={360} />
          <Readout />
          <NumbersTable />
        </div>
      }
      controls={
        <>
          <Group>
            <ExampleSelect />
            <FormulaField />
            <GradientLine />
            <ExampleHint />
          </Group>
          <Sliders />
          <Place />
        </>
      }
    />
  );
}

function Inline() {
  return (
    <InlineLayout
      picture={
        <div className={styles.whole}>
          <Panes ratio={RATIO.inline} height={330} />
          <Readout />
        </div>
      }
      controls={
        <>
          <Group>
            <FormulaField />
            <GradientLine />
          </Group>
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
          <Place />
        </>
      }
    />
  );
}

/** Picture over chart, and what is turned. */
function Beside() {
  const moves = useWidgetState(({ settled: s }) => s.pane === 'error' || s.look === 'space');
  return (
    <BesideLayout>
      <div className={styles.stacked}>
        <div className={styles.left}>
          <div className={styles.frame}>
            <Picture ratio="fill" />
          </div>
          <ScaleNote />
        </div>
        <Charts height={150} bare />
      </div>
      <div className={styles.small}>
        <Readout short />
        {moves ? <Length /> : <Direction plain />}
      </div>
    </BesideLayout>
  );
}

function Cover() {
  return (
    <CoverLayout
      picture={<Picture ratio="fill" />}
      controls={
        <>
          <FormulaField />
          <Direction plain />
        </>
      }
    />
  );
}

function Room() {
  return (
    <RoomLayout
      wide
      picture={<Picture ratio="fill" />}
      controls={
        <>
          <Charts height={300} />
          <Readout />
          <Sliders />
          <ExampleSelect />
          <FormulaField />
          <GradientLine />
        </>
      }
    />
  );
}
