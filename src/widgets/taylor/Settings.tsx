import { Button } from '../../ui/controls/Button.tsx';
import { NumbersField } from '../../ui/controls/NumbersField.tsx';
import { Segmented } from '../../ui/controls/Segmented.tsx';
import { Slider } from '../../ui/controls/Slider.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import { Group } from '../parts/Layouts.tsx';
import { useResults, useTaylor, useWidgetState } from './context.ts';
import { angleOf, wrapped } from './direction.ts';
import { FAR, LIMITS } from './inputs.ts';
import { fitted } from './model.ts';
import { PathField } from './FunctionField.tsx';
import { Parameters } from './Parameters.tsx';
import { mostOrder } from './steps.ts';
import styles from './Taylor.module.css';

/** What is turned while looking, by the look. */
export function Sliders() {
  const look = useWidgetState((s) => s.settled.look);
  const two = useResults((r) => r.reading.variables.length === 2);
  if (look === 'random') return <RandomSettings />;
  const turns = two && (look === 'curvature' || look === 'stationary');
  return (
    <Group>
      {two && look === 'model' && <PaneChoice />}
      {turns ? <Direction /> : two && look === 'steps' ? <StepSettings /> : <Order />}
      {two && look === 'stationary' && <PathField />}
      <Parameters />
    </Group>
  );
}

/** From above, or as a surface. */
function PaneChoice() {
  const { store } = useTaylor();
  const pane = useWidgetState((s) => s.settled.pane);
  return (
    <Segmented
      label="View"
      value={pane}
      options={[
        { value: 'map', label: 'From above' },
        { value: 'space', label: 'In space' },
      ]}
      onChange={(to) => store.commit({ pane: to })}
    />
  );
}

/** The order of the model. */
export function Order() {
  const { store } = useTaylor();
  const variables = useResults((r) => r.reading.variables.length);
  const order = useWidgetState((s) => s.inputs.order);
  const most = mostOrder(variables);
  return (
    <Slider
      label="order of the model"
      value={Math.min(order, most)}
      min={0}
      max={most}
      step={1}
      integer
      onChange={(to) => store.adjust({ order: Math.round(to) })}
      onCommit={(to) => store.commit({ order: Math.round(to) })}
    />
  );
}

/** The angle of the direction, with the eigenvectors a press away. */
export function Direction({ plain = false }: { readonly plain?: boolean }) {
  const { store } = useTaylor();
  const angle = useWidgetState((s) => wrapped(s.inputs.angle));
  const vectors = useResults((r) => r.calm?.eigenvectors);
  const known = vectors?.length === 2 && vectors.flat().every(Number.isFinite) ? vectors : null;
  const go = (k: number) => () => {
    if (known) store.commit({ angle: angleOf(known[k]) });
  };
  return (
    <div className={styles.direction}>
      <Slider
        label="direction, angle in degrees"
        symbol={<Tex tex="\htmlClass{k-tan}{d}" />}
        value={angle}
        min={-180}
        max={180}
        step={1}
        format={(v) => formatNumber(v)}
        onChange={(to) => store.adjust({ angle: to })}
        onCommit={(to) => store.commit({ angle: to })}
      />
      {!plain && (
        <div className={styles.buttons}>
          <Button variant="plain" disabled={known === null} onClick={go(0)}>
            along λmin
          </Button>
          <Button variant="plain" disabled={known === null} onClick={go(1)}>
            along λmax
          </Button>
        </div>
      )}
    </div>
  );
}

/** The size of the gradient step, and how many steps there are. */
export function StepSettings() {
  const { store } = useTaylor();
  const eta = useWidgetState((s) => s.inputs.eta);
  const steps = useWidgetState((s) => s.inputs.steps);
  return (
    <>
      <Slider
        label="step size of the gradient step"
        symbol={<Tex tex="\eta" />}
        value={eta}
        min={1e-4}
        max={1}
        scale="log"
        typed={{ min: LIMITS.eta[0], max: LIMITS.eta[1] }}
        onChange={(to) => store.adjust({ eta: to })}
        onCommit={(to) => store.commit({ eta: to })}
      />
      <Slider
        label="steps"
        value={steps}
        min={1}
        max={40}
        step={1}
        integer
        typed={{ min: 1, max: LIMITS.steps }}
        onChange={(to) => store.adjust({ steps: Math.round(to) })}
        onCommit={(to) => store.commit({ steps: Math.round(to) })}
      />
    </>
  );
}

/** The size of the matrices, and another draw. */
export function RandomSettings() {
  const { store } = useTaylor();
  const n = useWidgetState((s) => s.inputs.n);
  const seed = useWidgetState((s) => s.inputs.seed);
  return (
    <Group>
      <Slider
        label="size of the matrix"
        symbol={<Tex tex="n" />}
        value={n}
        min={1}
        max={LIMITS.n}
        scale="log"
        integer
        onChange={(to) => store.adjust({ n: Math.round(to) })}
        onCommit={(to) => store.commit({ n: Math.round(to) })}
      />
      <div className={styles.buttons}>
        <Button onClick={() => store.commit({ seed: (seed + 1) % (LIMITS.seed + 1) })}>
          Draw again
        </Button>
      </div>
    </Group>
  );
}

/** The point and the move, as numbers. */
export function Places() {
  const { store } = useTaylor();
  const settled = useWidgetState((s) => s.settled);
  const names = useResults((r) => r.reading.variables);
  const look = settled.look;
  if (look === 'random') return null;
  const n = names.length;
  const moves = n === 1 || look === 'model' || look === 'error';
  return (
    <Group>
      <NumbersField
        label={look === 'steps' && n === 2 ? 'start' : 'point'}
        symbol={<Tex tex="\htmlClass{k-input}{x}" />}
        names={names}
        value={fitted(settled.at, n)}
        limit={FAR}
        onCommit={(at) => store.commit({ at })}
      />
      {moves && (
        <NumbersField
          label="move"
          symbol={<Tex tex="\htmlClass{k-tan}{h}" />}
          names={names}
          value={fitted(settled.h, n)}
          limit={FAR}
          onCommit={(h) => store.commit({ h })}
        />
      )}
    </Group>
  );
}
