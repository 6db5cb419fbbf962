import { formatFixed, formatNumber } from '../../ui/format.ts';
import { PointField } from '../../ui/controls/PointField.tsx';
import { Select } from '../../ui/controls/Select.tsx';
import { Slider } from '../../ui/controls/Slider.tsx';
import { etaRange } from '../../ui/controls/sliderRange.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import { FormulaLine } from '../parts/FormulaLine.tsx';
import { Group } from '../parts/Layouts.tsx';
import { Parameters } from '../parts/Parameters.tsx';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { methods } from './methods.ts';
import { standing } from './standing.ts';

/** What is turned while looking: step size, momentum, and the function's own parameters. */
export function Sliders() {
  return (
    <Group>
      <StepSize />
      <Momentum />
      <Parameters />
    </Group>
  );
}

/** What is set once: the form of the update, the start in numbers, the length of the run. */
export function Method() {
  const { store } = useDescent();
  const optimiser = useWidgetState((s) => s.settled.optimiser);
  const steps = useWidgetState((s) => s.settled.steps);
  const start = useWidgetState((s) => s.settled.start);
  const method = methods.get(optimiser);
  const lengths = LENGTHS.includes(steps) ? LENGTHS : [steps, ...LENGTHS];
  return (
    <Group>
      <PointField
        label="Start"
        value={start}
        onCommit={(point) => store.commit({ start: point })}
      />
      <Select
        label="Update rule"
        value={optimiser}
        options={[...methods.values()].map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(id) => store.commit({ optimiser: id })}
      />
      {method && (
        <FormulaLine>
          <Tex tex={method.tex} />
        </FormulaLine>
      )}
      <Select
        label="Length of the run"
        value={String(steps)}
        options={lengths.map((n) => ({ value: String(n), label: `${n} steps` }))}
        onChange={(n) => store.commit({ steps: Number(n) })}
      />
    </Group>
  );
}

const LENGTHS = [50, 100, 200, 500, 1000, 2000];

export function StepSize() {
  const { store } = useDescent();
  const eta = useWidgetState((s) => s.inputs.eta);
  const settled = useWidgetState((s) => s.settled);
  const descent = useResults((r) => r.calm);
  const at = descent ? standing(descent, settled.step) : null;
  const plain = settled.beta === 0 || settled.optimiser === 'gradientDescent';
  const limit = at?.limit ?? NaN;
  const formula = plain ? '2/\\lambda_{\\max}' : '2(1+\\beta)/\\lambda_{\\max}';
  const range = etaRange(descent?.limit[0] ?? NaN, settled.eta);
  // As many as one step of the slider changes.
  const digits = Math.max(2, -Math.floor(Math.log10(range.step)));
  const exceeds = Number.isFinite(limit) && limit < range.max;
  return (
    <Slider
      label="step size"
      symbol={<Tex tex="\eta" />}
      value={eta}
      {...range}
      format={(v) => (digits > 6 ? formatNumber(v) : formatFixed(v, digits))}
      onChange={(v) => store.adjust({ eta: v })}
      onCommit={(v) => store.commit({ eta: v })}
      {...(exceeds && { dangerFrom: limit, marks: [{ at: limit, label: 'stability limit' }] })}
      note={
        Number.isFinite(limit) && descent ? (
          <>
            limit <Tex tex={formula} /> = {formatNumber(limit)}{' '}
            {descent.quadratic
              ? 'everywhere: f is quadratic'
              : 'at this point; elsewhere it differs'}
          </>
        ) : at ? (
          'no upward curvature at this point, so no limit here'
        ) : (
          <>
            limit <Tex tex={formula} /> = …
          </>
        )
      }
    />
  );
}

function Momentum() {
  const { store } = useDescent();
  const beta = useWidgetState((s) => s.inputs.beta);
  const optimiser = useWidgetState((s) => s.settled.optimiser);
  const method = methods.get(optimiser);
  return (
    <Slider
      label="momentum"
      symbol={<Tex tex="\beta" />}
      value={beta}
      min={0}
      max={0.99}
      step={0.01}
      format={(v) => formatFixed(v, 2)}
      disabled={optimiser === 'gradientDescent'}
      onChange={(v) => store.adjust({ beta: v })}
      onCommit={(v) => store.commit({ beta: v })}
      note={beta === 0 ? 'without momentum this is gradient descent' : method?.convention}
    />
  );
}
