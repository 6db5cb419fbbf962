import { Coordinates, Mafs } from 'mafs';
import 'mafs/core.css';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode, type Ref } from 'react';
import type { View } from '../core/surfaces/surface.ts';
import { assign } from './assign.ts';
import { CameraProbe } from './CameraProbe.tsx';
import { CanvasLayer, type CanvasSource, type Draw } from './CanvasLayer.ts';
import { spacing, type AxesShown } from './drawTicks.ts';
import styles from './Plane.module.css';
import { useWidth } from './useWidth.ts';
import { useViewGesture } from './useViewGesture.ts';
import { contain, magnified, SPAN, type Camera } from './view.ts';
import { ViewButtons } from './ViewButtons.tsx';

interface PlaneProps {
  /** What to show at least; the plane grows it to its own shape. A new value moves the camera there. */
  readonly view: View;
  /** Width over height. */
  readonly ratio: number;
  /** Paints what is costly and rarely changes; kept as a bitmap until the layer is told otherwise. */
  readonly ground: Draw;
  /** Paints what moves, over the ground and beneath the handles; at most once per frame, outside React. */
  readonly draw: Draw;
  /** The layer, for asking it to paint again. */
  readonly layer: Ref<CanvasLayer>;
  /** Every move of the camera, before the frame is painted; must not set React state. */
  readonly onCamera: (camera: Camera) => void;
  /** The view at which a pan or zoom by the user came to rest. */
  readonly onView: (view: View) => void;
  /** A click or tap on the plane. */
  readonly onPoint?: (point: [number, number]) => void;
  /** Both where nothing is said. */
  readonly axes?: AxesShown;
  /** What the plane is, for those who do not see it. */
  readonly label: string;
  /** Handles, in mafs' coordinates. */
  readonly children?: ReactNode;
}

/** How much farther and nearer the wheel goes from the view it began with. */
const ZOOM = { min: 0.01, max: 1000 };
/** How much nearer a press of the button goes. */
const NEARER = 1.5;

/** The coordinate plane: mafs for axes, pan, zoom and handles, over one canvas. */
export function Plane(props: PlaneProps) {
  const { view, ratio, ground, draw, layer, onCamera, onView, onPoint, label, children } = props;
  const { axes = 'both' } = props;
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const own = useRef<CanvasLayer | null>(null);
  const source = useRef<CanvasSource>({ ground, draw, axes });
  const width = useWidth(box);
  const height = Math.round(width / ratio);
  const gesture = useViewGesture(view, onView);
  const [step, setStep] = useState(1);

  useLayoutEffect(() => {
    if (!canvas.current) return;
    const created = new CanvasLayer(canvas.current, () => source.current);
    own.current = created;
    assign(layer, created);
    return () => {
      created.dispose();
      assign(layer, null);
    };
  }, [layer]);
  // The layer stays, and with it the camera, which mafs reports only when it moves.
  useLayoutEffect(() => {
    source.current = { ground, draw, axes };
    own.current?.redrawGround();
  }, [ground, draw, axes]);

  const moved = (camera: Camera): void => {
    own.current?.setCamera(camera);
    onCamera(camera);
    gesture.moved(camera.view);
    const next = spacing(camera);
    if (next !== step) setStep(next);
  };

  useEffect(() => keepPageScrolling(box.current), []);

  const zoom = (factor: number): void => {
    const camera = own.current?.camera;
    if (camera) gesture.jump(magnified(camera.view, factor));
  };
  const goHome = (): void => gesture.jump(gesture.home);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const own = event.target instanceof Element && event.target.matches('.MafsView, .MafsView svg');
    if (!own || event.key !== '0' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    goHome();
    returnFocus.current = true;
  };
  // A view that is set starts mafs again, and the keys must not lose their place with it.
  const returnFocus = useRef(false);
  useLayoutEffect(() => {
    if (!returnFocus.current) return;
    returnFocus.current = false;
    box.current?.querySelector<HTMLElement>('.MafsView')?.focus();
  }, [gesture.generation]);

  const shown = contain(gesture.base, ratio);
  return (
    <div className={styles.frame}>
      <div
        ref={box}
        className={styles.plane}
        style={{ aspectRatio: ratio }}
        onPointerDownCapture={gesture.touched}
        onWheelCapture={gesture.touched}
        onKeyDownCapture={gesture.touched}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
        {width > 0 && (
          <div className={styles.mafs} role="group" aria-label={label}>
            <Mafs
              key={gesture.generation}
              width={width}
              height={height}
              viewBox={{ x: [shown.x0, shown.x1], y: [shown.y0, shown.y1], padding: 0 }}
              preserveAspectRatio={false}
              zoom={{
                ...ZOOM,
                min: Math.max(ZOOM.min, Math.min(1, (shown.x1 - shown.x0) / SPAN.most)),
              }}
              {...(onPoint && {
                onClick: (point: readonly [number, number], event: MouseEvent) => {
                  const onHandle =
                    event.target instanceof Element && event.target.closest('[data-handle]');
                  if (!onHandle) onPoint([point[0], point[1]]);
                },
              })}
            >
              {axes !== 'none' && (
                <Coordinates.Cartesian
                  xAxis={{ lines: axes !== 'gridless' && step, labels: false }}
                  yAxis={axes !== 'x' && { lines: axes === 'both' && step, labels: false }}
                />
              )}
              <CameraProbe onCamera={moved} />
              {children}
            </Mafs>
          </div>
        )}
      </div>
      <ViewButtons
        label="Zoom"
        buttons={[
          { sign: 'zoomIn', label: 'Zoom in', act: () => zoom(NEARER) },
          { sign: 'zoomOut', label: 'Zoom out', act: () => zoom(1 / NEARER) },
          { sign: 'home', label: 'Back to the first view', act: goHome },
        ]}
      />
    </div>
  );
}

/** The wheel zooms a figure in use, or with Ctrl; otherwise it belongs to the page. */
function keepPageScrolling(box: HTMLElement | null): (() => void) | undefined {
  if (!box) return undefined;
  const guard = (event: WheelEvent): void => {
    const inUse = box.contains(document.activeElement);
    if (!inUse && !event.ctrlKey && !event.metaKey) event.stopPropagation();
  };
  box.addEventListener('wheel', guard, { capture: true, passive: true });
  return () => box.removeEventListener('wheel', guard, { capture: true });
}
