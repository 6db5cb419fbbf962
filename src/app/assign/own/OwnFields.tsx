import type { OwnAsk, OwnExercise } from '../../../exercises/engine/own.ts';
import type { OwnField } from '../../../exercises/engine/own/ownFault.ts';
import { suggestedTitle } from '../../../exercises/engine/own/title.ts';
import { Prose } from '../../../exercises/view/Prose.tsx';
import { Select } from '../../../ui/controls/Select.tsx';
import type { FieldFault } from '../../../ui/mathfield/fault.ts';
import { MathField } from '../../../ui/mathfield/MathField.tsx';
import styles from './OwnEditor.module.css';
import { readFunction } from './readFunction.ts';
import { TextEntry } from './TextEntry.tsx';

interface OwnFieldsProps {
  readonly own: OwnExercise;
  readonly faultsOf: (field: OwnField) => readonly FieldFault[];
  /** The question as it is written for those who leave it empty; null until it can be. */
  readonly written: string | null;
  readonly onChange: (patch: Partial<OwnExercise>) => void;
}

const ASKS: readonly { readonly value: OwnAsk; readonly label: string }[] = [
  { value: 'value', label: 'its value' },
  { value: 'derivative', label: 'its derivative by one name' },
  { value: 'gradient', label: 'its gradient' },
  { value: 'jacobian', label: 'its Jacobian' },
  { value: 'hessian', label: 'its Hessian' },
];

const DECIMALS = [
  { value: '', label: 'exact' },
  ...[1, 2, 3, 4, 6].map((count) => ({
    value: String(count),
    label: count === 1 ? 'one decimal is enough' : `${count} decimals are enough`,
  })),
];

/** Everything that an author says of an exercise. */
export function OwnFields({ own, faultsOf, written, onChange }: OwnFieldsProps) {
  const { tex, words, faults } = readFunction(own);
  const asked = faultsOf('of');
  const entry = (
    field: Exclude<OwnField, 'ask' | 'decimals' | 'of'>,
    label: string,
    help: string,
  ) => (
    <TextEntry
      label={label}
      help={help}
      value={own[field]}
      faults={faultsOf(field)}
      lines={field === 'prompt'}
      onInput={(text) => onChange({ [field]: text })}
    />
  );
  return (
    <div className={styles.fields}>
      {entry('title', 'Title', `Left empty, it is “${suggestedTitle(own)}”.`)}
      {entry(
        'prompt',
        'Question',
        'Formulas stand between dollars, in the language of the site; parameters in them get their numbers. Left empty, it is written for you.',
      )}
      {own.prompt.trim() === '' && written !== null && (
        <div className={styles.written} data-written>
          <Prose text={written} />
        </div>
      )}
      <MathField
        label="Function"
        value={own.of}
        onInput={(of) => onChange({ of })}
        tex={tex}
        reading={words}
        faults={asked.length > 0 ? asked : faults}
      />
      <Select
        label="What is asked for"
        value={own.ask}
        options={ASKS}
        onChange={(ask) => onChange({ ask })}
      />
      {entry('by', 'Differentiate by', 'x, or x, y in the order of the entries.')}
      {entry('at', 'At the point', 'x=1, y=p. Left empty, the answer is an expression.')}
      {entry(
        'parameters',
        'Parameters, drawn by the seed',
        'a in 1..4; p in {-2, -1, 1, 2}; h in 0.1..0.5 step 0.1',
      )}
      {entry('domain', 'Where free names lie', 'x in 0.5..4, so that log(x) has a value.')}
      {entry('shapes', 'Shapes of vectors and matrices', 'A: 3x2; x: 2; S: 3x3 symmetric')}
      <Select
        label="How exact"
        value={own.decimals === null ? '' : String(own.decimals)}
        options={DECIMALS}
        onChange={(count) => onChange({ decimals: count === '' ? null : Number(count) })}
      />
    </div>
  );
}
