import { useState } from 'react';
import type { OptimiserParameter } from '../../../core/optim/parameter.ts';
import { formatNumber } from '../../../ui/format.ts';
import { PointField } from '../../../ui/controls/PointField.tsx';
import { Select } from '../../../ui/controls/Select.tsx';
import { Slider } from '../../../ui/controls/Slider.tsx';
import { Toggle } from '../../../ui/controls/Toggle.tsx';
import { Tex } from '../../../ui/math/Tex.tsx';
import { MarkSample } from '../../../ui/readout/MarkSample.tsx';
import { FormulaLine } from '../../parts/FormulaLine.tsx';
import { Remark } from '../../parts/Remark.tsx';
import { useDescent, useWidgetState } from '../context.ts';
import { Folded } from '../Folded.tsx';
import { allowances, methodOf, methods, scheduleOf } from '../methods.ts';
import { chosenOf, runsOf, styleOf, withMethod, withParameter, withRun } from '../runs.ts';
import { Changes } from './Changes.tsx';
import styles from './RunSettings.module.css';
import { Momentum, StepSize } from './StepSize.tsx';

/** What can be set of the chosen run. */
export function RunSettings() {
  const { store } = useDescent();
  const inputs = useWidgetState((s) => s.inputs);
  const [later, setLater] = useState(false);
  const k = chosenOf(inputs);
  const run = runsOf(inputs)[k];
  const method = methodOf(run.optimiser);
  const schedule = scheduleOf(run.schedule);
  const own = method.parameters.filter(({ id }) => id !== 'eta' && id !== 'beta');
  const hasEta = method.parameters.some(({ id }) => id === 'eta');
  const midRun = later && inputs.step > 0;
  return (
    <>
      {inputs.runs.length > 0 && (
        <p className={styles.whose}>
          <MarkSample concept={styleOf(k)} />
          Settings of run {k + 1}
        </p>
      )}
      <Select
        label="Update rule"
        value={run.optimiser}
        disabled={run.pinned}
        options={methods.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(id) => store.commit(withMethod(inputs, k, id))}
      />
      {run.pinned && <Remark>This run is pinned: it stays as it is. Unpin it to change it.</Remark>}
      <StepSize midRun={midRun} />
      <Momentum midRun={midRun} />
      {hasEta && !run.pinned && (
        <Toggle
          label={`change them only from step ${Math.max(1, inputs.step)} on`}
          checked={midRun}
          disabled={inputs.step === 0}
          onChange={setLater}
        />
      )}
      <Changes />
      <FormulaLine>
        <Tex tex={method.tex} />
      </FormulaLine>
      <Remark>{method.convention}</Remark>
      <Others parameters={own} />
      {k > 0 && (
        <Toggle
          label="a start of its own"
          checked={run.start !== null}
          disabled={run.pinned}
          onChange={(own) => store.commit(withRun(inputs, k, { start: own ? inputs.start : null }))}
        />
      )}
      {(k === 0 || run.start) && (
        <PointField
          label={k === 0 ? 'Start' : `Start of run ${k + 1}`}
          value={run.start ?? inputs.start}
          onCommit={(start) => store.commit(withRun(store.getState().settled, k, { start }))}
        />
      )}
      {hasEta && (
        <Folded key={k} summary="Schedule of the step size" open={run.schedule !== 'constant'}>
          <Select
            label="Schedule"
            value={run.schedule}
            disabled={run.pinned}
            options={allowances.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(id) => store.commit(withRun(inputs, k, { schedule: id }))}
          />
          {run.schedule !== 'constant' && (
            <FormulaLine>
              <Tex tex={schedule.tex} />
            </FormulaLine>
          )}
          <Others parameters={schedule.parameters} />
        </Folded>
      )}
    </>
  );
}

/** A slider for each of these parameters of the chosen run, as it declares itself. */
function Others({ parameters }: { readonly parameters: readonly OptimiserParameter[] }) {
  const { store } = useDescent();
  const inputs = useWidgetState((s) => s.inputs);
  const k = chosenOf(inputs);
  const run = runsOf(inputs)[k];
  return parameters.map((parameter) => (
    <Slider
      key={parameter.id}
      label={parameter.label}
      symbol={<Tex tex={parameter.tex} />}
      value={run.parameters[parameter.id] ?? parameter.default}
      min={parameter.min}
      max={parameter.max}
      scale={parameter.scale}
      {...(parameter.integer && { integer: true })}
      disabled={run.pinned}
      format={formatNumber}
      onChange={(v) => store.adjust(withParameter(inputs, k, parameter.id, v))}
      onCommit={(v) => store.commit(withParameter(store.getState().inputs, k, parameter.id, v))}
    />
  ));
}
