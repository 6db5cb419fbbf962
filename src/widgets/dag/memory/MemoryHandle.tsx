import { entryName } from '../../../ui/math/entryName.ts';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Memory } from '../../../worker/protocol/program.ts';
import styles from './MemoryMap.module.css';
import { limitsOf } from './memoryCuts.ts';
import { LANE } from './memoryScene.ts';

/** What a hand does to a handle. */
export interface Grip {
  readonly onPointerDown: (event: PointerEvent<SVGGElement>) => void;
  readonly onPointerMove: (event: PointerEvent<SVGGElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onDoubleClick: () => void;
  readonly onBlur: () => void;
}

interface MemoryHandleProps {
  readonly memory: Memory;
  readonly places: readonly number[];
  /** Which of the checkpoints it is. */
  readonly turn: number;
  readonly y: number;
  readonly radius: number;
  /** Half the height of its target. */
  readonly reach: number;
  readonly tabbable: boolean;
  readonly dragging: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<SVGGElement>) => void;
  readonly grip: Grip;
}

/** A checkpoint: a ring at the row of the value that is kept, and the end of a segment across the picture. */
export function MemoryHandle(props: MemoryHandleProps) {
  const { memory, places, turn, y, radius, reach, tabbable, dragging } = props;
  const node = places[turn];
  const [lowest, highest] = limitsOf(memory, places, turn);
  return (
    <g
      className={styles.handle}
      data-handle=""
      data-concept="input"
      data-dragging={dragging || undefined}
      role="slider"
      tabIndex={tabbable ? 0 : -1}
      aria-label={`Checkpoint ${turn + 1} of ${places.length}`}
      aria-roledescription="movable checkpoint"
      aria-orientation="vertical"
      aria-valuemin={lowest - memory.first + 1}
      aria-valuemax={highest - memory.first + 1}
      aria-valuenow={node - memory.first + 1}
      aria-valuetext={`after ${entryName(memory.names[node])}`}
      transform={`translate(${LANE / 2} ${y})`}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
      {...props.grip}
    >
      <title>Drag it, or ↑ ↓ move it, ← → go to the next one, Delete removes it</title>
      <rect className={styles.target} x={-LANE / 2} y={-reach} width={LANE} height={2 * reach} />
      <circle className={styles.focus} r={radius + 4.5} />
      <circle className={styles.ring} r={radius} />
    </g>
  );
}
