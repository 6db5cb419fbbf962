import { Tex } from '../../ui/math/Tex.tsx';
import type { Concept } from '../../ui/style/concept.ts';
import { gauge } from '../../ui/readout/gauge.ts';
import { Gauges } from '../../ui/readout/Gauges.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useResults, useWidgetState } from './context.ts';
import type { Pane } from './inputs.ts';
import { factsOf } from './model.ts';
import type { Answer } from './results.ts';
import { pointWords } from './words.ts';

/** Below this a number is the rounding of a zero. */
const NOISE = 1e-13;
const number = (v: number): string => gauge(Math.abs(v) < NOISE ? 0 : v);

/** A slope that does not exist is no undefined number. */
const slope = (v: number): string => (Number.isNaN(v) ? 'none' : number(v));

/** The numbers at the point, large, and a sentence where the point is no plain one; short, those that the chart is of. */
export function Readout({ short = false }: { readonly short?: boolean }) {
  const answer = useResults((r) => r.answer);
  const failure = useResults((r) => r.failure);
  const pane = useWidgetState((s) => s.settled.pane);
  const words = failure ?? (answer ? pointWords(answer) : '');
  return (
    <>
      <Gauges items={itemsOf(answer, pane).filter(({ brief }) => !short || brief)} />
      {words && !(short && !failure) && (
        <Remark kind={failure ? 'alarm' : 'remark'} urgent={failure !== null}>
          {words}
        </Remark>
      )}
    </>
  );
}

function itemsOf(g: Answer | null, pane: Pane) {
  const facts = g ? factsOf(g, g.asked) : null;
  const show = (name: string, as = slope): string => (facts ? as(facts[name]) : '…');
  const row = facts ? `[${slope(facts.dx)}, ${slope(facts.dy)}]` : '…';
  const item = (tex: string, concept: Concept, value: string, brief = true) => ({
    label: <Tex tex={tex} />,
    value,
    concept,
    brief,
  });
  if (pane === 'error') {
    return [
      item('\\nabla f', 'gradient', row, false),
      item('f(x+h)', 'output', show('moved', number)),
      item('f(x)+\\nabla f\\,h', 'linear', show('estimate')),
      item('\\text{error}', 'error', show('error')),
      item('|\\text{error}|/\\|h\\|', 'error', show('errorRatio')),
    ];
  }
  const slopes = pane !== 'slices';
  return [
    item('f(x)', 'output', show('value', number), !slopes),
    item('\\nabla f', 'gradient', row),
    item('\\|\\nabla f\\|', 'gradient', show('norm'), false),
    item('\\nabla f\\,h', 'linear', show('rowSlope'), slopes),
    item('D_h f', 'output', show('slope'), slopes),
  ];
}
