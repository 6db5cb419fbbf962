import { Tex } from '../../ui/math/Tex.tsx';
import type { Concept } from '../../ui/style/concept.ts';
import { gauge } from '../../ui/readout/gauge.ts';
import { Gauges } from '../../ui/readout/Gauges.tsx';
import { Remark } from '../parts/Remark.tsx';
import { lastStep, multiplicationsOf, totalOf } from './brackets.ts';
import { ratioText } from './bracketWords.ts';
import { useResults, useWidgetState } from './context.ts';
import { fateOf } from './layerFate.ts';
import { dot } from './model.ts';
import { isCounted, type Answer, type Counted } from './results.ts';
import type { Layers } from './followPhi.ts';
import type { Inputs } from './inputs.ts';
import styles from './View.module.css';
import { columnText, countText } from './say.ts';
import { trueChange } from './trueChange.ts';

/** The numbers of the look, large. */
export function Readout() {
  const answer = useResults((r) => r.answer);
  const layers = useResults((r) => r.layers);
  const counted = useResults((r) => r.counted);
  const failure = useResults((r) => r.failure);
  const inputs = useWidgetState((s) => s.settled);
  const items = {
    maps: () => mapItems(answer),
    brackets: () => bracketItems(inputs, counted),
    depth: () => layerItems(layers),
  }[inputs.look]();
  return (
    <>
      {items.length > 0 && (
        <div className={styles.gauges} data-four={items.length === 4 || undefined}>
          <Gauges items={items} />
        </div>
      )}
      {failure && (
        <Remark kind="alarm" urgent>
          {failure}
        </Remark>
      )}
    </>
  );
}

const item = (tex: string, concept: Concept, value: string) => ({
  label: <Tex tex={tex} />,
  value,
  concept,
});

/** What does not exist is no undefined number. */
const number = (x: number): string => (Number.isFinite(x) ? gauge(x) : 'none');

/** Two numbers stand beside each other, more are told by their length. */
const BESIDE = 2;

function mapItems(c: Answer | null) {
  if (!c || c.stages.length === 0) return [];
  const { h, u } = c.asked;
  const pushed = c.pushed[c.pushed.length - 1];
  const { change, error } = trueChange(c);
  const short = pushed.length <= BESIDE;
  const show = (v: Float64Array): string =>
    !v.every(Number.isFinite) ? 'none' : short ? columnText(v) : number(Math.hypot(...v));
  const norm = (tex: string): string => (short ? tex : `\\|${tex}\\|`);
  return [
    item(norm('J h'), 'tangent', show(pushed)),
    item(norm('F(x_0+h)-F(x_0)'), 'output', show(change)),
    item(norm('\\text{error}'), 'error', show(error)),
    item('\\langle u,\\,J h\\rangle', 'tangent', number(dot(u, pushed))),
    item('\\langle J^{\\top}u,\\,h\\rangle', 'gradient', number(dot(c.pulled[0], h))),
  ];
}

function bracketItems({ widths, from, step }: Inputs, counted: Counted) {
  const done = Math.min(step, lastStep(widths));
  const soFar = done === 0 ? 0 : multiplicationsOf(widths, from)[done - 1].soFar;
  const total = (end: 'output' | 'input'): string =>
    isCounted(counted, end) ? countText(totalOf(widths, end)) : '?';
  const [output, input] = [totalOf(widths, 'output'), totalOf(widths, 'input')];
  const both = isCounted(counted, 'output') && isCounted(counted, 'input');
  const ratio = Math.max(output, input) / Math.min(output, input);
  return [
    { label: 'multiplications so far', value: countText(soFar), concept: 'tangent' as const },
    { label: 'from the output, in all', value: total('output'), concept: 'linear' as const },
    { label: 'from the input, in all', value: total('input'), concept: 'linear' as const },
    { label: 'times as many', value: both ? ratioText(ratio) : '?' },
  ];
}

function layerItems(layers: Layers | null) {
  if (!layers) return [];
  const { asked, slope, factor, product, steepest } = layers;
  const { depth, skip } = asked;
  return [
    item("\\varphi'(z)", 'linear', number(slope)),
    item(skip ? "1+W\\varphi'(z)" : "W\\varphi'(z)", 'linear', number(factor[0])),
    {
      label: depth === 1 ? 'one layer' : `product of all ${depth}`,
      value: fateOf(layers).kind === 'undefined' ? 'none' : shortProduct(product[depth], factor),
      concept: 'gradient' as const,
    },
    {
      label: 'bound',
      value: Number.isNaN(steepest) ? 'none' : shortProduct(steepest ** depth, [steepest]),
      concept: 'linear' as const,
    },
  ];
}

/** What a computer cannot hold is told by the nearest power of ten that it can. */
function shortProduct(product: number, factors: ArrayLike<number>): string {
  if (product === 0 && !Array.from(factors).includes(0)) return '< 10⁻³²³';
  if (Number.isFinite(product)) return gauge(product);
  return product > 0 ? '> 10³⁰⁸' : '< −10³⁰⁸';
}
