import { memo, useMemo } from 'react';
import type { Memory } from '../../../worker/protocol/program.ts';
import styles from './MemoryMap.module.css';
import { barsOf, type MemoryScene } from './memoryScene.ts';

interface MemoryBarsProps {
  readonly memory: Memory;
  readonly scene: MemoryScene;
  /** Of the checkpoints. */
  readonly places: readonly number[];
}

/** A bar for every stretch of time that a value is in memory. */
export const MemoryBars = memo(function MemoryBars({ memory, scene, places }: MemoryBarsProps) {
  const bars = useMemo(() => barsOf(memory, scene), [memory, scene]);
  const dash = dashOf(scene.thick);
  const kept = new Set(places);
  // What is kept on purpose stands out among thin rows.
  const strong = Math.max(scene.thick, 3);
  // What is there all the time is not what the picture is about.
  const faint = Math.max(1, 0.3 * scene.thick);
  return (
    // Lines, not one path: what takes the picture along follows a path without its gaps.
    <g role="img" aria-label={labelOf(memory)} strokeWidth={scene.thick}>
      {places.map((node) => (
        <line
          key={node}
          className={styles.cut}
          x1={scene.left}
          x2={scene.right}
          y1={scene.y(node)}
          y2={scene.y(node)}
        />
      ))}
      {bars.map(({ node, x1, x2, y, kind }) => (
        <line
          key={`${node} ${x1}`}
          className={styles.bar}
          data-kind={kind}
          strokeWidth={
            kind === 'input' ? faint : kind === 'kept' && kept.has(node) ? strong : undefined
          }
          strokeDasharray={kind === 'again' ? dash : undefined}
          x1={x1}
          x2={x2}
          y1={y}
          y2={y}
        />
      ))}
    </g>
  );
});

/** Dashes that are told from a solid bar whether it is a hair or a finger thick. */
const dashOf = (thick: number): string => (thick < 4 ? '3.5 2.5' : '6 3.5');

const labelOf = ({ names, first, steps }: Memory): string =>
  `What is in memory when: ${names.length - first} values as rows, ${steps.length} steps as columns. The words below tell each step, and the table all of them.`;
