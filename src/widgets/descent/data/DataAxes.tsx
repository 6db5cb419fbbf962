import type { DataLoss } from '../../../core/surfaces/dataLoss.ts';
import { tickLabel } from '../../../plot/drawTicks.ts';
import { toPixelX, toPixelY, type Camera } from '../../../plot/view.ts';
import styles from './DataPlot.module.css';
import { gridOf, ticks } from './dataView.ts';
import { verticalName } from './dataWords.ts';

interface AxesProps {
  readonly kind: DataLoss;
  readonly camera: Camera;
}

/** The multiples that lines and numbers stand at; classes are 0 and 1. */
function stops({ kind, camera }: AxesProps) {
  const { view } = camera;
  const step = gridOf(camera);
  const us = kind === 'logistic' ? [0, 1] : ticks(view.y0, view.y1, step.u);
  return { ts: ticks(view.x0, view.x1, step.t), us, step };
}

/** The grid; for classes with a line between them. */
export function DataGrid(props: AxesProps) {
  const { kind, camera } = props;
  const { width, height } = camera;
  const { ts, us } = stops(props);
  const middle = toPixelY(camera, 0.5);
  return (
    <g aria-hidden="true">
      {ts.map((t) => {
        const x = toPixelX(camera, t);
        const look = t === 0 ? styles.axis : styles.grid;
        return <line key={t} className={look} x1={x} x2={x} y1={0} y2={height} />;
      })}
      {us.map((u) => {
        const y = toPixelY(camera, u);
        const look = u === 0 ? styles.axis : styles.grid;
        return <line key={u} className={look} x1={0} x2={width} y1={y} y2={y} />;
      })}
      {kind === 'logistic' && (
        <line className={styles.between} x1={0} x2={width} y1={middle} y2={middle} />
      )}
    </g>
  );
}

/** Pixels at the edges that the names of the axes and the ends of numbers need. */
const EDGE = { left: 40, right: 30, top: 26, bottom: 24 };

/** Numbers along the lower and the left edge, and the names of both axes. */
export function DataNumbers(props: AxesProps) {
  const { kind, camera } = props;
  const { width, height } = camera;
  const { ts, us, step } = stops(props);
  return (
    <g aria-hidden="true">
      {ts.map((t) => {
        const x = toPixelX(camera, t);
        if (x < EDGE.left || x > width - EDGE.right) return null;
        return (
          <text key={t} className={styles.tick} x={x} y={height - 6} textAnchor="middle">
            {tickLabel(t, step.t)}
          </text>
        );
      })}
      {us.map((u) => {
        const y = toPixelY(camera, u);
        if (y < EDGE.top || y > height - EDGE.bottom) return null;
        return (
          <text key={u} className={styles.tick} x={6} y={y} dy="0.35em">
            {tickLabel(u, kind === 'logistic' ? 1 : step.u)}
          </text>
        );
      })}
      <text className={styles.name} x={width - 6} y={height - 6} textAnchor="end">
        t
      </text>
      <text className={styles.name} x={6} y={16}>
        {verticalName(kind)}
      </text>
    </g>
  );
}
