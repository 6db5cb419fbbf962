import type { WidgetSize } from '../definition.ts';
import { DescentContext, type Descent } from './context.ts';
import { FormulaField, GradientLine, SurfaceHint, SurfaceSelect } from './FunctionField.tsx';
import { LossPanel, RunTable } from './LossPanel.tsx';
import { Picture } from './Picture.tsx';
import { Readout, Steps } from './Progress.tsx';
import { Method, Sliders, StepSize } from './Settings.tsx';
import styles from './Descent.module.css';

/** Width over height of the picture; on a stage it takes what room there is. */
export const RATIO: Readonly<Record<WidgetSize, number>> = {
  inline: 1.3,
  beside: 1.2,
  lab: 1.4,
  cover: 1.5,
  stage: 1.5,
};
const LAYOUT = {
  inline: InlineLayout,
  beside: BesideLayout,
  lab: LabLayout,
  cover: CoverLayout,
  stage: StageLayout,
} as const;

/** The descent visualizer: in a lesson the picture over its controls, in the lab beside them. */
export function View({ store, link, size }: Descent & { readonly size: WidgetSize }) {
  const Layout = LAYOUT[size];
  return (
    <DescentContext value={{ store, link }}>
      <Layout />
    </DescentContext>
  );
}

/** Everything at once, controls beside the picture. */
function LabLayout() {
  return (
    <div className={styles.lab}>
      <div className={styles.stage}>
        <Picture ratio={RATIO.lab} />
        <Steps />
        <Readout />
        <LossPanel height={220} />
        <RunTable />
      </div>
      <div className={styles.panel}>
        <div className={styles.group}>
          <SurfaceSelect />
          <FormulaField />
          <GradientLine />
          <SurfaceHint />
        </div>
        <Sliders />
        <Method />
      </div>
    </div>
  );
}

/** For a page of text: picture and loss side by side, the two sliders that matter, the rest folded away. */
function InlineLayout() {
  return (
    <div className={styles.inline}>
      <div className={styles.stage}>
        <Picture ratio={RATIO.inline} />
        <Steps />
      </div>
      <div className={styles.side}>
        <Readout />
        <LossPanel height={190} />
      </div>
      <div className={styles.panel}>
        <div className={styles.group}>
          <FormulaField />
          <GradientLine />
        </div>
        <Sliders />
        <details className={styles.more}>
          <summary>Surface, start, update rule, length of the run, table</summary>
          <div className={styles.columns}>
            <div className={styles.group}>
              <SurfaceSelect />
              <RunTable />
            </div>
            <Method />
          </div>
        </details>
      </div>
    </div>
  );
}

/** Driven by the text beside it: the picture, its steps, and the one slider that matters. */
function BesideLayout() {
  return (
    <div className={styles.beside}>
      <Picture ratio={RATIO.beside} />
      <Steps />
      <StepSize />
    </div>
  );
}

/** For the first page: one formula, one slider, and the picture they make; the page places both parts. */
function CoverLayout() {
  return (
    <>
      <div className={styles.coverPicture}>
        <Picture ratio="fill" arrow />
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
        <Picture ratio="fill" />
      </div>
      <div className={styles.roomPanel}>
        <SurfaceSelect />
        <FormulaField />
        <GradientLine />
        <Sliders />
        <Readout />
        <LossPanel height={180} />
      </div>
      <div className={styles.roomSteps}>
        <Steps />
      </div>
    </div>
  );
}
