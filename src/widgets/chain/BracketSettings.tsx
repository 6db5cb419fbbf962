import { Button } from '../../ui/controls/Button.tsx';
import { Slider } from '../../ui/controls/Slider.tsx';
import { Tex } from '../../ui/math/Tex.tsx';
import { Select } from '../../ui/controls/Select.tsx';
import { Group } from '../parts/Layouts.tsx';
import styles from './Brackets.module.css';
import { useChain, useResults, useWidgetState } from './context.ts';
import { LEAST_WIDTHS, MOST_WIDTHS, WIDEST } from './inputs.ts';

const CHAINS = [
  { id: 'loss', label: '1000, 500, 100, 1: wide to narrow', widths: [1000, 500, 100, 1] },
  { id: 'one', label: '1, 100, 500, 1000: one input', widths: [1, 100, 500, 1000] },
  { id: 'even', label: '100, 100, 100, 100, 1: a network', widths: [100, 100, 100, 100, 1] },
  { id: 'waist', label: '100, 1, 100, 1, 100: two waists', widths: [100, 1, 100, 1, 100] },
] as const;

const OWN = 'own';

/** Widths worth a look. */
export function WidthSelect() {
  const { store } = useChain();
  const widths = useWidgetState((s) => s.inputs.widths);
  return (
    <Select
      label="Widths"
      value={CHAINS.find((chain) => String(chain.widths) === String(widths))?.id ?? OWN}
      options={[
        ...CHAINS.map(({ id, label }) => ({ value: id, label })),
        { value: OWN, label: 'your own widths' },
      ]}
      onChange={(id) => {
        const chosen = CHAINS.find((chain) => chain.id === id);
        if (chosen) store.commit({ widths: chosen.widths, step: 0 });
      }}
    />
  );
}

/** n₀, …, n_L, each on its slider, and more or fewer of them. */
export function Widths() {
  const { store } = useChain();
  const widths = useWidgetState((s) => s.inputs.widths);
  const last = widths.length - 1;
  const changed = (k: number, to: number): readonly number[] =>
    widths.map((width, j) => (j === k ? Math.round(to) : width));
  return (
    <Group>
      {widths.map((width, k) => (
        <Slider
          key={k}
          label={k === 0 ? 'width of the input' : k === last ? 'width of the output' : `width ${k}`}
          symbol={<Tex tex={`n_{${k}}`} />}
          value={width}
          min={1}
          max={WIDEST}
          scale="log"
          integer
          onChange={(to) => store.adjust({ widths: changed(k, to), step: 0 })}
          onCommit={(to) => store.commit({ widths: changed(k, to), step: 0 })}
        />
      ))}
      <div className={styles.buttons}>
        <Button
          disabled={widths.length >= MOST_WIDTHS}
          onClick={() =>
            store.commit({ widths: [...widths.slice(0, -1), 100, widths[last]], step: 0 })
          }
        >
          add a map
        </Button>
        <Button
          disabled={widths.length <= LEAST_WIDTHS}
          onClick={() => store.commit({ widths: widths.filter((_, k) => k !== last - 1), step: 0 })}
        >
          remove a map
        </Button>
      </div>
    </Group>
  );
}

/** The totals without counting. */
export function ShowBoth() {
  const { link } = useChain();
  const both = useResults((r) => r.counted.both);
  return (
    <div className={styles.show}>
      <Button variant="plain" onClick={() => link.showBoth(!both)}>
        {both ? 'hide the totals' : 'show both totals'}
      </Button>
    </div>
  );
}
