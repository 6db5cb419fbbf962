import { formatNumber } from '../../ui/format.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import { Gauges } from '../../ui/readout/Gauges.tsx';
import { useResults, useWidgetState } from './context.ts';
import type { Pane } from './inputs.ts';
import { factsOf } from './model.ts';
import type { Answer } from './results.ts';
import styles from './View.module.css';
import { pointWords } from './words.ts';

/** A power of ten takes room: one digit less beside it. */
const gauge = (v: number): string =>
  formatNumber(
    Math.abs(v) < 1e-13 ? 0 : v,
    v !== 0 && (Math.abs(v) >= 1e6 || Math.abs(v) < 1e-4) ? 3 : 4,
  );

/** A slope that does not exist is no undefined number. */
const slope = (v: number): string => (Number.isNaN(v) ? 'none' : gauge(v));

/** The numbers at the point, large, and a sentence where the point is no plain one. */
export function Readout() {
  const answer = useResults((r) => r.answer);
  const failure = useResults((r) => r.failure);
  const pane = useWidgetState((s) => s.settled.pane);
  const words = failure ?? (answer ? pointWords(answer) : '');
  return (
    <>
      <Gauges items={itemsOf(answer, pane)} />
      {words && (
        <p className={failure ? styles.alarm : styles.remark} role={failure ? 'alert' : undefined}>
          {words}
        </p>
      )}
    </>
  );
}

function itemsOf(g: Answer | null, pane: Pane) {
  const facts = g ? factsOf(g, g.asked) : null;
  const show = (name: string, as = slope): string => (facts ? as(facts[name]) : '…');
  const row = facts ? `[${slope(facts.dx)}, ${slope(facts.dy)}]` : '…';
  const gradient = { label: <Tex tex="\nabla f" />, value: row, concept: 'gradient' as const };
  if (pane === 'error') {
    return [
      gradient,
      { label: <Tex tex="f(x+h)" />, value: show('moved', gauge), concept: 'output' as const },
      {
        label: <Tex tex="f(x)+\nabla f\,h" />,
        value: show('estimate'),
        concept: 'linear' as const,
      },
      { label: 'error', value: show('error'), concept: 'error' as const },
      {
        label: <Tex tex="|\text{error}|/\|h\|" />,
        value: show('errorRatio'),
        concept: 'error' as const,
      },
    ];
  }
  return [
    { label: <Tex tex="f(x)" />, value: show('value', gauge), concept: 'output' as const },
    gradient,
    { label: <Tex tex="\|\nabla f\|" />, value: show('norm'), concept: 'gradient' as const },
    { label: <Tex tex="\nabla f\,h" />, value: show('rowSlope'), concept: 'linear' as const },
    { label: <Tex tex="D_h f" />, value: show('slope'), concept: 'output' as const },
  ];
}
