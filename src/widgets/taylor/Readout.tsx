import type { Concept } from '../../ui/style/concept.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import { gauge } from '../../ui/readout/gauge.ts';
import { Gauges } from '../../ui/readout/Gauges.tsx';
import { Remark } from '../parts/Remark.tsx';
import { orderConcept } from './concepts.ts';
import { useResults, useWidgetState } from './context.ts';
import { directionOf } from './direction.ts';
import type { Inputs } from './state.ts';
import { noteWords } from './modelWords.ts';
import { curvatureAlong, determinantOf, signsOf } from './quadraticModel.ts';
import type { Answer } from './results.ts';
import styles from './Taylor.module.css';

/** Below this a number is the rounding of a zero. */
const NOISE = 1e-13;
const number = (v: number): string =>
  Number.isNaN(v) ? 'none' : gauge(Math.abs(v) < NOISE ? 0 : v);

interface Item {
  readonly label: React.ReactNode;
  readonly value: string;
  readonly concept?: Concept;
}

/** The numbers of the look, large, and a sentence where the point is no plain one. */
export function Readout() {
  const answer = useResults((r) => r.answer);
  const failure = useResults((r) => r.failure);
  const inputs = useWidgetState((s) => s.inputs);
  const words = failure ?? (answer && inputs.look !== 'random' ? noteOf(answer) : '');
  const items = itemsOf(answer, inputs);
  return (
    <>
      {items.length > 0 && (
        <div className={styles.four}>
          <Gauges items={items} />
        </div>
      )}
      {words && (
        <Remark kind={failure ? 'alarm' : 'remark'} urgent={failure !== null}>
          {words}
        </Remark>
      )}
    </>
  );
}

const noteOf = (t: Answer): string =>
  Number.isFinite(t.value)
    ? noteWords(t)
    : 'The function has no value at this point: move the point.';

function itemsOf(t: Answer | null, inputs: Inputs): readonly Item[] {
  const { look } = inputs;
  if (look === 'random' || !t) return [];
  if (t.names.length === 1 || look === 'model' || look === 'error') return modelItems(t, inputs);
  if (look === 'curvature') return curvatureItems(t, inputs);
  return look === 'stationary' ? testItems(t) : [];
}

const item = (tex: string, value: string, concept?: Concept): Item => ({
  label: <Tex tex={tex} />,
  value,
  ...(concept && { concept }),
});

function modelItems(t: Answer, { order }: Inputs): readonly Item[] {
  const shown = Math.min(order, t.models.length - 1);
  const concept = orderConcept(shown);
  return [
    item('f(x)', number(t.value), 'output'),
    item('f(x+h)', number(t.moved), 'output'),
    { label: `model, order ${shown}`, value: number(t.models[shown]), concept },
    { label: 'error', value: number(t.moved - t.models[shown]), concept: 'error' },
  ];
}

function curvatureItems(t: Answer, { angle }: Inputs): readonly Item[] {
  const [low, high] = t.eigenvalues;
  const definite = signsOf(t).every((s) => s > 0);
  return [
    item('\\lambda_{\\min}', number(low), 'quadratic'),
    item('\\lambda_{\\max}', number(high), 'quadratic'),
    item('d^{\\top}Hd', number(curvatureAlong(t, directionOf(angle))), 'output'),
    item('\\kappa', definite ? number(high / low) : 'none'),
  ];
}

function testItems(t: Answer): readonly Item[] {
  const [low, high] = t.eigenvalues;
  return [
    item('\\lambda_1', number(low), 'quadratic'),
    item('\\lambda_2', number(high), 'quadratic'),
    item('\\det H', number(determinantOf(t.hessian))),
    item('\\operatorname{tr} H', number(t.hessian[0] + t.hessian[3])),
  ];
}
