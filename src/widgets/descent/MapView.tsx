import { useCallback, useEffect, useRef } from 'react';
import type { CanvasLayer, Draw } from '../../plot/CanvasLayer.ts';
import { drawArrow } from '../../plot/drawArrow.ts';
import { drawContour } from '../../plot/drawContour.ts';
import { drawMinima, drawPaths } from '../../plot/drawPath.ts';
import { Plane } from '../../plot/Plane.tsx';
import { MovablePoint } from '../../plot/MovablePoint.tsx';
import { snapTo } from '../../plot/snap.ts';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { PicturePlace } from '../parts/PicturePlace.tsx';
import { boxOf, viewOf } from '../parts/plane.ts';
import { Busy } from './Busy.tsx';
import { useDescent, useWidgetState } from './context.ts';
import { paintGround, paintOver } from './layers/paintLayers.ts';
import { withoutNext } from './predict/coverPicture.ts';
import { Guess } from './predict/Guess.tsx';
import { paintChecked } from './predict/paintGuess.ts';
import { isAsking, placeGuess, useAsking } from './predict/useGame.ts';
import { presetOf } from './presets.ts';
import { chosenOf, runsOf, withRun } from './runs.ts';
import { standingPaths } from './standingPaths.ts';
import styles from './Descent.module.css';

export interface PictureProps {
  /** Width over height, or all the room that its place has. */
  readonly ratio: number | 'fill';
  /** Shows the gradient at the start. */
  readonly arrow?: boolean;
}

/** Pixels around the start that its ring needs. */
const RING = 14;

/** Contours, paths and starts from above. The canvas listens to the stores itself; React only holds the handles. */
export function MapView({ ratio, arrow = false }: PictureProps) {
  const { store, link } = useDescent();
  const layer = useRef<CanvasLayer | null>(null);
  const view = useWidgetState((s) => s.settled.view);
  const asking = useAsking();

  const ground = useCallback<Draw>(
    (ctx, camera, palette) => {
      const { contour, basinScene: basins } = link.results.getState();
      const { layers } = store.getState().inputs;
      if (contour) drawContour(ctx, contour, camera, palette);
      paintGround(ctx, { layers, basins }, camera, palette);
    },
    [store, link],
  );
  const draw = useCallback<Draw>(
    (ctx, camera, palette) => {
      const results = link.results.getState();
      const { inputs } = store.getState();
      const { answer: race } = results;
      // Of the function that is drawn, not of a text that cannot be read yet.
      const known = race && presetOf(race.asked.fn.source);
      if (known && !inputs.layers.includes('points'))
        drawMinima(ctx, known.minima, camera, palette);
      if (!race) return;
      drawPaths(ctx, standingPaths(race, inputs), camera, palette);
      const covered = isAsking({ store, link });
      const shown = covered ? withoutNext(inputs) : inputs;
      paintOver(ctx, { inputs: shown, results, ring: RING }, camera, palette);
      if (covered) paintChecked(ctx, { store, link }, camera, palette);
      if (!arrow) return;
      const [{ path, gradient }] = race.runs;
      drawArrow(
        ctx,
        {
          from: [path[0], path[1]],
          vector: [gradient[0], gradient[1]],
          colour: palette.gradient,
          label: '∇f',
          clear: RING,
        },
        camera,
        palette,
      );
    },
    [store, link, arrow],
  );

  useEffect(() => {
    let { layers } = store.getState().inputs;
    const ends = [
      store.subscribe(() => {
        const { inputs } = store.getState();
        if (inputs.layers === layers) return layer.current?.redraw();
        layers = inputs.layers;
        layer.current?.redrawGround();
      }),
      link.results.subscribe((now, before) => {
        if (now.contour !== before.contour || now.basinScene !== before.basinScene)
          layer.current?.redrawGround();
        else if (
          now.answer !== before.answer ||
          now.opened !== before.opened ||
          now.quiver !== before.quiver ||
          now.stationary !== before.stationary
        )
          layer.current?.redraw();
      }),
      link.game.subscribe(() => layer.current?.redraw()),
    ];
    return () => ends.forEach((end) => end());
  }, [store, link]);

  return (
    <PicturePlace ratio={ratio} className={styles.picture}>
      {(shape) => (
        <>
          <Plane
            view={viewOf(view)}
            ratio={shape}
            ground={ground}
            draw={draw}
            layer={layer}
            label="Contour plot of the function with the paths. Arrow keys pan, plus and minus zoom, 0 goes back to the first view."
            onCamera={(camera) => link.show(camera.view, camera.width)}
            onView={(next) => store.amend({ view: boxOf(next) })}
            onPoint={(point) => {
              if (placeGuess({ store, link }, snapTo(point, layer.current?.camera))) return;
              const { settled } = store.getState();
              const k = chosenOf(settled);
              const own = k > 0 && runsOf(settled)[k].start !== null && !runsOf(settled)[k].pinned;
              const start = snapTo(point, layer.current?.camera);
              store.commit(withRun(settled, own ? k : 0, { start }));
            }}
          >
            {asking ? <Guess layer={layer} /> : <Starts layer={layer} beside={arrow} />}
          </Plane>
          <Busy />
        </>
      )}
    </PicturePlace>
  );
}

interface StartProps {
  readonly layer: React.RefObject<CanvasLayer | null>;
  readonly beside: boolean;
}

/** The rings of the starts: the common one, and those that runs have of their own. Only this renders in a drag. */
function Starts({ layer, beside }: StartProps) {
  const { store } = useDescent();
  const inputs = useWidgetState((s) => s.inputs);
  const runs = runsOf(inputs);
  return runs.map((run, k) => {
    if (k > 0 && (run.start === null || run.pinned || run.hidden)) return null;
    const [x, y] = run.start ?? inputs.start;
    const whose = k === 0 ? 'start' : `start ${k + 1}`;
    return (
      <MovablePoint
        key={k}
        point={[x, y]}
        label={k === 0 ? 'Start of the path' : `Start of run ${k + 1}`}
        beside={beside}
        valueText={`x ${spokenNumber(x)}, y ${spokenNumber(y)}`}
        name={`${whose} (${formatNumber(x)}, ${formatNumber(y)})`}
        snap={(point) => snapTo(point, layer.current?.camera)}
        onMove={(start) => store.adjust(withRun(store.getState().inputs, k, { start }))}
        onSettle={() => store.commit()}
      />
    );
  });
}
