import { useEffect, useState } from 'react';
import { createLine } from '../../../state/compute.ts';
import type { TraceRequest } from '../../../worker/protocol/program.ts';
import type { Answer } from '../results.ts';
import type { Hessian, Pair } from './curvature.ts';
import { hvCaseOf } from './hvCase.ts';

interface Column {
  readonly key: string;
  readonly product: Pair;
}

/** The question of the trace with another direction: H times the first or the second unit vector is its column. */
const along = (asked: TraceRequest, name: string): TraceRequest => ({
  ...asked,
  velocity: { [name]: 1 },
  second: true,
});

/** Whose H it is: everything but the direction. */
const keyOf = ({ fn, level, folded, weights }: TraceRequest): string =>
  JSON.stringify([fn, level, folded, weights]);

/**
 * H of a function of two numbers: by two more sweeps of the kind that gives H v, along e₁ and e₂. Null until both are
 * there; while the point is dragged the last one is kept.
 */
export function useHessian(answer: Answer | null): Hessian | null {
  const [hessian, setHessian] = useState<Hessian | null>(null);
  const [lines] = useState(() => {
    const columns: (Column | null)[] = [null, null];
    const open = (place: 0 | 1) =>
      createLine('trace', (ended, request) => {
        const asked = request;
        if (ended.kind !== 'done') return;
        const found = hvCaseOf({ ...ended.value, asked });
        columns[place] = found && { key: keyOf(asked), product: found.product };
        const [first, second] = columns;
        if (first && second && first.key === second.key) {
          setHessian({ first: first.product, second: second.product });
        }
      });
    return [open(0), open(1)] as const;
  });
  useEffect(() => {
    const names = answer && hvCaseOf(answer)?.names;
    lines.forEach((line, k) => line(answer && names ? along(answer.asked, names[k]) : null));
  }, [answer, lines]);
  useEffect(() => () => lines.forEach((line) => line(null)), [lines]);
  return hessian;
}
