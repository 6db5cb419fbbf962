import { memo } from 'react';
import type { Memory } from '../../../worker/protocol/program.ts';
import styles from './MemoryMap.module.css';
import { stairOf, stepTicks, worstStep, type MemoryScene } from './memoryScene.ts';
import { mostStored, mostWithout } from './memoryWords.ts';

interface MemoryCurveProps {
  readonly memory: Memory;
  readonly scene: MemoryScene;
}

/** How many numbers are in memory after each step, with the worst moment, on the scale of what they are without checkpoints. */
export const MemoryCurve = memo(function MemoryCurve({ memory, scene }: MemoryCurveProps) {
  const { left, right, curveTop, curveFloor, x, level, letters, line } = scene;
  const stair = stairOf(memory, scene).map((at) => Math.round(at * 10) / 10);
  const most = mostStored(memory);
  const without = mostWithout(memory);
  const count = memory.steps.length;
  const worst = x(worstStep(memory) + 0.5);
  const top = level(most);
  const text = `at most ${most}`;
  const half = 0.27 * letters * text.length;
  const high = top - curveTop < line;
  // Under a peak that is as high as the picture; else beside it, on the line that leads to it.
  const nameOfMost = high
    ? {
        x: Math.min(right - half, Math.max(left + half, worst)),
        y: top + line + 4,
        textAnchor: 'middle' as const,
      }
    : { x: Math.max(left + 2, worst - 8 - 2 * half), y: top - 6, textAnchor: 'start' as const };
  const base = curveFloor + line;
  return (
    <g aria-hidden="true">
      <text className={styles.title} x={left} y={curveTop - 7}>
        numbers in memory, inputs included
      </text>
      <polygon
        className={styles.area}
        points={[left, curveFloor, ...stair, right, curveFloor].join(' ')}
      />
      <polyline className={styles.stair} points={stair.join(' ')} />
      <line className={styles.axis} x1={left} x2={right} y1={curveFloor} y2={curveFloor} />
      {without > most && (
        <>
          <line
            className={styles.ceiling}
            x1={left}
            x2={right}
            y1={level(without)}
            y2={level(without)}
          />
          <text className={styles.quiet} x={right} y={level(without) + line} textAnchor="end">
            without checkpoints: {without}
          </text>
        </>
      )}
      <line className={styles.most} x1={left} x2={worst} y1={top} y2={top} />
      <circle className={styles.dot} cx={worst} cy={top} r={4} />
      <text className={styles.mostName} {...nameOfMost}>
        {text}
      </text>
      <text className={styles.quiet} x={left - 8} y={base} textAnchor="end">
        step
      </text>
      {stepTicks(count, scene).map((step) => (
        <text className={styles.quiet} key={step} x={x(step - 0.5)} y={base} textAnchor="middle">
          {step}
        </text>
      ))}
    </g>
  );
});
