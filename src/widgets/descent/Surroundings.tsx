import { useState } from 'react';
import type { Constraint } from '../../core/optim/constraint.ts';
import { NumbersField } from '../../ui/controls/NumbersField.tsx';
import { Segmented } from '../../ui/controls/Segmented.tsx';
import { Slider } from '../../ui/controls/Slider.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Remark } from '../parts/Remark.tsx';
import { useDescent, useWidgetState } from './context.ts';
import { SEED_MAX, type Inputs } from './state.ts';

/** What all runs share: noise in the gradient, and a set that they may not leave. */
export function Surroundings() {
  return (
    <>
      <Noise />
      <Allowed />
    </>
  );
}

function Noise() {
  const { store } = useDescent();
  const noise = useWidgetState((s) => s.inputs.noise);
  const seed = useWidgetState((s) => s.inputs.seed);
  return (
    <>
      <Slider
        label="noise in the gradient"
        value={noise}
        min={0}
        max={Math.max(5, noise)}
        step={0.01}
        typed={{ min: 0, max: 1e6 }}
        format={formatNumber}
        onChange={(v) => store.adjust({ noise: v })}
        onCommit={(v) => store.commit({ noise: v })}
        note="a normal random number of this size is added to each entry of every gradient, the same for all runs"
      />
      {noise > 0 && (
        <Slider
          label="seed of the noise"
          value={seed}
          min={1}
          max={Math.max(50, seed)}
          step={1}
          integer
          typed={{ min: 0, max: SEED_MAX }}
          onChange={(v) => store.adjust({ seed: v })}
          onCommit={(v) => store.commit({ seed: v })}
        />
      )}
    </>
  );
}

type Kind = 'none' | 'box' | 'disc';

/** A quarter of the view around its middle, to begin with. */
function proposed(kind: Kind, { view: [x0, x1, y0, y1] }: Inputs): Inputs['constraint'] {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const round = (value: number): number => Number(value.toPrecision(2));
  const [a, b] = [round((x1 - x0) / 4), round((y1 - y0) / 4)];
  if (kind === 'none') return null;
  if (kind === 'disc') return { kind, x: round(x), y: round(y), r: Math.min(a, b) };
  return { kind, x0: round(x) - a, x1: round(x) + a, y0: round(y) - b, y1: round(y) + b };
}

function Allowed() {
  const { store } = useDescent();
  const on = useWidgetState((s) => s.settled.constraint);
  const [refused, setRefused] = useState('');
  /** Takes a set that has an inside; of another one it says why not. */
  const take = (constraint: Constraint, isSet: boolean, why: string): void => {
    setRefused(isSet ? '' : why);
    if (isSet) store.commit({ constraint });
  };
  return (
    <>
      <Segmented<Kind>
        label="Stay inside"
        value={on?.kind ?? 'none'}
        options={[
          { value: 'none', label: 'anywhere' },
          { value: 'box', label: 'a box' },
          { value: 'disc', label: 'a disc' },
        ]}
        onChange={(kind) => {
          setRefused('');
          store.commit({ constraint: proposed(kind, store.getState().settled) });
        }}
      />
      {on?.kind === 'box' && (
        <NumbersField
          label="Box"
          names={['left x', 'right x', 'lower y', 'upper y']}
          limit={1e9}
          value={[on.x0, on.x1, on.y0, on.y1]}
          onCommit={([x0, x1, y0, y1]) =>
            take(
              { kind: 'box', x0, x1, y0, y1 },
              x0 < x1 && y0 < y1,
              x0 < x1
                ? `The lower side has to lie below the upper one, and ${formatNumber(y0)} is not below ${formatNumber(y1)}. The box stays as it was.`
                : `The left side has to lie left of the right one, and ${formatNumber(x0)} is not below ${formatNumber(x1)}. The box stays as it was; four numbers pasted at once set all its sides.`,
            )
          }
        />
      )}
      {on?.kind === 'disc' && (
        <NumbersField
          label="Disc"
          names={['centre x', 'centre y', 'radius']}
          limit={1e9}
          value={[on.x, on.y, on.r]}
          onCommit={([x, y, r]) =>
            take(
              { kind: 'disc', x, y, r },
              r > 0,
              `A radius is above 0, and ${formatNumber(r)} is not. The disc stays as it was.`,
            )
          }
        />
      )}
      <div role="status">{refused !== '' && <Remark kind="alarm">{refused}</Remark>}</div>
      {on && (
        <Remark>
          After each step the point is moved to the nearest one inside: projected descent.
        </Remark>
      )}
    </>
  );
}
