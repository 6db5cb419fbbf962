import { Button } from '../../ui/controls/Button.tsx';
import { NumbersField } from '../../ui/controls/NumbersField.tsx';
import { MathField } from '../../ui/mathfield/MathField.tsx';
import type { PrimitiveReading } from '../../ui/mathfield/readPrimitive.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import { ExampleSelect as Select } from '../parts/ExampleSelect.tsx';
import { Group } from '../parts/Layouts.tsx';
import { Parameters } from '../parts/Parameters.tsx';
import { Remark } from '../parts/Remark.tsx';
import { usePrimitive, useResults, useWidgetState } from './context.ts';
import { exampleOf, examples, formulaOf } from './examples.ts';
import { LIMITS } from './inputs.ts';
import { placeOf } from './model.ts';
import { listed } from '../../ui/format.ts';
import { useForward } from './useForward.ts';
import { useRule } from './useRule.ts';

/** An operation with a rule, and the point that suits it. */
export function ExampleSelect() {
  const { store, link } = usePrimitive();
  const source = useWidgetState((s) => s.inputs.source);
  const rule = useWidgetState((s) => s.inputs.rule);
  return (
    <Select
      examples={examples}
      current={exampleOf(source, rule)?.id}
      onChoose={(id) => {
        link.tell(false);
        store.commit(examples.find((example) => example.id === id)?.patch);
      }}
    />
  );
}

/** What an example is there to show. */
export function ExampleHint() {
  const source = useWidgetState((s) => s.settled.source);
  const rule = useWidgetState((s) => s.settled.rule);
  const teaches = exampleOf(source, rule)?.teaches;
  if (teaches) return <Remark>{teaches}</Remark>;
  return formulaOf(source) ? null : (
    <Remark>Every letter without a value is an operand: x: 3; W: 2x3; W*x.</Remark>
  );
}

/** The forward formula, as text. */
export function ForwardField() {
  return <MathField {...useForward()} />;
}

/** The rule, as text. */
export function RuleField() {
  return <MathField {...useRule()} />;
}

/** How a rule is written for the operation at hand. */
export function RuleHint() {
  const { ok, operands, result } = useResults((r) => r.reading);
  if (!ok) return null;
  const names = operands.map(({ name }) => name);
  const slopes = names.map((name) => `${name}bar\u00a0=\u00a0∂L/∂${name}`);
  return (
    <Remark>
      {result}bar = ∂L/∂{result} comes from above: how a later result L depends on {result}. The
      rule says, in one statement for each operand, what flows back: {slopes.join(', ')}. It may use{' '}
      {listed([...names, result])}.
    </Remark>
  );
}

/** What x and w stand for, and in which order; often nothing. */
function standsFor({ operands, result }: PrimitiveReading): string {
  const names = operands.map(({ name }) => name);
  const matrix = operands.some(({ shape }) => shape.rows > 1 && shape.cols > 1);
  const said = [
    String(names) === 'x'
      ? ''
      : `x stands for ${listed(names)}${names.length > 1 ? ', in this order' : ''}`,
    result === 'w' ? '' : `w stands for ${result}`,
    matrix ? 'a matrix is written column by column' : '',
  ].filter(Boolean);
  return said.length === 0 ? '' : `Here ${said.join('; ')}.`;
}

/** The point and both directions, as numbers. */
export function Places() {
  const { store } = usePrimitive();
  const reading = useResults((r) => r.reading);
  const inputs = useWidgetState((s) => s.inputs);
  if (!reading.ok) return null;
  const { at, v, u } = placeOf(inputs, reading);
  return (
    <Group>
      <NumbersField
        label="point"
        symbol={<Tex tex="\htmlClass{k-input}{x}" />}
        value={at}
        names={reading.inputs}
        limit={LIMITS.at}
        onCommit={(to) => store.commit({ at: to })}
      />
      <NumbersField
        label="move"
        symbol={<Tex tex="\htmlClass{k-tan}{\dot x}" />}
        value={v}
        names={reading.inputs}
        limit={LIMITS.v}
        onCommit={(to) => store.commit({ v: to })}
      />
      <NumbersField
        label="from above"
        symbol={<Tex tex="\htmlClass{k-grad}{\bar w}" />}
        value={u}
        names={reading.outputs}
        limit={LIMITS.u}
        onCommit={(to) => store.commit({ u: to })}
      />
      {standsFor(reading) && <Remark>{standsFor(reading)}</Remark>}
      <Parameters />
      <div>
        <AnotherDraw />
      </div>
    </Group>
  );
}

/** Twelve other points. */
export function AnotherDraw() {
  const { store } = usePrimitive();
  const seed = useWidgetState((s) => s.settled.seed);
  return (
    <Button onClick={() => store.commit({ seed: (seed % LIMITS.seed) + 1 })}>
      another draw of points
    </Button>
  );
}
