import { Tex } from '../../ui/math/Tex.tsx';
import { gauge } from '../../ui/readout/gauge.ts';
import { Gauges } from '../../ui/readout/Gauges.tsx';
import { Remark } from '../parts/Remark.tsx';
import { Steps as Transport } from '../parts/Steps.tsx';
import { useResults, useTangent, useWidgetState } from './context.ts';
import { remainderOf } from './model.ts';
import type { Answer } from './results.ts';
import { isLine } from './words.ts';
import { lastStep, stepOf, stepSize } from './stepSize.ts';
import styles from './Tangent.module.css';

const UNITS = { zoom: 'zoom', steps: 'step', chain: 'stage' } as const;

/** h goes down by thirds of a decade; in the chain the stages are walked. */
export function Steps() {
  const { store, link } = useTangent();
  const look = useWidgetState((s) => s.settled.look);
  const h = useWidgetState((s) => s.inputs.h);
  const stage = useWidgetState((s) => s.inputs.stage);
  const stages = useResults((r) => r.calm?.chain.stages.length ?? 0);
  const chain = look === 'chain';
  if (chain && stages === 0) return null;
  return (
    <Transport
      playback={link.playback}
      step={chain ? Math.min(stage, stages) : stepOf(h, look)}
      count={chain ? stages : lastStep(look)}
      unit={UNITS[look]}
      onStep={(to) => store.amend(chain ? { stage: to } : { h: stepSize(to, h) })}
    />
  );
}

/** The numbers of the look, large. */
export function Readout() {
  const look = useWidgetState((s) => s.settled.look);
  const answer = useResults((r) => r.answer);
  const failure = useResults((r) => r.failure);
  return (
    <>
      {look === 'steps' && <Gauges items={errors(answer)} />}
      {look === 'zoom' && (
        <div className={styles.four}>
          <Gauges items={remainder(answer)} />
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

function remainder(t: Answer | null) {
  const show = (number: number): string => (t ? none(gauge(number)) : '…');
  const h = t?.asked.h ?? 1;
  // What rounding leaves is no remainder.
  const r = t ? (isLine(t) ? 0 : remainderOf(t, h)) : NaN;
  return [
    { label: <Tex tex="f(x_0)" />, value: show(t?.value ?? NaN), concept: 'output' as const },
    {
      label: <Tex tex="f'(x_0)" />,
      value: show(t?.slope ?? NaN),
      concept: 'linear' as const,
    },
    { label: <Tex tex="r(h)" />, value: show(r), concept: 'error' as const },
    { label: <Tex tex="r(h)/h" />, value: show(r / h), concept: 'error' as const },
  ];
}

function errors(t: Answer | null) {
  const show = (number: number): string => (t ? gauge(number) : '…');
  return [
    {
      label: <Tex tex="h" />,
      value: show(Math.abs(t?.asked.h ?? NaN)),
      concept: 'tangent' as const,
    },
    {
      label: 'forward error',
      value: none(show(t?.differences.forwardAt ?? NaN)),
      concept: 'error' as const,
    },
    {
      label: 'central error',
      value: none(show(t?.differences.centralAt ?? NaN)),
      concept: 'quadratic' as const,
    },
  ];
}

/** What does not exist is no undefined number. */
const none = (text: string): string => (text === 'undefined' ? 'none' : text);
