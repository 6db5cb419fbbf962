import { useId, useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { Disclosure } from '../../ui/controls/Disclosure.tsx';
import type { EntryReport } from '../../ui/controls/fitted.ts';
import { NumberEntry } from '../../ui/controls/NumberEntry.tsx';
import { Segmented } from '../../ui/controls/Segmented.tsx';
import { Select } from '../../ui/controls/Select.tsx';
import { Toggle } from '../../ui/controls/Toggle.tsx';
import { MathField } from '../../ui/mathfield/MathField.tsx';
import { entryNames, entryTex } from '../../ui/math/entryName.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import type { NamedArray } from '../../worker/protocol/matrix.ts';
import { ExampleSelect as ChooseExample } from '../parts/ExampleSelect.tsx';
import { Group } from '../parts/Layouts.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useMatrix, useResults, useWidgetState } from './context.ts';
import { exampleOf, examples } from './examples.ts';
import { LIMITS } from './inputs.ts';
import styles from './MatrixCalculus.module.css';
import { byOf } from './model.ts';
import { size } from './say.ts';
import { useFormula } from './useFormula.ts';
import { assumedWords } from './words.ts';

/** A formula with what it is there to show. */
export function ExampleSelect() {
  const { store, link } = useMatrix();
  const example = useExample();
  return (
    <ChooseExample
      own="your own formula"
      examples={examples}
      current={example?.id}
      onChoose={(id) => {
        const chosen = examples.find((one) => one.id === id);
        if (!chosen) return;
        link.tell(false);
        store.commit({ values: {}, mine: '', sym: '0', entry: [1, 1], ...chosen.patch });
      }}
    />
  );
}

function useExample() {
  const { source, sym, by } = useWidgetState((s) => s.settled);
  const names = useResults((r) => r.reading.names);
  return exampleOf({ source, sym, by: byOf({ by }, { names }) });
}

/** What an example is there to show, or how a formula is written. */
export function ExampleHint() {
  const example = useExample();
  return (
    <Remark>
      {example?.teaches ??
        'Declare what goes in, A: 3x2; b: 3; S: 3x3 spd, or give numbers, x = (1, 2). What you leave out is read off the formula.'}
    </Remark>
  );
}

/** The formula with its declarations. */
export function FormulaField() {
  return <MathField {...useFormula()} lines />;
}

/** What was assumed, to be written down and then changed. */
export function Assumed() {
  const { store } = useMatrix();
  const reading = useResults((r) => r.reading);
  const answer = useResults((r) => r.answer);
  const source = useWidgetState((s) => s.inputs.source);
  if (reading.assumed === '' || !answer) return null;
  return (
    <div className={styles.buttons}>
      <Remark>{assumedWords(answer)}</Remark>
      <Button onClick={() => store.commit({ source: `${reading.assumed}; ${source}` })}>
        write the shapes down
      </Button>
    </div>
  );
}

/** More names than these are a list. */
const FEW = 5;

/** With respect to what. */
export function ByChoice() {
  const { store, link } = useMatrix();
  const names = useResults((r) => r.reading.names);
  const ok = useResults((r) => r.reading.ok);
  const by = useWidgetState((s) => s.inputs.by);
  if (!ok || names.length === 0) return null;
  const current = byOf({ by }, { names });
  const onChange = (to: string): void => {
    link.tell(false);
    store.commit({ by: to, entry: [1, 1], mine: '' });
  };
  const options = names.map(({ name }) => ({ value: name, label: name }));
  return names.length <= FEW ? (
    <Segmented label="Derivative by" value={current} options={options} onChange={onChange} />
  ) : (
    <Select label="Derivative by" value={current} options={options} onChange={onChange} />
  );
}

/** Pairs of a symmetric matrix that move together; nothing where that means nothing. */
export function SymmetricToggle() {
  const { store } = useMatrix();
  const possible = useResults((r) => r.answer?.paired !== null && r.answer !== null);
  const by = useResults((r) => r.answer?.by ?? '');
  const sym = useWidgetState((s) => s.inputs.sym);
  if (!possible) return null;
  return (
    <Toggle
      kind="switch"
      label={`keep ${by} symmetric: pairs of entries move together`}
      checked={sym === '1'}
      onChange={(on) => store.commit({ sym: on ? '1' : '0' })}
    />
  );
}

/** Arrays of more numbers than these are changed in the text. */
const MOST_ENTRIES = 16;

/** What goes in, number by number, and another draw of what nobody gave. */
export function Numbers() {
  const { store } = useMatrix();
  const names = useResults((r) => r.answer?.names);
  const seed = useWidgetState((s) => s.settled.seed);
  const look = useWidgetState((s) => s.settled.look);
  if (!names) return null;
  const draw = (): void => store.commit({ seed: (seed % LIMITS.seed) + 1, values: {} });
  // A formula is judged at random inputs, whatever stands in the tables.
  if (look === 'propose') {
    return (
      <div>
        <Button onClick={draw}>judge it at other random inputs</Button>
      </div>
    );
  }
  const many = names.reduce((sum, { rows, cols }) => sum + rows * cols, 0) > MANY;
  const arrays = names.map((array) => <InputArray key={array.name} array={array} />);
  return (
    <Group>
      {many ? <Disclosure summary="The numbers that go in">{arrays}</Disclosure> : arrays}
      <div className={styles.buttons}>
        <Button onClick={draw}>draw other numbers</Button>
      </div>
    </Group>
  );
}

/** More numbers than these are folded away. */
const MANY = 22;

function InputArray({ array }: { readonly array: NamedArray }) {
  const { store } = useMatrix();
  const values = useWidgetState((s) => s.inputs.values);
  const sym = useWidgetState((s) => s.inputs.sym);
  const by = useResults((r) => r.answer?.by);
  const id = useId();
  const [report, setReport] = useState<EntryReport | null>(null);
  const { name, rows, cols, data, structure } = array;
  const entries = entryNames(name, array);
  const label = (
    <span className={styles.inputName}>
      <Tex tex={name === by ? `\\htmlClass{k-input}{${entryTex(name)}}` : entryTex(name)} />
      <span className={styles.inputShape}>
        {rows * cols === 1 ? 'number' : size(array)}
        {structure ? ` ${structure}` : ''}
      </span>
    </span>
  );
  if (entries.length > MOST_ENTRIES) {
    return (
      <div className={styles.input}>
        {label}
        <Remark>Give its numbers in the text, {name} = …</Remark>
      </div>
    );
  }
  const mirrored = structure === 'symmetric' || structure === 'spd' || (sym === '1' && name === by);
  const commit = (k: number, x: number): void => {
    const mirror = Math.floor(k / rows) + (k % rows) * rows;
    const both = mirrored && mirror !== k ? { [entries[mirror]]: x } : {};
    store.commit({ values: { ...values, [entries[k]]: x, ...both } });
  };
  return (
    <div className={styles.input} role="group" aria-label={`input ${name}`}>
      {label}
      <div
        className={styles.cells}
        style={{ gridTemplateColumns: `repeat(${cols}, minmax(0, 1fr))` }}
      >
        {Array.from({ length: rows * cols }, (_, place) => {
          const k = Math.floor(place / cols) + (place % cols) * rows;
          return (
            <NumberEntry
              key={entries[k]}
              label={`input ${entries[k]}`}
              value={data[k]}
              min={-LIMITS.value}
              max={LIMITS.value}
              describedBy={`${id}report`}
              onReport={setReport}
              onCommit={(x) => commit(k, x)}
            />
          );
        })}
      </div>
      <p id={`${id}report`} className={styles.report} role="status">
        {report?.text}
      </p>
    </div>
  );
}
