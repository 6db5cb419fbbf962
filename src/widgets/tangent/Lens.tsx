import { useId, useRef } from 'react';
import { useWidth } from '../../plot/useWidth.ts';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { useResults, useTangent, useWidgetState } from './context.ts';
import { LENS_RATIO } from './lens.ts';
import styles from './Lens.module.css';
import { remainderOf } from './model.ts';
import type { Answer } from './results.ts';
import { smallest } from './stepSize.ts';
import { useKnob } from './useKnob.ts';

/** Maps the window to pixels, y downwards. */
interface Scene {
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
  readonly width: number;
  readonly height: number;
}

/** The small window around the point, filling the pane: for small h the curve is its line. */
export function Lens() {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const lens = useResults((r) => r.lens);
  const nothing = useResults((r) => r.answer !== null && !Number.isFinite(r.answer.value));
  const height = Math.round(width / LENS_RATIO);
  const clip = useId();
  if (lens === null || width === 0) {
    return (
      <div ref={box} className={styles.lens} style={{ aspectRatio: LENS_RATIO }}>
        {nothing && <p className={styles.empty}>The function has no finite value here.</p>}
      </div>
    );
  }
  const { picture, answer } = lens;
  const { x0, x1, y0, y1 } = picture.view;
  const scene: Scene = {
    x: (x) => ((x - x0) / (x1 - x0)) * width,
    y: (y) => ((y1 - y) / (y1 - y0)) * height,
    width,
    height,
  };
  const stretch = height / (y1 - y0) / (width / (x1 - x0));
  return (
    <div ref={box} className={styles.lens} style={{ aspectRatio: LENS_RATIO }}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label="The window around the point, enlarged"
      >
        <clipPath id={clip}>
          <rect width={width} height={height} />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          <path className={styles.curve} d={pathOf(picture.segments, scene)} />
          <Model answer={answer} scene={scene} ends={[x0, x1]} />
        </g>
        <Remainder answer={answer} scene={scene} />
        <StepKnob answer={answer} scene={scene} perPixel={(x1 - x0) / width} />
        <text className={styles.note} x={8} y={18}>
          {answer.variable}₀ ± {formatNumber((x1 - x0) / 2, 3)}
          {Math.abs(stretch - 1) > 0.02 && `, heights × ${formatNumber(stretch, 2)}`}
        </text>
      </svg>
    </div>
  );
}

const far = (pixel: number): string => Math.min(9999, Math.max(-9999, pixel)).toFixed(2);

function pathOf(segments: readonly Float64Array[], { x, y }: Scene): string {
  const parts: string[] = [];
  for (const xy of segments) {
    for (let p = 0; p < xy.length; p += 2) {
      parts.push(`${p === 0 ? 'M' : 'L'}${far(x(xy[p]))} ${far(y(xy[p + 1]))}`);
    }
  }
  return parts.join('');
}

interface PartProps {
  readonly answer: Answer;
  readonly scene: Scene;
}

/** The line f(x₀) + m h and the point it goes through. */
function Model({
  answer,
  scene,
  ends: [a, b],
}: PartProps & { readonly ends: readonly [number, number] }) {
  const { value, m, asked } = answer;
  const on = (x: number): string => far(scene.y(value + m * (x - asked.at)));
  return (
    <line className={styles.line} x1={far(scene.x(a))} x2={far(scene.x(b))} y1={on(a)} y2={on(b)} />
  );
}

const LETTER = 6.6;

/** The step along the axis, then the bar from the line to the curve: what the line misses. */
function Remainder({ answer, scene }: PartProps) {
  const { value, m, moved, asked } = answer;
  const { at, h } = asked;
  const [px, py] = [scene.x(at), scene.y(value)];
  const qx = scene.x(at + h);
  const line = scene.y(value + m * h);
  const curve = scene.y(moved);
  const sign = h < 0 ? -1 : 1;
  const stepName = `h = ${formatNumber(h)}`;
  const below = m * sign > 0 || line < py;
  const name = `r(h) = ${formatNumber(remainderOf(answer, h), 3)}`;
  // Beside the bar, towards the point: there the window has room.
  const nameX = qx - sign * 10;
  // Where the bar passes the step's arrow, below it: there the two names are apart.
  const passes = Math.min(line, curve) < py && Math.max(line, curve) > py;
  const beside = passes
    ? Math.max((py + Math.max(line, curve)) / 2, py + (below ? 36 : 18))
    : (line + curve) / 2 + (curve < line ? -14 : 22);
  const nameY = Math.min(scene.height - 46, Math.max(30, beside));
  return (
    <>
      <line className={styles.guide} x1={qx} x2={qx} y1={py} y2={scene.height} />
      <line className={styles.step} x1={px} x2={qx - sign * 9} y1={py} y2={py} />
      <path className={styles.head} d={`M${qx} ${py}l${-sign * 11} -5v10z`} />
      <text
        className={styles.stepName}
        x={Math.min(scene.width - stepName.length * LETTER * 0.5, (px + qx) / 2)}
        y={py + (below ? 18 : -10)}
        textAnchor="middle"
      >
        {stepName}
      </text>
      {Number.isFinite(moved) && (
        <>
          <path
            className={styles.bar}
            d={`M${qx} ${far(line)}V${far(curve)}M${qx - 5} ${far(line)}h10M${qx - 5} ${far(curve)}h10`}
          />
          <text
            className={styles.barName}
            x={nameX}
            y={nameY}
            textAnchor={sign > 0 ? 'end' : 'start'}
          >
            {name}
          </text>
        </>
      )}
      <circle className={styles.point} cx={px} cy={py} r={5} />
    </>
  );
}

/** The end of the step on the lower edge: dragged within the window, or turned by keys, which zoom. */
function StepKnob({ answer, scene, perPixel }: PartProps & { readonly perPixel: number }) {
  const { store, link } = useTangent();
  const h = useWidgetState((s) => s.inputs.h);
  const sign = h < 0 ? -1 : 1;
  const size = Math.abs(h);
  const least = smallest('zoom');
  const unit = 10 ** Math.floor(Math.log10(Math.abs(perPixel)));
  const knob = useKnob({
    value: size,
    scale: { kind: 'log', min: Math.min(least, size), max: Math.max(1, size) },
    perPixel: [sign * perPixel, 0],
    snap: (next) => {
      const on = Number((Math.round(next / unit) * unit).toPrecision(12));
      return on > 0 ? on : null;
    },
    onChange: (next) => store.adjust({ h: sign * next }),
    onCommit: () => store.commit(),
    onHold: link.holdLens,
  });
  const x = Math.min(scene.width - 8, Math.max(8, scene.x(answer.asked.at + h)));
  return (
    <g
      className={styles.knob}
      transform={`translate(${x} ${scene.height - 12})`}
      tabIndex={0}
      role="slider"
      aria-label="Step h"
      aria-valuemin={least}
      aria-valuemax={1}
      aria-valuenow={Math.max(1e-6, size)}
      aria-valuetext={`h ${spokenNumber(h)}`}
      {...knob}
    >
      <circle className={styles.target} r={20} />
      <circle className={styles.focus} r={14} />
      <circle className={styles.ring} r={8} />
    </g>
  );
}
