import { NumbersField } from '../../ui/controls/NumbersField.tsx';
import { Segmented } from '../../ui/controls/Segmented.tsx';
import { MathField } from '../../ui/mathfield/MathField.tsx';
import { Tex } from '../../ui/math/Tex.tsx';
import { ExampleSelect as Select } from '../parts/ExampleSelect.tsx';
import { Group } from '../parts/Layouts.tsx';
import { Parameters } from '../parts/Parameters.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useChain, useResults, useWidgetState } from './context.ts';
import { exampleOf, examples } from './examples.ts';
import { LIMITS, type End } from './inputs.ts';
import { placeOf } from './model.ts';
import { useFormula } from './useFormula.ts';

/** A chain with the point, the move and the weights that suit it. */
export function ExampleSelect() {
  const { store } = useChain();
  const source = useWidgetState((s) => s.inputs.source);
  return (
    <Select
      examples={examples}
      current={exampleOf(source)?.id}
      onChoose={(id) => store.commit(examples.find((example) => example.id === id)?.patch)}
    />
  );
}

/** The maps, as one text. */
export function FormulaField() {
  return <MathField {...useFormula()} />;
}

/** What an example is there to show, or how a chain is written. */
export function ExampleHint() {
  const source = useWidgetState((s) => s.settled.source);
  return (
    <Remark>
      {exampleOf(source)?.teaches ??
        'Two to five statements, each of which takes the one before it: g = (x*y, x+y); f = g[1]^2 + 3*g[2].'}
    </Remark>
  );
}

/** The point, the move and the weights, as numbers. */
export function Places() {
  const { store } = useChain();
  const reading = useResults((r) => r.reading);
  const inputs = useWidgetState((s) => s.inputs);
  const stale = useResults((r) => r.stale);
  const shown = useResults((r) => r.answer);
  if (!reading.ok) return null;
  // While a text is no chain, the numbers stay those of the chain that is shown.
  const chain = stale && shown ? { inputs: shown.inputs, outputs: shown.asked.u.length } : reading;
  const { at, h, u } = placeOf(inputs, chain);
  const outputs = u.map((_, k) => `output ${k + 1}`);
  return (
    <Group>
      <NumbersField
        label="point"
        symbol={<Tex tex="\htmlClass{k-input}{x_0}" />}
        value={at}
        names={chain.inputs}
        limit={LIMITS.at}
        onCommit={(to) => store.commit({ at: to })}
      />
      <NumbersField
        label="move"
        symbol={<Tex tex="\htmlClass{k-tan}{h}" />}
        value={h}
        names={chain.inputs}
        limit={LIMITS.h}
        onCommit={(to) => store.commit({ h: to })}
      />
      <NumbersField
        label="weights of the outputs"
        symbol={<Tex tex="\htmlClass{k-grad}{u}" />}
        value={u}
        names={outputs}
        limit={LIMITS.u}
        row
        onCommit={(to) => store.commit({ u: to })}
      />
      <Parameters />
    </Group>
  );
}

/** The end at which the product is begun. */
export function FromSwitch() {
  const { store, link } = useChain();
  const from = useWidgetState((s) => s.settled.from);
  return (
    <Segmented<End>
      label="Multiply from"
      value={from}
      options={[
        { value: 'output', label: 'the output' },
        { value: 'input', label: 'the input' },
      ]}
      onChange={(to) => {
        link.playback.pause();
        store.commit({ from: to, step: 0 });
      }}
    />
  );
}
