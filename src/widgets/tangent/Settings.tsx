import { Button } from '../../ui/controls/Button.tsx';
import { Slider } from '../../ui/controls/Slider.tsx';
import { Toggle } from '../../ui/controls/Toggle.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import { Group } from '../parts/Layouts.tsx';
import { Parameters } from '../parts/Parameters.tsx';
import { useResults, useTangent, useWidgetState } from './context.ts';
import type { Answer } from './results.ts';
import { smallest } from './stepSize.ts';
import styles from './Tangent.module.css';
import { same } from './words.ts';

/** What is turned while looking: the point, the step, the slope, and the function's own parameters. */
export function Sliders() {
  const look = useWidgetState((s) => s.settled.look);
  return (
    <Group>
      <Place />
      <StepSize />
      {look === 'zoom' && <Slope />}
      <Parameters />
    </Group>
  );
}

/** What may be typed does not depend on what the picture shows. */
const ANY = { min: -1e9, max: 1e9 };

/** The point x₀, along what the picture shows. */
export function Place() {
  const { store, link } = useTangent();
  const at = useWidgetState((s) => s.inputs.at);
  const settled = useWidgetState((s) => s.settled.at);
  const [x0, x1] = useWidgetState((s) => s.settled.view);
  const min = Math.min(x0, settled);
  const max = Math.max(x1, settled);
  return (
    <Slider
      label="point"
      symbol={<Tex tex="\htmlClass{k-input}{x_0}" />}
      value={at}
      min={min}
      max={max}
      typed={ANY}
      onChange={(next) => store.adjust({ at: next })}
      onCommit={(next) => {
        store.commit({ at: next });
        if (next < x0 || next > x1) link.propose();
      }}
    />
  );
}

/** The size of the step, over decades, and its side. */
export function StepSize({ sided = true }: { readonly sided?: boolean }) {
  const { store } = useTangent();
  const h = useWidgetState((s) => s.inputs.h);
  const look = useWidgetState((s) => s.settled.look);
  const sign = h < 0 ? -1 : 1;
  return (
    <>
      <Slider
        label={look === 'chain' ? 'small move' : 'step'}
        symbol={
          <Tex tex={look === 'chain' ? '\\htmlClass{k-tan}{\\Delta x}' : '\\htmlClass{k-tan}{h}'} />
        }
        value={Math.abs(h)}
        min={smallest(look)}
        max={1}
        scale="log"
        onChange={(next) => store.adjust({ h: sign * next })}
        onCommit={(next) => store.commit({ h: sign * next })}
      />
      {sided && look !== 'steps' && (
        <Toggle
          label="to the left"
          checked={sign < 0}
          onChange={(left) => store.commit({ h: left ? -Math.abs(h) : Math.abs(h) })}
        />
      )}
    </>
  );
}

/** A slope to try for the line, with the derivative a press away. */
export function Slope() {
  const { store } = useTangent();
  const tried = useWidgetState((s) => s.inputs.m);
  const answer = useResults((r) => r.calm);
  const m = tried ?? answer?.m ?? 0;
  const sides = answer ? [answer.slopeLeft, answer.slopeRight].filter(Number.isFinite) : [];
  const size = Math.max(2, ...sides.map((s) => Math.ceil(2 * Math.abs(s))), Math.abs(tried ?? 0));
  return (
    <div className={styles.slope}>
      <Slider
        label="slope of the line"
        symbol={<Tex tex="\htmlClass{k-lin}{m}" />}
        value={m}
        min={-size}
        max={size}
        step={size / 100}
        typed={ANY}
        marks={slopeMarks(answer)}
        onChange={(next) => store.adjust({ m: next })}
        onCommit={(next) => store.commit({ m: next })}
        note={slopeNote(tried, answer)}
      />
      <Button variant="plain" disabled={tried === null} onClick={() => store.commit({ m: null })}>
        {answer ? ownSlope(answer) : 'the derivative'}
      </Button>
    </div>
  );
}

/** What the line has when no slope is tried. */
function ownSlope({ slope, autodiff }: Answer): string {
  if (Number.isFinite(slope)) return 'the derivative';
  return Number.isFinite(autodiff) ? 'as autodiff returns it' : 'level';
}

function slopeMarks(answer: Answer | null) {
  if (!answer) return [];
  if (Number.isFinite(answer.slope)) return [{ at: answer.slope, label: 'the derivative' }];
  return [
    { at: answer.slopeLeft, label: 'slope from the left' },
    { at: answer.slopeRight, label: 'slope from the right' },
  ].filter(({ at }) => Number.isFinite(at));
}

function slopeNote(tried: number | null, answer: Answer | null): string {
  if (!answer) return '';
  if (!Number.isFinite(answer.value)) return 'the function has no value here';
  if (!Number.isFinite(answer.slope)) {
    if (tried !== null) return 'no derivative here';
    return Number.isFinite(answer.autodiff)
      ? `no derivative here; the line has the slope that autodiff returns, ${formatNumber(answer.m)}`
      : 'no derivative here, and none from autodiff: the line is drawn level';
  }
  const own = formatNumber(answer.slope);
  return tried === null || same(tried, answer.slope)
    ? `the derivative, ${own}`
    : `the derivative is ${own}`;
}
