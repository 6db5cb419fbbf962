import { Button } from '../../ui/controls/Button.tsx';
import { MathField } from '../../ui/mathfield/MathField.tsx';
import { ExampleSelect as Select } from '../parts/ExampleSelect.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useLanding, useWidgetState } from './context.ts';
import { exampleOf } from './exampleOf.ts';
import { stateOf } from './exampleState.ts';
import { landings } from './landings.ts';
import styles from './Landing.module.css';
import { useData } from './useData.ts';
import { useEdits } from './useEdits.ts';

/** The points, as text. */
export function DataField() {
  return <MathField {...useData()} />;
}

/** Data of a model with the parameters at which they show what they are there for. */
export function ExampleSelect() {
  const { store, link } = useLanding();
  const model = useWidgetState((s) => s.inputs.model);
  const current = useWidgetState((s) => exampleOf(s.inputs)?.id);
  return (
    <Select
      own="your own data"
      examples={landings[model].examples}
      current={current}
      onChoose={(id) => {
        link.playback.pause();
        store.commit(stateOf(model, id));
      }}
    />
  );
}

/** What an example is there to show, or what hands and keys do. */
export function ExampleHint() {
  const teaches = useWidgetState((s) => exampleOf(s.settled)?.teaches);
  return (
    <Remark>
      {teaches ??
        'Drag a point, click to add one. By keys: arrows move a point, Page Up and Page Down go to another, Delete removes it.'}
    </Remark>
  );
}

/** For who comes by keys: the text takes points too. */
export function AddPoint() {
  const { addNext, said } = useEdits();
  return (
    <div className={styles.buttons}>
      <Button variant="plain" onClick={addNext}>
        add a point
      </Button>
      <span className={styles.said} role="status">
        {said}
      </span>
    </div>
  );
}
