import type { WidgetSize } from '../definition.ts';
import { GradientLine } from '../parts/GradientLine.tsx';
import { BesideLayout, CoverLayout, Group, InlineLayout, LabLayout } from '../parts/Layouts.tsx';
import { FunctionParameters } from './FunctionParameters.tsx';
import { Closer } from './Closer.tsx';
import { useWidgetState } from './context.ts';
import { DataField } from './DataField.tsx';
import { Folded } from './Folded.tsx';
import { FormulaField, SurfaceHint, SurfaceSelect } from './FunctionField.tsx';
import { Found } from './layers/Found.tsx';
import { LayerSwitch } from './layers/LayerSwitch.tsx';
import { Picture } from './Picture.tsx';
import { Readout, Steps } from './Progress.tsx';
import { RunList } from './race/RunList.tsx';
import { RunSettings } from './race/RunSettings.tsx';
import { StepSize } from './race/StepSize.tsx';
import { RunTable } from './RunTable.tsx';
import { RaceLength, Sliders } from './Settings.tsx';
import { Room } from './Room.tsx';
import { Surroundings } from './Surroundings.tsx';

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
          <LayerSwitch />
          <Found />
          <Readout />
          <Closer height={240} />
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
            <FunctionParameters />
            <Data />
          </Group>
          <Group>
            <RunList />
            <RunSettings />
          </Group>
          <Group>
            <RaceLength />
            <Conditions />
          </Group>
        </>
      }
    />
  );
}

/** Open where the function is a loss already. */
export function Data() {
  const has = useWidgetState((s) => s.settled.data.length > 0);
  return (
    <Folded summary="A loss of data" open={has}>
      <DataField />
    </Folded>
  );
}

/** Open where there is noise, or a set to stay in. */
export function Conditions() {
  const has = useWidgetState((s) => s.settled.noise > 0 || s.settled.constraint !== null);
  return (
    <Folded summary="Noise in the gradient, a set to stay in" open={has}>
      <Surroundings />
    </Folded>
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
          <Closer height={190} />
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
      moreTitle="Surface, runs, start, layers, noise, length of the run, table"
      more={
        <>
          <Group>
            <SurfaceSelect />
            <LayerSwitch />
            <Found />
            <Data />
            <RaceLength />
            <Conditions />
            <RunTable />
          </Group>
          <Group>
            <RunList />
            <RunSettings />
          </Group>
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
          <StepSize brief />
        </>
      }
    />
  );
}
