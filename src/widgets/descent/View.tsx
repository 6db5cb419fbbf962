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
import { FormulaField, SurfaceHint, SurfaceSelect } from './FunctionField.tsx';
import { LossPanel, RunTable } from './LossPanel.tsx';
import { Picture } from './Picture.tsx';
import { Readout, Steps } from './Progress.tsx';
import { Method, Sliders, StepSize } from './Settings.tsx';

/** Width over height of the picture; on a stage it takes what room there is. */
export const RATIO: Readonly<Record<WidgetSize, number>> = {
  inline: 1.3,
  beside: 1.2,
  lab: 1.4,
  cover: 1.5,
  stage: 1.5,
};
const LAYOUT = { inline: Inline, beside: Beside, lab: Lab, cover: Cover, stage: Room } as const;

/** The descent visualizer: in a lesson the picture over its controls, in the lab beside them. */
export function View({ size }: { readonly size: WidgetSize }) {
  const Layout = LAYOUT[size];
  return <Layout />;
}

function Lab() {
  return (
    <LabLayout
      paper="columns"
      picture={
        <>
          <Picture ratio={RATIO.lab} />
          <Steps />
          <Readout />
          <LossPanel height={220} />
          <RunTable />
        </>
      }
      controls={
        <>
          <Group>
            <SurfaceSelect />
            <FormulaField />
            <GradientLine />
            <SurfaceHint />
          </Group>
          <Sliders />
          <Method />
        </>
      }
    />
  );
}

/** Picture and loss side by side, the two sliders that matter under them. */
function Inline() {
  return (
    <InlineLayout
      picture={
        <>
          <Picture ratio={RATIO.inline} />
          <Steps />
        </>
      }
      side={
        <>
          <Readout />
          <LossPanel height={190} />
        </>
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
      moreTitle="Surface, start, update rule, length of the run, table"
      more={
        <>
          <Group>
            <SurfaceSelect />
            <RunTable />
          </Group>
          <Method />
        </>
      }
    />
  );
}

function Beside() {
  return (
    <BesideLayout>
      <Picture ratio={RATIO.beside} />
      <Steps />
      <StepSize />
    </BesideLayout>
  );
}

function Cover() {
  return (
    <CoverLayout
      picture={<Picture ratio="fill" arrow />}
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
      picture={<Picture ratio="fill" />}
      controls={
        <>
          <SurfaceSelect />
          <FormulaField />
          <GradientLine />
          <Sliders />
          <Readout />
          <LossPanel height={180} />
        </>
      }
      foot={<Steps />}
    />
  );
}
