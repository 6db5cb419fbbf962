import { MovablePoint } from '../../../plot/MovablePoint.tsx';
import { formatNumber, spokenNumber } from '../../../ui/format.ts';
import { useLanding, useWidgetState } from '../context.ts';
import { axesOf, symmetricOf } from '../ellipse.ts';
import { meanIn } from './gaussian.ts';

/** An axis that a hand has made shorter than this is one. */
const SHORTEST = 0.02;

const snap = ([x, y]: [number, number]): [number, number] => [
  Number(x.toFixed(2)) + 0,
  Number(y.toFixed(2)) + 0,
];

/** μ, and the ends of both axes of the ellipse: the first turns it, each sets its own length. */
export function SigmaHandles() {
  const { store } = useLanding();
  const mu = useWidgetState((s) => s.inputs.mu);
  const sigma = useWidgetState((s) => s.inputs.sigma);
  const [mx, my] = meanIn(mu);
  const axes = axesOf(sigma);
  const settle = (): void => store.commit();
  return (
    <>
      {axes?.map(({ angle, length }, k) => {
        const across = axes[1 - k].length;
        const end: [number, number] = [
          mx + length * Math.cos(angle),
          my + length * Math.sin(angle),
        ];
        return (
          <MovablePoint
            key={k}
            point={end}
            label={k === 0 ? 'End of the longer axis of Σ' : 'End of the shorter axis of Σ'}
            concept="input"
            valueText={`x 1 ${spokenNumber(end[0])}, x 2 ${spokenNumber(end[1])}, length ${spokenNumber(length)}`}
            name={`√λ${k === 0 ? '₁' : '₂'} = ${formatNumber(length, 3)}`}
            snap={snap}
            onMove={([x, y]) => {
              const [dx, dy] = [x - mx, y - my];
              const next = Math.max(SHORTEST, Math.hypot(dx, dy));
              store.adjust({ sigma: symmetricOf(Math.atan2(dy, dx), next, across) });
            }}
            onSettle={settle}
          />
        );
      })}
      <MovablePoint
        point={[mx, my]}
        label="The mean μ"
        beside
        valueText={`x 1 ${spokenNumber(mx)}, x 2 ${spokenNumber(my)}`}
        name="μ"
        snap={snap}
        onMove={(to) => store.adjust({ mu: to })}
        onSettle={settle}
      />
    </>
  );
}
