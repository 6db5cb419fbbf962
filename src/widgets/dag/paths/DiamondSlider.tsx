import { LazyXYChart } from '../../../ui/chart/LazyXYChart.tsx';
import type { XYAxis } from '../../../ui/chart/xyAxis.ts';
import { Slider } from '../../../ui/controls/Slider.tsx';
import { useDag, useWidgetState } from '../context.ts';
import { diamonds, diamondsOf, MOST_DIAMONDS } from './diamonds.ts';
import styles from './DiamondSlider.module.css';
import { countText } from './waySay.ts';

const COUNTS = Array.from({ length: MOST_DIAMONDS }, (_, k) => k + 1);
const SERIES = [
  { label: '2ᵏ ways', x: COUNTS, y: COUNTS.map((k) => 2 ** k), concept: 'linear' },
  { label: '4k edges', x: COUNTS, y: COUNTS.map((k) => 4 * k), concept: 'gradient' },
] as const;
const ACROSS: XYAxis = {
  label: 'diamonds k',
  domain: [1, MOST_DIAMONDS],
  ticks: [1, 2, 4, 6, 8, 10],
  integer: true,
};
const UP: XYAxis = { label: 'count', scale: 'log', ticks: [1, 10, 100, 1000], format: countText };
/** For a program that is no diamonds: what the slider begins with. */
const FIRST = 4;

/** What belongs to the program before them. */
const AFRESH = { node: 'x', folded: [], weights: [], step: 0, cuts: [], tick: 0 } as const;

/** k diamonds in place of the program: the number of ways doubles with each of them, the number of edges grows by four. */
export function DiamondSlider({ height = 190 }: { readonly height?: number }) {
  const { store } = useDag();
  const now = useWidgetState((s) => diamondsOf(s.inputs.source));
  const x = useWidgetState((s) => s.inputs.values.x ?? 0.4);
  const k = now ?? FIRST;
  const state = (to: number) => ({ ...AFRESH, source: diamonds(to), values: { x } }) as const;
  const chosen = (to: number): number => Math.min(MOST_DIAMONDS, Math.max(1, Math.round(to)));
  return (
    <div className={styles.diamonds}>
      <Slider
        label="diamonds k"
        value={k}
        min={1}
        max={MOST_DIAMONDS}
        integer
        onChange={(to) => store.adjust(state(chosen(to)))}
        onCommit={(to) => store.commit(state(chosen(to)))}
        note={
          now === null
            ? 'Puts k diamonds in place of your program; undo brings it back.'
            : `2ᵏ = ${countText(2 ** now)} ways from x, over 4k = ${countText(4 * now)} edges.`
        }
      />
      <LazyXYChart
        series={SERIES}
        x={ACROSS}
        y={UP}
        {...(now !== null && { cursor: now, readings: [2 ** now, 4 * now] })}
        height={height}
      />
    </div>
  );
}
