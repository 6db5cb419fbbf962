import { Select } from '../../ui/controls/Select.tsx';
import { Slider } from '../../ui/controls/Slider.tsx';
import { MathField } from '../../ui/mathfield/MathField.tsx';
import { Tex } from '../../ui/math/Tex.tsx';
import { readMap } from '../../ui/mathfield/readMap.ts';
import { ExampleSelect as Examples } from '../parts/ExampleSelect.tsx';
import { Group } from '../parts/Layouts.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useModes, useResults, useWidgetState } from './context.ts';
import { exampleOf, examples } from './examples.ts';
import { FARTHEST, WIDEST } from './inputs.ts';
import { landmarkAt, landmarks } from './landmarks.ts';
import { countText } from './say.ts';
import { beyondWords } from './sweepWords.ts';
import { useFormula } from './useFormula.ts';

const OWN = 'own';

/** A shape by its name. */
export function LandmarkSelect() {
  const { store } = useModes();
  const n = useWidgetState((s) => s.inputs.n);
  const m = useWidgetState((s) => s.inputs.m);
  return (
    <Select
      label="Map"
      value={landmarkAt(n, m)?.id ?? OWN}
      options={[
        ...landmarks.map(({ id, label }) => ({ value: id, label })),
        { value: OWN, label: 'your own n and m' },
      ]}
      onChange={(id) => {
        const chosen = landmarks.find((landmark) => landmark.id === id);
        if (chosen) store.commit({ n: chosen.n, m: chosen.m });
      }}
    />
  );
}

/** What the shape is, and where it lies when the picture is too small for it. */
export function LandmarkHint() {
  const n = useWidgetState((s) => s.settled.n);
  const m = useWidgetState((s) => s.settled.m);
  const teaches = landmarkAt(n, m)?.teaches;
  const beyond = teaches ? '' : beyondWords({ n, m });
  const text = [teaches, beyond].filter(Boolean).join(' ');
  return text === '' ? null : <Remark>{text}</Remark>;
}

/** n and m. */
export function Widths() {
  return (
    <>
      <CountSlider name="n" label="inputs" />
      <CountSlider name="m" label="outputs" />
    </>
  );
}

function CountSlider({ name, label }: { readonly name: 'n' | 'm'; readonly label: string }) {
  const { store } = useModes();
  const value = useWidgetState((s) => s.inputs[name]);
  return (
    <Slider
      label={label}
      symbol={<Tex tex={name} />}
      value={value}
      min={1}
      max={WIDEST}
      scale="log"
      integer
      typed={{ min: 1, max: FARTHEST }}
      format={countText}
      onChange={(to) => store.adjust({ [name]: Math.round(to) })}
      onCommit={(to) => store.commit({ [name]: Math.round(to) })}
    />
  );
}

/** A map to be counted, with the n and m that it has. */
export function ExampleSelect() {
  const { store } = useModes();
  const source = useWidgetState((s) => s.inputs.source);
  return (
    <Examples
      label="Program"
      examples={examples}
      current={exampleOf(source)?.id}
      onChoose={(id) => {
        const chosen = examples.find((example) => example.id === id);
        if (!chosen) return;
        const { inputs, outputs } = readMap(chosen.source, 'f');
        store.commit({ source: chosen.source, n: inputs.length, m: outputs });
      }}
    />
  );
}

export function FormulaField() {
  return <MathField {...useFormula()} />;
}

/** What an example is there to show, once it gives nothing away, or what may be typed. */
export function FormulaHint() {
  const source = useWidgetState((s) => s.settled.source);
  const shown = useResults((r) => r.sweepGuess !== null);
  return (
    <Remark>
      {(shown && exampleOf(source)?.teaches) ||
        'Any map of up to six numbers to up to six, in one formula or several statements. What its letters stand for changes no count.'}
    </Remark>
  );
}

/** The map that is counted. */
export function OwnMap({ brief = false }: { readonly brief?: boolean }) {
  return (
    <Group>
      <ExampleSelect />
      <FormulaField />
      {!brief && <FormulaHint />}
    </Group>
  );
}
