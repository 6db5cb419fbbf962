import { useRef } from 'react';
import type { CanvasLayer, Draw } from '../../../plot/CanvasLayer.ts';
import { Plane } from '../../../plot/Plane.tsx';
import { TurnHandle } from '../../../plot/TurnHandle.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { Held } from '../Held.tsx';
import type { Specimen } from '../specimen.ts';

const VIEW = { x0: -2, x1: 2, y0: -1.3, y1: 1.3 };
const nothing: Draw = () => {};

export const turnHandle: Specimen = {
  id: 'turnHandle',
  title: 'Direction handle',
  group: 'Pictures',
  purpose: 'Turns a direction around a point: by hand, or by arrow keys.',
  states: [{ name: 'On its circle', Show: () => <Turning /> }],
};

function Turning() {
  const layer = useRef<CanvasLayer | null>(null);
  return (
    <Held start={40}>
      {(angle, set) => (
        <Plane
          view={VIEW}
          ratio={1.55}
          ground={nothing}
          draw={nothing}
          layer={layer}
          onCamera={() => {}}
          onView={() => {}}
          label="A plane with a direction. Arrow keys pan, plus and minus zoom."
        >
          <TurnHandle
            centre={[0, 0]}
            angle={angle}
            radius={(pixelsPerUnit) => 80 / pixelsPerUnit}
            snap={Math.round}
            onTurn={set}
            onSettle={() => {}}
            label="The direction"
            valueText={`${formatNumber(angle)} degrees`}
            name={`${formatNumber(angle)}°`}
          />
        </Plane>
      )}
    </Held>
  );
}
