import compact from '../parts/CompactTable.module.css';
import { Question } from '../parts/Question.tsx';
import { Remark } from '../parts/Remark.tsx';
import type { EndKind, ModelRun } from '../../worker/protocol/taylor.ts';
import { useResults, useTaylor, useWidgetState } from './context.ts';
import { BOUND, bound, descentProduct, endName, stepPoint } from './stepWords.ts';
import { placeText, say } from './say.ts';
import styles from './Taylor.module.css';

const CHOICES: readonly { readonly value: EndKind; readonly label: string }[] = [
  { value: 'minimum', label: 'a minimum' },
  { value: 'saddle', label: 'a saddle' },
  { value: 'maximum', label: 'the maximum' },
];

/** Both methods at this step, what Newton’s model is, and where the ways end: asked before they are walked. */
export function StepsPanel({ bare = false }: { readonly bare?: boolean }) {
  const runs = useResults((r) => r.steps);
  const step = useWidgetState((s) => Math.min(s.inputs.step, s.inputs.steps));
  if (!runs) return null;
  const here = stepPoint(runs.newton, step);
  const product = descentProduct(here);
  return (
    <div className={styles.panel}>
      {!bare && <EndQuestion />}
      <table className={`${compact.table} ${styles.tight}`}>
        <caption className="spoken">Both methods at this step</caption>
        <thead>
          <tr>
            <th scope="col">step {step}</th>
            <th scope="col">x, y</th>
            <th scope="col">f</th>
          </tr>
        </thead>
        <tbody>
          <Row name="Newton" run={runs.newton} step={step} />
          <Row name="gradient descent" run={runs.descent} step={step} />
        </tbody>
      </table>
      <Remark>
        {runs.newton.sentence !== '' && step >= runs.newton.steps
          ? `Newton stops: ${runs.newton.sentence}`
          : `${BOUND[bound(here)]}. `}
        {Math.hypot(...here.gradient) > 1e-9 && Number.isFinite(product) && !bare
          ? `∇f H⁻¹ ∇fᵀ = ${say(product)}: the Newton step ${product > 0 ? 'goes down at first' : 'goes up at first'}.`
          : ''}
      </Remark>
    </div>
  );
}

function Row({
  name,
  run,
  step,
}: {
  readonly name: string;
  readonly run: ModelRun;
  readonly step: number;
}) {
  const { at, value } = stepPoint(run, step);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{placeText(at)}</td>
      <td>{say(value)}</td>
    </tr>
  );
}

/** Where Newton arrives: asked at the start, answered by walking to the end. */
function EndQuestion() {
  const { store, link } = useTaylor();
  const step = useWidgetState((s) => s.inputs.step);
  const steps = useWidgetState((s) => s.settled.steps);
  const runs = useResults((r) => r.steps);
  const guess = useResults((r) => r.guess);
  const shown = step >= steps;
  if (!runs || (step > 0 && !shown)) return null;
  const { arrived } = runs.newton;
  return (
    <Question
      question={`Newton takes ${steps === 1 ? '1 step' : `${steps} steps`} from the start. Where does it arrive?`}
      choices={CHOICES}
      shown={shown}
      answer={
        arrived ? (
          <>
            {guess && (
              <strong>{guess === arrived ? 'Right. ' : `You said ${endName(guess)}. `}</strong>
            )}
            Newton has come to {endName(arrived)}, gradient descent{' '}
            {runs.descent.arrived ? `to ${endName(runs.descent.arrived)}` : 'is still on its way'}.
          </>
        ) : (
          'Newton has not come to rest yet.'
        )
      }
      onGuess={(value) => {
        link.guessEnd(typeof value === 'string' ? value : null);
        store.commit({ step: value === false ? 0 : steps });
      }}
    />
  );
}
