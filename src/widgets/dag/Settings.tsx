import type { Level } from '../../core/ad/steps.ts';
import { NumbersField } from '../../ui/controls/NumbersField.tsx';
import { Segmented } from '../../ui/controls/Segmented.tsx';
import { MathField } from '../../ui/mathfield/MathField.tsx';
import { Tex } from '../../ui/math/Tex.tsx';
import { ExampleSelect as Select } from '../parts/ExampleSelect.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useDag, useResults, useWidgetState } from './context.ts';
import { exampleOf, examples } from './examples.ts';
import { LIMIT, schema, type Mode } from './inputs.ts';
import { journeyOf } from './journey.ts';
import { weightsOf } from './model.ts';
import type { Answer } from './answer.ts';
import { useFormula } from './useFormula.ts';

/** A program with the state at which it shows what it is there for. */
export function ExampleSelect() {
  const { store, link } = useDag();
  const source = useWidgetState((s) => s.inputs.source);
  return (
    <Select
      own="your own program"
      examples={examples}
      current={exampleOf(source)?.id}
      onChoose={(id) => {
        link.playback.pause();
        store.commit(schema.parse(`s=${id}`).state);
      }}
    />
  );
}

export function ProgramField() {
  return <MathField {...useFormula()} lines />;
}

/** What an example is there to show, or how a program is written. */
export function ExampleHint() {
  const source = useWidgetState((s) => s.inputs.source);
  const look = useWidgetState((s) => s.settled.look);
  // In the game a hint costs a point.
  if (look === 'play') return null;
  return (
    <Remark>
      {exampleOf(source)?.teaches ??
        'Statements one after the other, divided by semicolons or lines; the last is the output. Arrays are declared with their size: W: 2x3; x: 3; z = W*x.'}
    </Remark>
  );
}

const MODES: readonly { readonly value: Mode; readonly label: string }[] = [
  { value: 'reverse', label: 'Reverse' },
  { value: 'forward', label: 'Forward' },
  { value: 'second', label: 'H v' },
];

/** Beyond the last step of any program: what was done stays done when it is taken another way. */
const END = 1e9;

const atEnd = (answer: Answer | null, mode: Mode, step: number): boolean =>
  answer !== null && step >= journeyOf(answer, mode).total;

/** Adjoints backwards, tangents forwards, or both for H v. */
export function ModeSwitch() {
  const { store, link } = useDag();
  const mode = useWidgetState((s) => s.settled.mode);
  const outputs = useResults((r) => r.reading.outputs);
  return (
    <>
      <Segmented
        label="Mode"
        value={mode}
        options={MODES}
        onChange={(to) => {
          link.playback.pause();
          store.commit({
            mode: to,
            step: atEnd(link.results.getState().answer, mode, store.getState().settled.step)
              ? END
              : 0,
          });
        }}
      />
      {mode === 'second' && outputs > 1 && (
        <Remark>
          The output has {outputs} entries: H is that of their sum with the weights below.
        </Remark>
      )}
    </>
  );
}

const LEVELS: readonly { readonly value: Level; readonly label: string }[] = [
  { value: 'statement', label: 'Statements' },
  { value: 'operation', label: 'Operations' },
  { value: 'entry', label: 'Entries' },
];

/** How finely the program is taken apart. */
export function LevelSwitch() {
  const { store, link } = useDag();
  const level = useWidgetState((s) => s.settled.level);
  const mode = useWidgetState((s) => s.settled.mode);
  return (
    <Segmented
      label="Step by"
      value={level}
      options={LEVELS}
      onChange={(to) => {
        link.playback.pause();
        store.commit({
          level: to,
          step: atEnd(link.results.getState().answer, mode, store.getState().settled.step)
            ? END
            : 0,
          tick: 0,
          cuts: [],
        });
      }}
    />
  );
}

/** The adjoint of an output of several numbers: which of them are differentiated. */
export function Weights() {
  const { store } = useDag();
  const reading = useResults((r) => r.reading);
  const weights = useWidgetState((s) => s.inputs.weights);
  const mode = useWidgetState((s) => s.settled.mode);
  if (reading.outputs < 2 || reading.outputs > 12 || mode === 'forward') return null;
  return (
    <NumbersField
      label="adjoint of the output"
      symbol={<Tex tex="\htmlClass{k-grad}{u}" />}
      value={weightsOf({ weights }, reading)}
      names={Array.from({ length: reading.outputs }, (_, k) => `entry ${k + 1}`)}
      limit={LIMIT}
      row
      onCommit={(to) => store.commit({ weights: to })}
    />
  );
}
