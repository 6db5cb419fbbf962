import type { PointerEvent } from 'react';
import { markerPath, marks } from '../../../plot/marks.ts';
import type { Memory } from '../../../worker/protocol/program.ts';
import { useDag, useWidgetState } from '../context.ts';
import styles from './MemoryMap.module.css';
import { cursorAt, shortName, type MemoryScene } from './memoryScene.ts';
import { storedAt } from './memoryWords.ts';

interface MemoryCursorProps {
  readonly memory: Memory;
  readonly scene: MemoryScene;
}

/** Where the walk through the plan stands: a line that a hand can move, the node at work, and the total there. */
export function MemoryCursor({ memory, scene }: MemoryCursorProps) {
  const { store, link } = useDag();
  const wanted = useWidgetState((s) => s.settled.tick);
  const tick = Math.min(wanted, memory.steps.length);
  const { left, right, top, floor, curveFloor, curveTop, level, y, letters } = scene;
  const at = cursorAt(scene, tick);
  const step = tick > 0 ? memory.steps[tick - 1] : null;
  const stored = storedAt(memory, tick);
  const follow = (event: PointerEvent<SVGRectElement>): void => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    const to = scene.tickAt(event.clientX - (box?.left ?? 0));
    if (to !== tick) store.amend({ tick: to });
  };
  const side = (text: string): 1 | -1 => (at + 10 + 0.6 * letters * text.length > right ? -1 : 1);
  return (
    <g>
      <line className={styles.cursor} x1={at} x2={at} y1={top - 10} y2={curveFloor} />
      {step && (
        <g data-phase={step.phase} className={styles.work}>
          <path
            className={styles.marker}
            d={markerPath(step.phase === 'reverse' ? marks.gradient : marks.output)}
            transform={`translate(${at} ${y(step.node)})${step.phase === 'reverse' ? ' rotate(-90)' : ''}`}
          />
          <Beside
            x={at}
            y={Math.min(floor, Math.max(top + letters, y(step.node) + 0.35 * letters))}
            side={side(shortName(memory.names[step.node]))}
            text={shortName(memory.names[step.node])}
          />
        </g>
      )}
      <circle className={styles.now} cx={at} cy={level(stored)} r={4.5} />
      <Beside
        x={at}
        y={Math.min(curveFloor - 4, Math.max(curveTop + letters, level(stored) - 5))}
        side={side(String(stored))}
        text={String(stored)}
      />
      <rect
        className={styles.plot}
        x={left}
        y={0}
        width={right - left}
        height={scene.height}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          link.playback.pause();
          follow(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
        }}
      />
    </g>
  );
}

interface BesideProps {
  readonly x: number;
  readonly y: number;
  readonly side: 1 | -1;
  readonly text: string;
}

/** A name at the line of the cursor. */
function Beside({ x, y, side, text }: BesideProps) {
  return (
    <text
      className={styles.beside}
      x={x + 9 * side}
      y={y}
      textAnchor={side > 0 ? 'start' : 'end'}
      aria-hidden="true"
    >
      {text}
    </text>
  );
}
