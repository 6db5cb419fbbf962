import { Toggle } from '../../../ui/controls/Toggle.tsx';
import { useDescent, useWidgetState } from '../context.ts';
import { Tone } from '../sound/Tone.tsx';
import { LAYERS, type Layer } from '../state.ts';
import styles from './LayerSwitch.module.css';

const NAMES: Readonly<Record<Layer, string>> = {
  field: 'gradient field',
  points: 'stationary points',
  basins: 'basins',
  step: 'the step as arrows',
  axes: 'axes of curvature',
};

/** What is laid over the picture from above, and the tone beside it. */
export function LayerSwitch() {
  return (
    <div className={styles.row}>
      <Layers />
      <Tone />
    </div>
  );
}

function Layers() {
  const { store } = useDescent();
  const layers = useWidgetState((s) => s.settled.layers);
  const look = useWidgetState((s) => s.settled.look);
  if (look === 'space') return null;
  return (
    <fieldset className={styles.layers} data-layers>
      <legend className={styles.legend}>Show</legend>
      {LAYERS.map((layer) => (
        <Toggle
          key={layer}
          label={NAMES[layer]}
          checked={layers.includes(layer)}
          onChange={(on) =>
            store.commit({
              layers: LAYERS.filter((each) => (each === layer ? on : layers.includes(each))),
            })
          }
        />
      ))}
    </fieldset>
  );
}
