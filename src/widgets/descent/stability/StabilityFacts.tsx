import { bestStep, spectralRadius } from '../../../core/optim/modes.ts';
import { gradientDescent } from '../../../core/optim/gradientDescent.ts';
import { heavyBall } from '../../../core/optim/heavyBall.ts';
import { nesterov } from '../../../core/optim/nesterov.ts';
import type { LimitedOptimiser } from '../../../core/optim/optimiser.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { Tex } from '../../../ui/math/Tex.tsx';
import { Gauges } from '../../../ui/readout/Gauges.tsx';
import type { Curvature, Opened } from '../../../worker/protocol/descent.ts';
import { useDescent, useResults, useWidgetState } from '../context.ts';
import { hasParameter, methodOf } from '../methods.ts';
import { chosenOf, runsOf } from '../runs.ts';
import type { Inputs } from '../state.ts';
import { isBowl, upwardOf } from './bend.ts';
import { factorText, rateMeaning } from './rates.ts';
import { isPinned, isSearched, settingIn, withSetting, type Setting } from './setting.ts';
import compact from '../../parts/CompactTable.module.css';
import styles from './Stability.module.css';

interface StabilityFactsProps {
  readonly opened: Opened;
  readonly curvature: Curvature;
}

/** The numbers beside the map: curvature and rate, limits, and the best settings to take over. */
export function StabilityFacts({ opened, curvature }: StabilityFactsProps) {
  const inputs = useWidgetState((s) => s.inputs);
  const searched = useResults((r) => r.best?.etas[chosenOf(inputs)]);
  const setting = settingIn(inputs, searched);
  const { eigenvalues, radius } = curvature;
  const [low, high] = eigenvalues;
  const bowl = isBowl(eigenvalues);
  return (
    <div className={styles.facts}>
      <Gauges
        items={[
          { label: <Tex tex="\lambda_{\min}" />, value: formatNumber(low, 3) },
          { label: <Tex tex="\lambda_{\max}" />, value: formatNumber(high, 3) },
          ...(bowl ? [{ label: <Tex tex="\kappa" />, value: formatNumber(high / low, 3) }] : []),
          { label: <Tex tex="\rho" />, value: factorText(radius) },
        ]}
      />
      <p className={styles.meaning}>ρ is the spectral radius of the step: {rateMeaning(radius)}.</p>
      {bowl && <BestSettings inputs={inputs} setting={setting} curvature={curvature} />}
      {upwardOf(eigenvalues).length > 0 && (
        <Limits
          optimiser={runsOf(inputs)[chosenOf(inputs)].optimiser}
          curvature={curvature}
          beta={typeof opened.report?.beta === 'number' ? opened.report.beta : setting.beta}
        />
      )}
    </div>
  );
}

interface BestSettingsProps {
  readonly inputs: Inputs;
  readonly setting: Setting;
  readonly curvature: Curvature;
}

/** The fastest η for the β that is set, and the fastest pair. */
function BestSettings({ inputs, setting, curvature }: BestSettingsProps) {
  const { store } = useDescent();
  const { optimiser } = runsOf(inputs)[chosenOf(inputs)];
  const method = methodOf(optimiser) as LimitedOptimiser;
  const { eigenvalues, best } = curvature;
  const hasBeta = hasParameter(optimiser, 'beta');
  const own = bestFor(method, eigenvalues, setting.beta);
  const fixed = isPinned(inputs) || isSearched(inputs);
  const take = (to: Setting): void => store.commit(withSetting(store.getState().settled, to));
  const rows = [
    {
      name: hasBeta ? `best η at β = ${formatNumber(setting.beta)}` : 'best η',
      ...own,
      button: 'Set the best η',
    },
    ...(hasBeta && best ? [{ name: 'best η and β', ...best, button: 'Set the best η and β' }] : []),
  ];
  return (
    <>
      <table className={`${compact.table} ${styles.table}`}>
        <caption className="spoken">The fastest settings at this curvature</caption>
        <thead>
          <tr>
            <th scope="col">fastest</th>
            <th scope="col">η</th>
            {hasBeta && <th scope="col">β</th>}
            <th scope="col">ρ</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, eta, beta, rate }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <span className={styles.each}>
                  {rateMeaning(rate)}
                  {curvature.radius <= rate * (1 + SAME) && ', no faster than now'}
                </span>
              </th>
              <td>{formatNumber(eta)}</td>
              {hasBeta && <td>{formatNumber(beta)}</td>}
              <td>{factorText(rate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.buttons}>
        {rows.map(({ button, eta, beta }) => (
          <Button key={button} disabled={fixed} onClick={() => take({ eta, beta })}>
            {button}
          </Button>
        ))}
      </div>
    </>
  );
}

/** Without momentum by its formula, so that the link holds no digits of a search. */
function bestFor(
  method: LimitedOptimiser,
  [low, high]: readonly [number, number],
  beta: number,
): { readonly eta: number; readonly beta: number; readonly rate: number } {
  const eta =
    beta === 0
      ? 2 / (low + high)
      : Number(bestStep(method, [low, high], { beta }).toPrecision(DIGITS));
  return { eta, beta, rate: spectralRadius(method, [low, high], { eta, beta }) };
}

/** What a search by sections can tell apart. */
const DIGITS = 8;
/** Relative. Where the slowest mode turns, many η have its rate. */
const SAME = 1e-6;

const LIMITED = [gradientDescent, heavyBall, nesterov] as const;

interface LimitsProps {
  readonly optimiser: string;
  readonly curvature: Curvature;
  /** For which they hold. */
  readonly beta: number;
}

/** The largest stable η of three methods, and of the run’s own, at the β of the step. */
function Limits({ optimiser, curvature: { limits, limit }, beta }: LimitsProps) {
  const values = [limits.gradientDescent, limits.heavyBall, limits.nesterov];
  const own = methodOf(optimiser);
  return (
    <table className={`${compact.table} ${styles.table}`}>
      <caption className="spoken">Limits of the step size at this curvature</caption>
      <thead>
        <tr>
          <th scope="col">stable below, at β = {formatNumber(beta)}</th>
          <th scope="col">η</th>
        </tr>
      </thead>
      <tbody>
        {LIMITED.map(({ id, title, limitTex }, k) => (
          <tr key={id}>
            <th scope="row">
              {title} <Tex tex={limitTex} />
            </th>
            <td>{formatNumber(values[k])}</td>
          </tr>
        ))}
        {own.limitTex !== undefined && !LIMITED.some(({ id }) => id === own.id) && (
          <tr>
            <th scope="row">
              {own.title} <Tex tex={own.limitTex} />
            </th>
            <td>{formatNumber(limit)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
