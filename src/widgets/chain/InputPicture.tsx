import { spokenNumber } from '../../ui/format.ts';
import { useChain, useResults, useWidgetState } from './context.ts';
import { placeOf } from './model.ts';
import type { Answer } from './results.ts';
import { placed, StagePicture, type Placed } from './StagePicture.tsx';
import { windowAround } from './stageScene.ts';
import styles from './StagePicture.module.css';
import { useGrip } from './useGrip.ts';

interface InputPictureProps {
  readonly answer: Answer;
  readonly size: number;
  readonly height: number;
  /** Of the text around it, in pixels. */
  readonly letters: number;
  readonly label: string;
}

/** The point and the move from it, both to be taken hold of. */
export function InputPicture({ answer, size, height, letters, label }: InputPictureProps) {
  const { store } = useChain();
  const reading = useResults((r) => r.reading);
  const stale = useResults((r) => r.stale);
  const inputs = useWidgetState((s) => s.inputs);
  const settled = useWidgetState((s) => s.settled);
  const count = answer.inputs.length;
  // While another text is being typed the picture stays with the one that it shows.
  const live = reading.ok && !stale && reading.inputs.length === count;
  const { at, h } = live ? placeOf(inputs, reading) : answer.asked;
  // A window that followed the tip of h would run away from the hand.
  const window = windowAround(at, [live ? placeOf(settled, reading).h : h]);
  if (!window) return null;
  const on = placed(window, size, height, letters);
  const second = count === 2;
  const point = [at[0], second ? at[1] : 0] as const;
  const tip = [at[0] + h[0], second ? at[1] + h[1] : 0] as const;
  const list = ([x, y]: readonly [number, number]): readonly number[] => (second ? [x, y] : [x]);
  return (
    <StagePicture
      on={on}
      value={at}
      moved={null}
      pushed={h}
      pulled={answer.pulled[0]}
      label={label}
    >
      <Grip
        kind="tip"
        on={on}
        place={tip}
        label="The tip of the move h"
        text={h.map((x, k) => `h ${k + 1}: ${spokenNumber(x)}`).join(', ')}
        onMove={([x, y]) =>
          store.adjust({ h: list([x - point[0], y - point[1]].map(clean) as [number, number]) })
        }
      />
      <Grip
        kind="ring"
        on={on}
        place={point}
        label="The point"
        text={at.map((x, k) => `${answer.inputs[k]} ${spokenNumber(x)}`).join(', ')}
        onMove={(to) => store.adjust({ at: list(to) })}
      />
    </StagePicture>
  );
}

/** A difference without the noise of subtraction. */
const clean = (x: number): number => Number(x.toPrecision(10));

interface GripProps {
  readonly kind: 'ring' | 'tip';
  readonly on: Placed;
  readonly place: readonly [number, number];
  readonly label: string;
  readonly text: string;
  readonly onMove: (place: readonly [number, number]) => void;
}

/** On a line the move is drawn above it. */
const ABOVE = 13;

function Grip({ kind, on, place, label, text, onMove }: GripProps) {
  const { store } = useChain();
  const { half, centre } = on.window;
  const flat = centre.length === 2;
  const grip = useGrip({
    place,
    half,
    perPixel: (2 * half) / on.size,
    flat,
    onMove,
    onSettle: () => store.commit(),
  });
  const ring = kind === 'ring';
  const lifted = flat || ring ? 0 : ABOVE;
  return (
    <g
      className={styles.grip}
      transform={`translate(${on.x(place[0])} ${on.y(place[1]) - lifted})`}
      tabIndex={0}
      role="slider"
      aria-label={label}
      aria-roledescription="movable point"
      aria-valuenow={Number(place[0].toPrecision(10))}
      aria-valuetext={text}
      {...grip}
    >
      <circle className={styles.target} r={ring ? 16 : 13} />
      <circle className={styles.focus} r={ring ? 13 : 9} />
      <circle className={ring ? styles.ring : styles.tip} r={ring ? 7 : 4.5} />
    </g>
  );
}
