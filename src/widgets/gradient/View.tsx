import type { WidgetSize } from '../definition.ts';
import { Charts } from './Charts.tsx';
import { GradientContext, useWidgetState, type GradientParts } from './context.ts';
import { ExampleHint, ExampleSelect, FormulaField, GradientLine } from './FunctionField.tsx';
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
const LAYOUT = {
  inline: InlineLayout,
  beside: BesideLayout,
  lab: LabLayout,
  cover: CoverLayout,
  stage: StageLayout,
} as const;

/** The gradient at a point: the slopes in all directions, the model that they make, and where they make none. */
export function View({ store, link, size }: GradientParts & { readonly size: WidgetSize }) {
  const Layout = LAYOUT[size];
  return (
    <GradientContext value={{ store, link }}>
      <Layout />
    </GradientContext>
  );
}

interface PanesProps {
  readonly ratio: number | 'fill';
  /** Of the chart, in pixels. */
  readonly height: number;
  readonly bare?: boolean;
}

/** The picture, beside it the chart: what is turned in one moves in the other. */
function Panes({ ratio, height, bare = false }: PanesProps) {
  return (
    <div className={styles.panes}>
      <div className={styles.left}>
        <div className={ratio === 'fill' ? styles.frame : undefined}>
          <Picture ratio={ratio} />
        </div>
        <ScaleNote />
      </div>
      <Charts height={height} bare={bare} />
    </div>
  );
}

/** Everything at once, controls beside the picture. */
function LabLayout() {
  return (
    <div className={styles.lab}>
      <div className={styles.stage}>
        <Panes ratio={RATIO.lab} height={360} />
        <Readout />
        <NumbersTable />
      </div>
      <div className={styles.panel}>
        <div className={styles.group}>
          <ExampleSelect />
          <FormulaField />
          <GradientLine />
          <ExampleHint />
        </div>
        <Sliders />
        <Place />
      </div>
    </div>
  );
}

/** For a page of text: the picture over its controls, the rest folded away. */
function InlineLayout() {
  return (
    <div className={styles.inline}>
      <div className={styles.stage}>
        <Panes ratio={RATIO.inline} height={330} />
        <Readout />
      </div>
      <div className={styles.panel}>
        <div className={styles.group}>
          <FormulaField />
          <GradientLine />
        </div>
        <Sliders />
        <details className={styles.more}>
          <summary>Examples, point, table</summary>
          <div className={styles.columns}>
            <div className={styles.group}>
              <ExampleSelect />
              <NumbersTable />
            </div>
            <Place />
          </div>
        </details>
      </div>
    </div>
  );
}

/** Beside a text that drives it: picture and chart, and what is turned. */
function BesideLayout() {
  const moves = useWidgetState(({ settled: s }) => s.pane === 'error' || s.look === 'space');
  return (
    <div className={styles.beside}>
      <Panes ratio="fill" height={150} bare />
      <Readout short />
      {moves ? <Length /> : <Direction plain />}
    </div>
  );
}

/** For the first page: one formula, one direction, and the picture they make; the page places both parts. */
function CoverLayout() {
  return (
    <>
      <div className={styles.coverPicture}>
        <Picture ratio="fill" />
      </div>
      <div className={styles.coverControls}>
        <FormulaField />
        <Direction plain />
      </div>
    </>
  );
}

/** For a lecture room: the picture as large as the screen allows, and what one turns while talking. */
function StageLayout() {
  return (
    <div className={styles.room}>
      <div className={styles.roomPicture}>
        <Picture ratio="fill" />
      </div>
      <div className={styles.roomPanel}>
        <Charts height={300} />
        <Readout />
        <Sliders />
        <ExampleSelect />
        <FormulaField />
        <GradientLine />
      </div>
    </div>
  );
}
