import type { WidgetSize } from '../definition.ts';
import { TangentContext, useWidgetState, type TangentParts } from './context.ts';
import { DerivativeLine, ExampleSelect, FormulaField } from './FunctionField.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { Picture } from './Picture.tsx';
import { Readout, Steps } from './Progress.tsx';
import { Place, Sliders, Slope, StepSize } from './Settings.tsx';
import styles from './Tangent.module.css';

/** Width over height of the plane, for the view that is proposed. */
export const RATIO: Readonly<Record<WidgetSize, number>> = {
  inline: 1.1,
  beside: 1.1,
  lab: 1.1,
  cover: 1.1,
  stage: 1.1,
};
const LAYOUT = {
  inline: InlineLayout,
  beside: BesideLayout,
  lab: LabLayout,
  cover: CoverLayout,
  stage: StageLayout,
} as const;

/** The derivative as a linear model: what it leaves over, how it is measured, how it is composed. */
export function View({ store, link, size }: TangentParts & { readonly size: WidgetSize }) {
  const Layout = LAYOUT[size];
  return (
    <TangentContext value={{ store, link }}>
      <Layout />
    </TangentContext>
  );
}

/** Everything at once, controls beside the picture. */
function LabLayout() {
  return (
    <div className={styles.lab}>
      <div className={styles.stage}>
        <Picture chart={240} height={440} />
        <Steps />
        <Readout />
        <NumbersTable />
      </div>
      <div className={styles.panel}>
        <div className={styles.group}>
          <ExampleSelect />
          <FormulaField />
          <DerivativeLine />
        </div>
        <Sliders />
      </div>
    </div>
  );
}

/** For a page of text: the picture over its controls, the rest folded away. */
function InlineLayout() {
  return (
    <div className={styles.inline}>
      <div className={styles.stage}>
        <Picture chart={190} height={360} />
        <Steps />
        <Readout />
      </div>
      <div className={styles.panel}>
        <div className={styles.group}>
          <FormulaField />
          <DerivativeLine />
        </div>
        <Sliders />
        <details className={styles.more}>
          <summary>Examples, table</summary>
          <div className={styles.columns}>
            <ExampleSelect />
            <NumbersTable />
          </div>
        </details>
      </div>
    </div>
  );
}

/** Beside a text that drives it: the picture, and the one or two numbers that matter. */
function BesideLayout() {
  return (
    <div className={styles.beside}>
      <Picture chart={140} height={300} />
      <Readout />
      <Key />
    </div>
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

/** For the first page: one formula, one slider, and the picture they make; the page places both parts. */
function CoverLayout() {
  return (
    <>
      <div className={styles.coverPicture}>
        <Picture chart={null} height={320} />
      </div>
      <div className={styles.coverControls}>
        <FormulaField />
        <StepSize />
      </div>
    </>
  );
}

/** For a lecture room: the picture as large as the screen allows, and what one turns while talking. */
function StageLayout() {
  return (
    <div className={styles.room}>
      <div className={styles.roomPicture}>
        <Picture chart={130} height={400} />
        <Steps />
      </div>
      <div className={styles.roomPanel}>
        <ExampleSelect />
        <FormulaField />
        <DerivativeLine />
        <Sliders />
        <Readout />
      </div>
    </div>
  );
}
