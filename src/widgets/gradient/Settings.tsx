import { Button } from '../../ui/controls/Button.tsx';
import { PointField } from '../../ui/controls/PointField.tsx';
import { Slider } from '../../ui/controls/Slider.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import { Group } from '../parts/Layouts.tsx';
import { Parameters } from '../parts/Parameters.tsx';
import { useGradient, useResults, useWidgetState } from './context.ts';
import { angleOf, wrapped } from './direction.ts';
import { H_MAX } from './inputs.ts';
import { normOf } from './model.ts';
import styles from './Gradient.module.css';

/** What is turned while looking: the direction, the length of the move, and the function's own parameters. */
export function Sliders() {
  const moves = useWidgetState(({ settled: s }) => s.pane === 'error' || s.look === 'space');
  return (
    <Group>
      <Direction />
      {moves && <Length />}
      <Parameters />
    </Group>
  );
}

/** The angle of the direction, with the ways that matter a press away. */
export function Direction({ plain = false }: { readonly plain?: boolean }) {
  const { store } = useGradient();
  const angle = useWidgetState((s) => wrapped(s.inputs.angle));
  const answer = useResults((r) => r.calm);
  const norm = answer ? normOf(answer) : NaN;
  const steepest = answer && norm > 0 ? angleOf(...answer.row) : null;
  const go = (to: number | null) => () => {
    if (to !== null) store.commit({ angle: wrapped(to) });
  };
  return (
    <div className={styles.direction}>
      <Slider
        label="direction, angle in degrees"
        symbol={<Tex tex="\htmlClass{k-tan}{h}" />}
        value={angle}
        min={-180}
        max={180}
        step={1}
        format={(v) => formatNumber(v)}
        onChange={(to) => store.adjust({ angle: to })}
        onCommit={(to) => store.commit({ angle: to })}
      />
      {!plain && (
        <div className={styles.buttons}>
          <Button variant="plain" disabled={steepest === null} onClick={go(steepest)}>
            steepest
          </Button>
          <Button
            variant="plain"
            disabled={steepest === null}
            onClick={go(steepest === null ? null : steepest - 90)}
          >
            level
          </Button>
        </div>
      )}
    </div>
  );
}

/** How long the move along the direction is, over decades. */
export function Length() {
  const { store } = useGradient();
  const h = useWidgetState((s) => s.inputs.h);
  const settled = useWidgetState((s) => s.settled.h);
  return (
    <Slider
      label="length of the move"
      symbol={<Tex tex="\htmlClass{k-tan}{\|h\|}" />}
      value={h}
      min={Math.min(1e-4, settled)}
      max={Math.min(H_MAX, Math.max(10, settled))}
      scale="log"
      onChange={(to) => store.adjust({ h: to })}
      onCommit={(to) => store.commit({ h: to })}
    />
  );
}

/** The point, as two numbers. */
export function Place() {
  const { store } = useGradient();
  const at = useWidgetState((s) => s.settled.at);
  const names = useResults((r) => r.calm?.names);
  return (
    <PointField
      label="Point"
      value={at}
      {...(names && { names })}
      onCommit={(point) => store.commit({ at: point })}
    />
  );
}
