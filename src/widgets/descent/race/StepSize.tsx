import { formatFixed, formatNumber } from '../../../ui/format.ts';
import { Slider } from '../../../ui/controls/Slider.tsx';
import { etaRange } from '../../../ui/controls/sliderRange.ts';
import { Tex } from '../../../ui/math/Tex.tsx';
import { useDescent, useResults, useWidgetState } from '../context.ts';
import { hasParameter, methodOf } from '../methods.ts';
import { chosenOf, runsOf, withChange, withParameter } from '../runs.ts';
import type { Inputs } from '../state.ts';
import { isBowl } from '../stability/bend.ts';
import { useChosen } from '../useRun.ts';
import { valueFrom } from './valueFrom.ts';

interface MidRun {
  /** What is set holds from the step shown on. */
  readonly midRun?: boolean;
}

interface StepSizeProps extends MidRun {
  /** Where there is room for one line: what limits it, not what would be best. */
  readonly brief?: boolean;
}

/** Without momentum every form of the heavy ball has the limit of gradient descent. */
const PLAIN_LIMIT = methodOf('gradientDescent').limitTex;

/** A change of one number of the chosen run, for all of it or from the step shown on. */
function patched(inputs: Inputs, id: string, value: number, midRun: boolean): Partial<Inputs> {
  const k = chosenOf(inputs);
  return midRun
    ? withChange(inputs, k, { at: inputs.step, id, value })
    : withParameter(inputs, k, id, value);
}

/** η of the chosen run, with what limits it and what would be best drawn on its track. */
export function StepSize({ midRun = false, brief = false }: StepSizeProps) {
  const { store } = useDescent();
  const inputs = useWidgetState((s) => s.inputs);
  const curvature = useResults((r) => r.opened?.curvature ?? null);
  const best = useResults((r) => r.best);
  const searching = useResults((r) => r.searching);
  const searchFault = useResults((r) => r.searchFault);
  const quadratic = useResults((r) => r.calm?.quadratic ?? false);
  const { descent, at } = useChosen();
  const k = chosenOf(inputs);
  const run = runsOf(inputs)[k];
  if (!hasParameter(run.optimiser, 'eta')) return null;
  const method = methodOf(run.optimiser);
  const searched = inputs.race === 'best' && !run.pinned;
  const set = valueFrom(run, 'eta', midRun ? inputs.step : 0);
  const value = searched ? (best?.etas[k] ?? set) : set;
  const limit = at?.limit ?? NaN;
  const range = etaRange(descent?.limit[0] ?? NaN, value);
  // As many as one step of the slider changes.
  const digits = Math.max(2, -Math.floor(Math.log10(range.step)));
  const exceeds = Number.isFinite(limit) && limit < range.max;
  const hasBest = curvature !== null && isBowl(curvature.eigenvalues);
  const bestEta = hasBest ? curvature.bestEta : NaN;
  const marks = [
    ...(exceeds ? [{ at: limit, label: 'stability limit' }] : []),
    ...(bestEta > 0 && bestEta < range.max
      ? [{ at: bestEta, label: 'fastest constant step size' }]
      : []),
  ];
  return (
    <Slider
      label="step size"
      symbol={<Tex tex="\eta" />}
      value={value}
      {...range}
      disabled={searched || run.pinned}
      format={(v) => (digits > 6 ? formatNumber(v) : formatFixed(v, digits))}
      onChange={(v) => store.adjust(patched(store.getState().inputs, 'eta', v, midRun))}
      onCommit={(v) => store.commit(patched(store.getState().inputs, 'eta', v, midRun))}
      {...(exceeds && { dangerFrom: limit })}
      marks={marks}
      note={
        searched ? (
          searching !== null ? (
            `searching for the best step size, ${Math.round(100 * searching)} %`
          ) : searchFault === '' ? (
            'the best constant step size that a search found for this run'
          ) : (
            `no best step size was found, so the one that is set is used. ${searchFault}`
          )
        ) : (
          <LimitNote
            tex={valueFrom(run, 'beta', 0) === 0 ? PLAIN_LIMIT : method.limitTex}
            limit={limit}
            bestEta={brief ? NaN : bestEta}
            quadratic={quadratic}
            known={at !== null}
          />
        )
      }
    />
  );
}

interface LimitNoteProps {
  readonly tex: string | undefined;
  readonly limit: number;
  readonly bestEta: number;
  readonly quadratic: boolean;
  readonly known: boolean;
}

function LimitNote({ tex, limit, bestEta, quadratic, known }: LimitNoteProps) {
  if (tex === undefined) {
    return 'no limit of this kind: the step does not shrink in proportion to the distance';
  }
  if (!known) {
    return (
      <>
        limit <Tex tex={tex} /> = …
      </>
    );
  }
  if (!Number.isFinite(limit)) return 'no upward curvature at this point, so no limit here';
  return (
    <>
      limit <Tex tex={tex} /> = {formatNumber(limit)}{' '}
      {quadratic ? 'everywhere: f is quadratic' : 'at this point; elsewhere it differs'}
      {bestEta > 0 && `; fastest at ${formatNumber(bestEta)}`}
    </>
  );
}

/** β of the chosen run, where it has one. */
export function Momentum({ midRun = false }: MidRun) {
  const { store } = useDescent();
  const inputs = useWidgetState((s) => s.inputs);
  const curvature = useResults((r) => r.opened?.curvature ?? null);
  const best = curvature && isBowl(curvature.eigenvalues) ? curvature.best : null;
  const run = runsOf(inputs)[chosenOf(inputs)];
  if (!hasParameter(run.optimiser, 'beta')) return null;
  const value = valueFrom(run, 'beta', midRun ? inputs.step : 0);
  return (
    <Slider
      label="momentum"
      symbol={<Tex tex="\beta" />}
      value={value}
      min={0}
      max={0.99}
      step={0.01}
      typed={{ min: 0, max: 0.999 }}
      disabled={run.pinned}
      format={(v) => formatFixed(v, 2)}
      onChange={(v) => store.adjust(patched(store.getState().inputs, 'beta', v, midRun))}
      onCommit={(v) => store.commit(patched(store.getState().inputs, 'beta', v, midRun))}
      marks={
        best && best.beta < 0.99
          ? [{ at: best.beta, label: 'best together with its step size' }]
          : []
      }
      note={
        <>
          {value === 0 && 'without momentum this is gradient descent'}
          {value === 0 && best && '; '}
          {best &&
            `fastest pair: β = ${formatNumber(best.beta)} with η = ${formatNumber(best.eta)}`}
        </>
      }
    />
  );
}
