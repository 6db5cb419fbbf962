import { sizeOf } from '../ir/types.ts';
import { opNamed } from '../ops/all.ts';
import type { PointwiseOp } from '../ops/op.ts';
import { runBounded } from './arrayBounds.ts';
import { boundedArray, EPS, type Bounded, type BoundedArray } from './bounded.ts';
import { pointwiseRule, TAKES_ANYTHING } from './pointwiseBounds.ts';
import { isExactly } from './rational.ts';
import { needed, type Term, type TermId, type Terms } from './terms.ts';

export interface BoundedProgram {
  /** Where the value of a variable is written before `run`; undefined when the outputs do not need it. */
  readonly input: (name: string) => BoundedArray | undefined;
  readonly run: () => void;
  readonly valueOf: (id: TermId) => BoundedArray;
}

/** Evaluates terms in doubles, each entry with a bound of its error. */
export function boundedProgram(terms: Terms, outputs: readonly TermId[]): BoundedProgram {
  const values = new Map<TermId, BoundedArray>();
  const inputs = new Map<string, BoundedArray>();
  const steps: (() => void)[] = [];
  const valueOf = (id: TermId): BoundedArray => {
    const value = values.get(id);
    if (!value) throw new Error(`term ${id} is not evaluated here`);
    return value;
  };
  for (const id of needed(terms, outputs)) {
    const term = terms.all[id];
    const out = boundedArray(sizeOf(term.shape));
    values.set(id, out);
    if (term.kind === 'variable') inputs.set(term.name, out);
    else if (term.kind === 'apply') steps.push(stepOf(terms, id, term, out, valueOf));
    else {
      const exact = term.kind === 'literal' && term.exact && isExactly(term.exact, term.value);
      out.v[0] = term.value;
      out.e[0] = exact ? 0 : (EPS / 2) * Math.abs(term.value);
    }
  }
  return {
    input: (name) => inputs.get(name),
    run: () => {
      for (const step of steps) step();
    },
    valueOf,
  };
}

function stepOf(
  terms: Terms,
  id: TermId,
  term: Term & { kind: 'apply' },
  out: BoundedArray,
  valueOf: (id: TermId) => BoundedArray,
): () => void {
  const op = opNamed(term.op);
  const args = term.args.map(valueOf);
  const exact = terms.exact[id];
  if (exact && term.op !== 'pow') {
    // A constant fraction without rounding, so that 1/3 + 1/3 in an exponent or a comparison is 2/3.
    const value = Number(exact.num) / Number(exact.den);
    if (isExactly(exact, value)) {
      out.v[0] = value;
      out.e[0] = 0;
      return () => undefined;
    }
  }
  if (op.kind === 'pointwise') return pointwiseStep(op, out, args);
  const shapes = term.args.map((arg) => terms.all[arg].shape);
  return () => runBounded(op, out, args, shapes, term.attributes);
}

function pointwiseStep(
  op: PointwiseOp,
  out: BoundedArray,
  args: readonly BoundedArray[],
): () => void {
  const rule = pointwiseRule(op.name, op.eval);
  const anything = TAKES_ANYTHING.has(op.name);
  const result: Bounded = { v: 0, e: 0 };
  const v = args.map(() => 0);
  const e = args.map(() => 0);
  return () => {
    for (let k = 0; k < out.v.length; k++) {
      let missing = false;
      let certain = false;
      for (let i = 0; i < args.length; i++) {
        const at = args[i].v.length === 1 ? 0 : k;
        v[i] = args[i].v[at];
        e[i] = args[i].e[at];
        if (!Number.isNaN(v[i])) continue;
        missing = true;
        certain ||= e[i] === 0;
      }
      if (missing && !anything) {
        out.v[k] = NaN;
        out.e[k] = certain ? 0 : Infinity;
        continue;
      }
      rule(result, v, e);
      out.v[k] = result.v;
      out.e[k] = result.e;
    }
  };
}
