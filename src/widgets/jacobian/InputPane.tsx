import { useCallback } from 'react';
import { boxOf } from '../parts/plane.ts';
import { useJacobian } from './context.ts';
import { inputGround, inputItems } from './inputScene.ts';
import { PlaneHandles } from './PlaneHandles.tsx';
import { PlanePane } from './PlanePane.tsx';
import type { Shot } from './shot.ts';
import { SpacePane } from './SpacePane.tsx';
import type { Stage } from './stages.ts';
import { useInputHandles } from './useInputHandles.ts';
import { useFitted } from './useFitted.ts';
import { useSteady } from './useSteady.ts';
import { inputBox } from './views.ts';

interface InputPaneProps {
  readonly ratio: number | 'fill';
  readonly stage: Stage;
}

const LABEL = 'The inputs of the map: the point, the piece around it, and the move h.';

/** The inputs: a point to be dragged, a piece around it, and a move. */
export function InputPane({ ratio, stage }: InputPaneProps) {
  const { store, link } = useJacobian();
  const own = useFitted();
  const { zoom } = own;
  const box = useSteady(inputBox(own, stage));
  const items = useCallback((shot: Shot) => inputItems(shot, stage), [stage]);
  const handles = useInputHandles(stage);
  if (stage.dimension === 3) {
    return (
      <SpacePane
        ratio={ratio}
        box={box}
        ground={inputGround}
        items={items}
        label={LABEL}
        names={stage.names}
        handles={handles}
      />
    );
  }
  const flat = stage.kind === 'line';
  return (
    <PlanePane
      ratio={ratio}
      box={box}
      ground={inputGround}
      items={items}
      label={LABEL}
      axes={flat ? 'x' : zoom === 'whole' ? 'gridless' : 'both'}
      onCamera={({ view: { x0, x1, y0, y1 } }) => {
        if (zoom === 'whole') link.show(flat ? [x0, x1] : [x0, x1, y0, y1]);
      }}
      onView={(view) => {
        if (zoom === 'whole') store.amend({ view: flat ? [view.x0, view.x1] : boxOf(view) });
      }}
    >
      {(layer) => <PlaneHandles handles={handles} layer={layer} flat={flat} />}
    </PlanePane>
  );
}
