import { useTransformContext } from 'mafs';
import { useLayoutEffect, useRef } from 'react';
import type { Camera } from './view.ts';

/** Reads from inside mafs what it shows: its scale from the context, its origin from the svg's viewBox. */
export function CameraProbe({ onCamera }: { onCamera: (camera: Camera) => void }) {
  const mark = useRef<SVGGElement>(null);
  const { viewTransform } = useTransformContext();
  const last = useRef('');

  useLayoutEffect(() => {
    const svg = mark.current?.ownerSVGElement;
    if (!svg) return;
    const { x, y, width, height } = svg.viewBox.baseVal;
    const [scaleX, scaleY] = [viewTransform[0], viewTransform[4]];
    const x0 = x / scaleX;
    const y1 = y / scaleY;
    const view = { x0, x1: x0 + width / scaleX, y0: y1 + height / scaleY, y1 };
    const key = `${view.x0},${view.x1},${view.y0},${view.y1},${width},${height}`;
    if (key === last.current) return;
    last.current = key;
    onCamera({ view, width, height });
  });
  return <g ref={mark} />;
}
