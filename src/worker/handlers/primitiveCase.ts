import type { Machine, OperandSlice } from './primitiveMachine.ts';
import { differ } from './primitiveRounding.ts';
import { basis, pulledBack, type Sample } from './primitiveTests.ts';

/** A point as the rule of one operand sees it. */
export interface Judged extends Sample {
  /** Slopes by this operand no further apart than rounding explains are the same; see `differ`. */
  readonly floor: number;
}

/** The rule of one operand, with all that is known of it. */
export interface Case {
  readonly machine: Machine;
  readonly operand: OperandSlice;
  /** Points at which the rule can be judged, the reader's own first if it is one of them. */
  readonly samples: readonly Judged[];
  /** What the numbers of the operands and of the result are called. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** The first sample is the reader's own point. */
  readonly ownFirst: boolean;
}

/** The right slope of result i by entry k of the operand, and what the rule says. */
export const rightAt = ({ operand }: Case, { jacobian }: Sample, i: number, k: number): number =>
  pulledBack(jacobian, basis(jacobian.rows, i), operand.from + k);
export const ruleAt = ({ operand }: Case, { rows }: Sample, i: number, k: number): number =>
  rows[i][operand.from + k];

export const sizeOfOperand = ({ operand }: Case): number => operand.to - operand.from;

/** Holds at every sample, for every result i and every entry k of the operand. */
export function everywhere(
  found: Case,
  holds: (i: number, k: number, sample: Judged) => boolean,
): boolean {
  const { machine, samples } = found;
  const size = sizeOfOperand(found);
  return samples.every((sample) => {
    for (let i = 0; i < machine.m; i++) {
      for (let k = 0; k < size; k++) if (!holds(i, k, sample)) return false;
    }
    return true;
  });
}

export const isRight = (found: Case, sample: Judged): boolean =>
  everywhere(
    { ...found, samples: [sample] },
    (i, k) => !differ(ruleAt(found, sample, i, k), rightAt(found, sample, i, k), sample.floor),
  );
