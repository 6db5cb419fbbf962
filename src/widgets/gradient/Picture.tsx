import { formatNumber } from '../../ui/format.ts';
import { useResults, useWidgetState } from './context.ts';
import { arrowScale, dialRadius, scaleWords } from './dial.ts';
import { MapView } from './MapView.tsx';
import { normOf } from './model.ts';
import type { Results } from './results.ts';
import { Space } from './Space.tsx';
import styles from './Gradient.module.css';

/** The function and what happens at the point: from above, or in space. */
export function Picture({ ratio }: { readonly ratio: number | 'fill' }) {
  const look = useWidgetState((s) => s.settled.look);
  return look === 'map' ? <MapView ratio={ratio} /> : <Space ratio={ratio} />;
}

/** Says what is not drawn to scale. */
export function ScaleNote() {
  const look = useWidgetState((s) => s.settled.look);
  const h = useWidgetState((s) => s.settled.h);
  const scales = useResults(scaleText);
  return (
    <p className={styles.scale}>
      {look === 'map'
        ? scales
        : `The plane covers a disc of radius ${formatNumber(h)}: a shorter move looks closer.`}
    </p>
  );
}

function scaleText({ room, calm }: Results): string {
  if (room === null) return '';
  const radius = dialRadius(room);
  const circle =
    radius === 1 ? 'h has length 1' : `h has length 1, drawn as ${formatNumber(radius)}`;
  const norm = calm ? normOf(calm) : NaN;
  const factor = norm > 0 ? scaleWords(arrowScale(norm, room)) : '';
  return factor === '' ? `${circle}.` : `${circle}; ∇f is ${factor}.`;
}
