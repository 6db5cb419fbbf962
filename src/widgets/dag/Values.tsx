import type { ProgramInput } from '../../core/lang/parseProgram.ts';
import { Disclosure } from '../../ui/controls/Disclosure.tsx';
import { Slider } from '../../ui/controls/Slider.tsx';
import { parameterRange } from '../../ui/controls/sliderRange.ts';
import { entryTex } from '../../ui/math/entryName.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import { Remark } from '../parts/Remark.tsx';
import { ArrayField } from './ArrayField.tsx';
import { useDag, useResults, useWidgetState } from './context.ts';
import { velocityOf } from './model.ts';

/** More sliders than these are folded away. */
const MANY = 5;
/** Arrays of more numbers are changed in the text. */
const MOST_ENTRIES = 36;

/** What goes in: a slider for every number, a table for every array; in forward mode their velocities too. */
export function Values() {
  const inputs = useResults((r) => r.reading.inputs);
  const mode = useWidgetState((s) => s.settled.mode);
  const numbers = inputs.filter(({ entries }) => entries.length === 1);
  const arrays = inputs.filter(({ entries }) => entries.length > 1);
  const sliders = numbers.map((input) => <ValueSlider key={input.name} input={input} />);
  return (
    <>
      {numbers.length > MANY ? (
        <Disclosure summary={`${numbers.length} numbers go in`}>{sliders}</Disclosure>
      ) : (
        sliders
      )}
      {arrays.map((input) => (
        <ArrayValue key={input.name} input={input} />
      ))}
      {mode !== 'reverse' && <Velocity />}
    </>
  );
}

function ValueSlider({ input: { name, start } }: { readonly input: ProgramInput }) {
  const { store } = useDag();
  const values = useWidgetState((s) => s.inputs.values);
  const settled = useWidgetState((s) => s.settled.values);
  return (
    <Slider
      label={`input ${name}`}
      symbol={<Tex tex={`\\htmlClass{k-input}{${entryTex(name)}}`} />}
      value={values[name] ?? start[0]}
      {...signedRange(settled[name] ?? start[0])}
      onChange={(v) => store.adjust({ values: { ...values, [name]: v } })}
      onCommit={(v) => store.commit({ values: { ...values, [name]: v } })}
    />
  );
}

/** Inputs are of both signs. */
function signedRange(value: number) {
  const { max, step } = parameterRange(Math.abs(value) / 2);
  return { min: -max, max, step };
}

function ArrayValue({ input }: { readonly input: ProgramInput }) {
  const { store } = useDag();
  const values = useWidgetState((s) => s.inputs.values);
  const { name, shape, entries, start } = input;
  if (entries.length > MOST_ENTRIES) {
    return (
      <Remark>
        {name} is {shape.rows} × {shape.cols}: give its numbers in the text, {name} = …
      </Remark>
    );
  }
  return (
    <ArrayField
      label={`input ${name}`}
      symbol={<Tex tex={`\\htmlClass{k-input}{${entryTex(name)}}`} />}
      shape={shape}
      entries={entries}
      value={entries.map((entry, k) => values[entry] ?? start[k])}
      onCommit={(entry, x) => store.commit({ values: { ...values, [entry]: x } })}
    />
  );
}

/** The velocity of the inputs: the seed of forward mode. */
function Velocity() {
  const { store } = useDag();
  const reading = useResults((r) => r.reading);
  const inputs = useWidgetState((s) => s.inputs);
  const velocity = velocityOf(inputs, reading);
  const all = reading.inputs.flatMap(({ entries }) => entries);
  const few = reading.inputs.filter(({ entries }) => entries.length <= MOST_ENTRIES);
  const body = few.map(({ name, shape, entries }) => (
    <ArrayField
      key={name}
      label={`velocity of ${name}`}
      symbol={<Tex tex={`\\htmlClass{k-tan}{\\dot{${entryTex(name)}}}`} />}
      shape={shape}
      entries={entries}
      value={entries.map((entry) => velocity[entry] ?? 0)}
      onCommit={(entry, x) => {
        const next = Object.fromEntries(all.map((n) => [n, n === entry ? x : (velocity[n] ?? 0)]));
        store.commit({ velocity: next });
      }}
    />
  ));
  return all.length > 8 ? <Disclosure summary="Velocity of the inputs">{body}</Disclosure> : body;
}
