import type { DataLoss, DataPoint } from '../../../core/surfaces/dataLoss.ts';
import { toPixelX, toPixelY, type Camera } from '../../../plot/view.ts';
import styles from './DataPlot.module.css';
import { placeOf } from './dataView.ts';

interface DataFitProps {
  readonly kind: DataLoss;
  readonly points: readonly DataPoint[];
  readonly camera: Camera;
  readonly fit: (t: number) => number | null;
}

/** Pixels between two samples of the curve. */
const APART = 3;

/** The model's curve, and for squared errors the error at each point as an upright bar. */
export function DataFit({ kind, points, camera, fit }: DataFitProps) {
  const path = curve(camera, fit);
  const name = nameAt(
    camera,
    fit,
    points.map((point) => placeOf(kind, point)),
  );
  return (
    <g aria-hidden="true" data-fit="">
      <path className={styles.casing} d={path} />
      <path className={styles.curve} d={path} />
      {kind !== 'logistic' &&
        points.map(([t, u], index) => {
          const at = fit(t);
          if (at === null || !Number.isFinite(at)) return null;
          const x = toPixelX(camera, t);
          return (
            <line
              key={index}
              className={styles.error}
              x1={x}
              x2={x}
              y1={toPixelY(camera, u)}
              y2={toPixelY(camera, at)}
            />
          );
        })}
      {name && (
        <text className={styles.curveName} x={name.x} y={name.y} textAnchor="middle">
          model
        </text>
      )}
    </g>
  );
}

/** Where along the width the curve's name may stand, the first that is in the picture. */
const NAMED = [0.9, 0.75, 0.6, 0.45, 0.3, 0.15];

/** Pixels around a point that its ring and its own name need. */
const CLEAR = { x: 52, y: 30 };

/** Above the curve and clear of the points; null where there is no such place. */
function nameAt(
  camera: Camera,
  fit: (t: number) => number | null,
  points: readonly DataPoint[],
): { readonly x: number; readonly y: number } | null {
  const { view, width, height } = camera;
  for (const share of NAMED) {
    const u = fit(view.x0 + share * (view.x1 - view.x0));
    if (u === null || !Number.isFinite(u)) continue;
    const y = toPixelY(camera, u) - 9;
    const x = share * width;
    const meets = points.some(
      ([t, at]) =>
        Math.abs(toPixelX(camera, t) - x) < CLEAR.x && Math.abs(toPixelY(camera, at) - y) < CLEAR.y,
    );
    if (y > 16 && y < height - 24 && !meets) return { x, y };
  }
  return null;
}

/** As SVG path data, interrupted where the model has no value. */
export function curve(camera: Camera, fit: (t: number) => number | null): string {
  const { view, width } = camera;
  const count = Math.max(2, Math.ceil(width / APART));
  let path = '';
  let pen = 'M';
  for (let k = 0; k <= count; k++) {
    const t = view.x0 + ((view.x1 - view.x0) * k) / count;
    const u = fit(t);
    if (u === null || !Number.isFinite(u)) {
      pen = 'M';
      continue;
    }
    path += `${pen}${toPixelX(camera, t).toFixed(1)} ${toPixelY(camera, u).toFixed(1)}`;
    pen = 'L';
  }
  return path;
}
