import { useCallback, useRef } from 'react';
import type { CanvasLayer, Draw } from '../../plot/CanvasLayer.ts';
import { drawContour } from '../../plot/drawContour.ts';
import { MovablePoint } from '../../plot/MovablePoint.tsx';
import { Plane } from '../../plot/Plane.tsx';
import { snapTo } from '../../plot/snap.ts';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { PicturePlace } from '../parts/PicturePlace.tsx';
import { boxOf, viewOf } from '../parts/plane.ts';
import { useRedraw } from '../parts/useRedraw.ts';
import { useLanding, useResults, useWidgetState } from './context.ts';
import type { Paint } from './DataPlane.tsx';
import styles from './Landing.module.css';
import type { Answer } from './landings.ts';
import type { Results } from './results.ts';

interface ParameterPlaneProps {
  readonly ratio: number | 'fill';
  /** What lies over the contours. */
  readonly paint: Paint;
  /** Of the plane, and of the handle on it. */
  readonly label: string;
  readonly handle: string;
  /** The letter at the handle. */
  readonly letter: string;
  /** What the two numbers are called. */
  readonly names: readonly [string, string];
}

const contourOf = ({ contour }: Results) => contour;

/** The loss over its two parameters as contours, and the place where they stand. */
export function ParameterPlane(props: ParameterPlaneProps) {
  const { ratio, paint, label } = props;
  const { store, link } = useLanding();
  const layer = useRef<CanvasLayer | null>(null);
  const plane = useWidgetState((s) => s.settled.plane);

  const ground = useCallback<Draw>(
    (ctx, camera, palette) => {
      const { contour } = link.results.getState();
      if (contour) drawContour(ctx, contour, camera, palette);
    },
    [link],
  );
  const draw = useCallback<Draw>(
    (ctx, camera, palette) => {
      const { answer, reading } = link.results.getState();
      paint(
        ctx,
        { inputs: store.getState().inputs, points: reading.points, answer },
        camera,
        palette,
      );
    },
    [store, link, paint],
  );
  useRedraw(layer, store, link.results, contourOf);

  return (
    <PicturePlace ratio={ratio} className={styles.picture}>
      {(shape) => (
        <Plane
          view={viewOf(plane)}
          ratio={shape}
          ground={ground}
          draw={draw}
          layer={layer}
          label={`${label} Arrow keys pan, plus and minus zoom, 0 goes back to the first view.`}
          onCamera={(camera) => link.show(camera.view, camera.width)}
          onView={(next) => store.amend({ plane: boxOf(next) })}
          onPoint={(point) => store.commit({ theta: snapTo(point, layer.current?.camera) })}
        >
          <ThetaHandle layer={layer} {...props} />
        </Plane>
      )}
    </PicturePlace>
  );
}

/** The ring of the parameters. Only this renders while it is dragged. */
function ThetaHandle({
  layer,
  handle,
  letter,
  names,
}: ParameterPlaneProps & { readonly layer: React.RefObject<CanvasLayer | null> }) {
  const { store } = useLanding();
  const [a, b] = useWidgetState((s) => s.inputs.theta);
  // The arrow of the gradient goes the other way.
  const side = useResults((r) => (alongX(r.answer) < 0 ? 'right' : 'left'));
  return (
    <MovablePoint
      point={[a, b]}
      label={handle}
      beside={side}
      valueText={`${names[0]} ${spokenNumber(a)}, ${names[1]} ${spokenNumber(b)}`}
      name={`${letter} (${formatNumber(a)}, ${formatNumber(b)})`}
      snap={(point) => snapTo(point, layer.current?.camera)}
      onMove={(theta) => store.adjust({ theta })}
      onSettle={() => store.commit()}
    />
  );
}

/** The first number of the gradient, of whichever model. */
function alongX(answer: Answer | null): number {
  switch (answer?.landing.model) {
    case 'regression':
    case 'logistic':
      return answer.landing.gradient[0];
    case 'hinge':
      return answer.landing.subgradient[0];
    default:
      return 0;
  }
}
