import { useRef, useState } from 'react';
import type { Memory } from '../../../worker/protocol/program.ts';
import { useDag } from '../context.ts';
import { MemoryHandle } from './MemoryHandle.tsx';
import styles from './MemoryMap.module.css';
import { setCuts } from './memoryActions.ts';
import { added, lastPlace, middleOfLongest, nearestTurn } from './memoryCuts.ts';
import { LANE, rowName, type MemoryScene } from './memoryScene.ts';
import { heightOf, useMemoryGrip } from './memoryGrip.ts';

interface MemoryHandlesProps {
  readonly memory: Memory;
  readonly scene: MemoryScene;
  /** Of the checkpoints, in program order. */
  readonly places: readonly number[];
  /** Rows that have their name written. */
  readonly named: readonly number[];
}

/** Half a target. */
const REACH = 12;

/** The names of the rows, and a handle for each checkpoint beside them; a click on a row adds one there. */
export function MemoryHandles({ memory, scene, places, named }: MemoryHandlesProps) {
  const { store } = useDag();
  const [over, setOver] = useState<number | null>(null);
  const group = useRef<SVGGElement>(null);
  const { left, right, top, floor, pitch, line, y } = scene;
  const heights = places.map(y);
  const turnAt = (height: number): number | null =>
    nearestTurn(heights, height, Math.min(REACH, Math.max(0.5 * pitch, 6)));
  const { turn, dragging, grip, keys, focused } = useMemoryGrip({
    memory,
    places,
    focus: (k) => {
      const all = group.current?.querySelectorAll<SVGGElement>('[role="slider"]');
      (all?.item(k) ?? group.current)?.focus({ preventScroll: true });
    },
  });
  const canAdd = (node: number): boolean =>
    node >= memory.first && node <= lastPlace(memory) && !places.includes(node);
  // Where a click would put one; without any, there is a place that says so.
  const ghost = over ?? (places.length === 0 ? middleOfLongest(memory, places) : null);
  // The name of the row under the hand has the place to itself.
  const shown = named.filter((node) => over === null || Math.abs(y(node) - y(over)) >= line);
  return (
    <g
      ref={group}
      className={styles.group}
      tabIndex={-1}
      role="group"
      aria-label="Checkpoints, at the rows of their values"
    >
      <rect
        className={styles.lane}
        data-add={over !== null || undefined}
        x={0}
        y={top}
        width={left - 2}
        height={floor - top}
        onPointerMove={(event) => {
          const height = heightOf(event);
          const node = scene.nodeAt(height);
          const free = turnAt(height) === null && canAdd(node) && event.pointerType === 'mouse';
          setOver(free ? node : null);
        }}
        onPointerLeave={() => setOver(null)}
        onClick={(event) => {
          const height = heightOf(event);
          const node = scene.nodeAt(height);
          if (turnAt(height) !== null || !canAdd(node)) return;
          setOver(null);
          setCuts(store, memory, added(memory, places, node), node);
        }}
      />
      {shown.map((node) => (
        <text
          key={node}
          className={styles.name}
          data-cut={places.includes(node) || undefined}
          data-input={node < memory.first || undefined}
          x={left - 8}
          y={y(node)}
          dominantBaseline="middle"
          textAnchor="end"
          aria-hidden="true"
        >
          {rowName(memory, node)}
        </text>
      ))}
      {ghost !== null && (
        <g className={styles.ghost} aria-hidden="true">
          {over !== null && <line x1={left} x2={right} y1={y(ghost)} y2={y(ghost)} />}
          <circle cx={LANE / 2} cy={y(ghost)} r={6.5} />
          <path d={`M${LANE / 2 - 3} ${y(ghost)}h6m-3 -3v6`} />
          {over !== null && (
            <text x={left - 8} y={y(ghost)} dominantBaseline="middle" textAnchor="end">
              {rowName(memory, over)}
            </text>
          )}
        </g>
      )}
      {places.map((node, k) => (
        <MemoryHandle
          key={k}
          memory={memory}
          places={places}
          turn={k}
          y={y(node)}
          radius={radiusAt(heights, k)}
          reach={Math.max(2, 0.5 * spacing(heights, k))}
          tabbable={k === Math.min(turn, places.length - 1)}
          dragging={dragging === k}
          onFocus={() => focused(k)}
          onKeyDown={keys}
          grip={grip(k, scene.nodeAt)}
        />
      ))}
    </g>
  );
}

/** How far the nearest other handle is, up to where it is out of the way. */
function spacing(heights: readonly number[], k: number): number {
  const [before, after] = [heights.at(k - 1), heights.at(k + 1)];
  return Math.min(
    k > 0 && before !== undefined ? heights[k] - before : 2 * REACH,
    after === undefined ? 2 * REACH : after - heights[k],
    2 * REACH,
  );
}

/** Rings do not overlap as long as they can be seen at all. */
const radiusAt = (heights: readonly number[], k: number): number =>
  Math.min(6.5, Math.max(2.5, 0.5 * spacing(heights, k) - 1.5));
