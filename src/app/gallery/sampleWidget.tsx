import { createCache } from '../../state/store.ts';
import { formatNumber } from '../../ui/format.ts';
import { Slider } from '../../ui/controls/Slider.tsx';
import { numberField } from '../../url/field.ts';
import { createSchema } from '../../url/schema.ts';
import { defineWidget } from '../../widgets/definition.ts';
import { hooksFor, type WidgetLink } from '../../widgets/parts/context.ts';

interface Turn {
  readonly turn: number;
}

const schema = createSchema<Turn>(1, {
  turn: { key: 'turn', field: numberField({ default: 40, min: 0, max: 360 }) },
});

const link = (): WidgetLink => ({ results: createCache({}), connect: () => () => {} });

const { useParts, useWidgetState } = hooksFor<Turn, WidgetLink>();

/** The least widget there can be, so that a frame is seen by itself: one angle, and nothing to compute. */
export const sample = defineWidget<Turn, WidgetLink>({
  id: 'gallery',
  title: 'A turn',
  schema,
  link,
  View: Angle,
  describe: ({ store }) => `The angle is ${formatNumber(store.getState().settled.turn)} degrees.`,
  facts: ({ store }) => ({ radians: (store.getState().settled.turn * Math.PI) / 180 }),
  range: () => ({ min: 0, max: 360, step: 1 }),
  brief: ({ turn }) => `${formatNumber(turn)} degrees`,
  code: () => Promise.resolve([{ label: 'NumPy', text: 'turn = np.deg2rad(40)\n' }]),
  table: ({ store }) => ({
    name: 'turn',
    columns: ['degrees'],
    rows: [[store.getState().settled.turn]],
  }),
});

function Angle() {
  const { store } = useParts();
  const turn = useWidgetState((state) => state.inputs.turn);
  return (
    <Slider
      label="angle in degrees"
      value={turn}
      min={0}
      max={360}
      onChange={(next) => store.adjust({ turn: next })}
      onCommit={(next) => store.commit({ turn: next })}
    />
  );
}
