import { PolarChart } from '../../ui/chart/PolarChart.tsx';
import { spokenNumber } from '../../ui/format.ts';
import { useGradient, useResults, useWidgetState } from './context.ts';
import { directionOf, snapAngle, wrapped } from './direction.ts';
import { rowTimes } from './model.ts';
import { isDifferentiable, paneWords } from './words.ts';

/** The slope against the direction, with ∇f h over it: the same two circles, or not. */
export function PolarPane({ height }: { readonly height: number }) {
  const { store } = useGradient();
  const angle = useWidgetState((s) => wrapped(s.inputs.angle));
  const answer = useResults((r) => r.calm);
  if (!answer) return <div style={{ height }} />;
  const product = rowTimes(answer.row, directionOf(angle));
  const slope = isDifferentiable(answer) ? product : answer.slope;
  return (
    <PolarChart
      angles={answer.rays.angles}
      values={answer.rays.slopes}
      oneSided={answer.rays.ahead}
      linear={answer.row}
      angle={angle}
      readings={[slope, product]}
      title={['solid: slope along h, tinted where positive', 'dashed: ∇f h']}
      cursorLabel="Direction h on the polar plot"
      cursorText={`${spokenNumber(angle)} degrees: slope ${spokenNumber(slope)}, gradient times h ${spokenNumber(product)}`}
      summary={paneWords('polar', answer)}
      onTurn={(to, by) =>
        store.adjust({ angle: by === 'keys' ? wrapped(to) : snapAngle(to, answer.row) })
      }
      onSettle={() => store.commit()}
      height={height}
    />
  );
}
