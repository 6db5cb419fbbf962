import { memo, useId } from 'react';
import styles from './MemoryMap.module.css';
import { STRIP, type MemoryScene } from './memoryScene.ts';

/** The phases: names, a strip in the manner of each, and the same, fainter, behind the bars. */
export const MemoryPhases = memo(function MemoryPhases({ scene }: { readonly scene: MemoryScene }) {
  const id = useId();
  const { top, curveFloor, bands, bandNames, x, line } = scene;
  const strip = top - STRIP - 3;
  const shadeOf = (phase: string): string | undefined =>
    phase === 'recompute' ? `url(#${id})` : undefined;
  return (
    <g aria-hidden="true">
      <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse">
        <line className={styles.hatch} x1={-1} y1={6} x2={6} y2={-1} />
        <line className={styles.hatch} x1={-1} y1={1} x2={1} y2={-1} />
        <line className={styles.hatch} x1={4} y1={6} x2={6} y2={4} />
      </pattern>
      {bands.map(({ phase, from, to }) => (
        <g key={from} data-phase={phase} className={styles.band}>
          <rect
            className={styles.shade}
            style={{ fill: shadeOf(phase) }}
            x={x(from)}
            y={top - 3}
            width={x(to) - x(from)}
            height={curveFloor - top + 3}
          />
          <rect
            className={styles.strip}
            style={{ fill: shadeOf(phase) }}
            x={x(from)}
            y={strip}
            width={Math.max(1, x(to) - x(from) - 0.5)}
            height={STRIP}
          />
        </g>
      ))}
      {bandNames.map(({ text, phase, x: at, anchor, lane }) => {
        const base = strip - 5 - lane * line;
        return (
          <g key={text + at} data-phase={phase} className={styles.phase}>
            {lane === 1 && (
              <line className={styles.lead} x1={at} x2={at} y1={base + 3} y2={strip} />
            )}
            <text x={at} y={base} textAnchor={anchor}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
});
