import type { Declaration } from '../../core/lang/declarations.ts';
import {
  readPrimitive,
  readVjpRule,
  type PrimitiveReading,
} from '../../ui/mathfield/readPrimitive.ts';
import type { PrimitiveRequest } from '../../worker/protocol.ts';
import type { Primitive } from '../../worker/protocol/primitive.ts';
import type { Facts } from '../definition.ts';
import { defineModel } from '../model.ts';
import { functionOf } from '../parts/typed.ts';
import { schema, type Inputs } from './inputs.ts';

/** Numbers that stand where a link says none: all different, so that no rule is right by accident. */
const DISTINCT = [1, -0.5, 2, 0.5, -1, 1.5, -2, 3, -1.5, 0.8, -3, 2.5];

const distinct = (k: number): number => DISTINCT[k % DISTINCT.length];

/** A point to begin with: a square matrix is one that has an inverse. */
function proposed(operands: readonly Declaration[]): readonly number[] {
  let before = 0;
  return operands.flatMap(({ shape: { rows, cols }, structure }) => {
    const first = before;
    before += rows * cols;
    return Array.from({ length: rows * cols }, (_, k) => {
      const diagonal = rows > 1 && k % (rows + 1) === 0;
      if (structure === 'diagonal') return diagonal ? 2 : 0;
      if (structure === 'probability') return Number((1 / rows).toPrecision(3));
      if (structure === 'positive') return Math.abs(distinct(first + k));
      if (structure) return diagonal ? 2 : 0.5;
      return rows === cols && diagonal ? 2 + k / 10 : distinct(first + k);
    });
  });
}

/** So many numbers: those that are there, then more. */
const fitted = (
  list: readonly number[],
  count: number,
  more: (k: number) => number,
): readonly number[] => Array.from({ length: count }, (_, k) => list[k] ?? more(k));

/** The point, ẋ and w̄ as the operation takes them. */
export function placeOf(
  { at, v, u }: Pick<Inputs, 'at' | 'v' | 'u'>,
  { operands, inputs, outputs }: Pick<PrimitiveReading, 'operands' | 'inputs' | 'outputs'>,
) {
  const start = proposed(operands);
  return {
    at: fitted(at, inputs.length, (k) => start[k]),
    v: fitted(v, inputs.length, (k) => distinct(k + 2)),
    u: fitted(u, outputs.length, distinct),
  };
}

/** What is asked of the worker. */
export const requestOf = (inputs: Inputs, reading: PrimitiveReading): PrimitiveRequest => ({
  fn: functionOf(inputs, reading.parameters),
  rule: inputs.rule,
  ...placeOf(inputs, reading),
  seed: inputs.seed,
});

/** Points at which the rule could be judged, and at how many of them it fails. */
export function countOf({ tests }: Pick<Primitive, 'tests'>): {
  readonly judged: number;
  readonly failed: number;
} {
  const failed = tests.filter(({ verdict }) => verdict === 'fails').length;
  const passed = tests.filter(({ verdict }) => verdict === 'passes').length;
  return { judged: passed + failed, failed };
}

/** The numbers that a text may quote; NaN where there are none. */
export function factsOf(answer: Primitive | null): Facts {
  const [own] = answer?.tests ?? [];
  const { judged, failed } = countOf({ tests: answer?.tests ?? [] });
  const [forward, backward] = [own?.forward ?? NaN, own?.backward ?? NaN];
  return {
    forward,
    backward,
    difference: own?.difference ?? NaN,
    gap: Math.abs(forward - backward),
    points: answer ? judged : NaN,
    failed: answer ? failed : NaN,
  };
}

export const primitiveModel = defineModel<Inputs>({
  id: 'primitive',
  schema,
  faults: ({ source, rule, at, v, u }) => {
    const reading = readPrimitive(source);
    const wrong = [...reading.faults, ...readVjpRule(rule, source).faults].map(
      ({ message }) => message,
    );
    if (!reading.ok) return wrong;
    const counts = [
      ['point', at, reading.inputs],
      ['ẋ', v, reading.inputs],
      ['w̄', u, reading.outputs],
    ] as const;
    return [
      ...wrong,
      ...counts.flatMap(([name, list, names]) =>
        list.length > names.length
          ? [`For ${name} ${list.length} numbers are given, and it has ${names.length}.`]
          : [],
      ),
    ];
  },
  facts: (state, run) => {
    const reading = readPrimitive(state.source);
    const answer = reading.ok ? run('primitive', requestOf(state, reading)) : null;
    return factsOf(answer && answer.refused.length === 0 ? answer : null);
  },
});
