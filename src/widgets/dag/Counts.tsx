import { Gauges } from '../../ui/readout/Gauges.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useResults, useWidgetState } from './context.ts';
import { costWords } from './costWords.ts';

/** How many sweeps each mode needs for the whole Jacobian, and what one costs, counted from the trace. */
export function Counts() {
  const trace = useResults((r) => r.calm);
  const mode = useWidgetState((s) => s.settled.mode);
  if (!trace) return null;
  const { counts, numbersIn, numbersOut } = trace;
  return (
    <>
      <Gauges
        items={[
          { label: 'forward sweeps for J', value: String(numbersIn), concept: 'tangent' },
          { label: 'reverse sweeps for J', value: String(numbersOut), concept: 'gradient' },
          { label: 'operations: the value', value: String(counts.value), concept: 'output' },
          {
            label: 'more: a forward sweep',
            value: String(counts.tangent),
            concept: 'tangent',
          },
          { label: 'more: a reverse sweep', value: String(counts.reverse), concept: 'gradient' },
        ]}
      />
      <Remark>{costWords(trace, mode)}</Remark>
    </>
  );
}
