import {
  everywhere,
  rightAt,
  ruleAt,
  sizeOfOperand,
  type Case,
  type Judged,
} from './primitiveCase.ts';
import { differ } from './primitiveRounding.ts';
import { basis, pulledBack } from './primitiveTests.ts';

/** What the rule gives to the operand for other weights, or from other values of operands and result. */
export function ruleFor(
  { machine, operand }: Case,
  sample: Judged,
  u: ArrayLike<number>,
  at: ArrayLike<number> = sample.at,
  w: ArrayLike<number> = sample.w,
): Float64Array {
  return machine.rule(at, w, u).slice(operand.from, operand.to);
}

export const rightFor = (found: Case, { jacobian }: Judged, u: ArrayLike<number>): number[] =>
  Array.from({ length: sizeOfOperand(found) }, (_, k) =>
    pulledBack(jacobian, u, found.operand.from + k),
  );

export const same = (a: ArrayLike<number>, b: ArrayLike<number>, floor: number): boolean =>
  Array.from(a).every((x, k) => !differ(x, b[k], floor));

export const scaled = (u: readonly number[], by: number): number[] => u.map((x) => by * x);

/** w̄ plays no part: the same comes back for any of it. */
export const ignoresUpstream = (found: Case): boolean =>
  found.samples.every((sample) => {
    const first = ruleFor(found, sample, sample.u);
    return [scaled(sample.u, 2), scaled(sample.u, 0), basis(found.machine.m, 0)].every((u) =>
      same(ruleFor(found, sample, u), first, sample.floor),
    );
  });

/** The one factor between the rule and what is right, at all points; NaN where there is none. */
export function factorOf(found: Case): number {
  let [largest, factor] = [0, NaN];
  for (const sample of found.samples) {
    for (let i = 0; i < found.machine.m; i++) {
      for (let k = 0; k < sizeOfOperand(found); k++) {
        const right = rightAt(found, sample, i, k);
        if (Math.abs(right) <= largest) continue;
        largest = Math.abs(right);
        factor = ruleAt(found, sample, i, k) / right;
      }
    }
  }
  const holds = everywhere(
    found,
    (i, k, s) => !differ(ruleAt(found, s, i, k), factor * rightAt(found, s, i, k), s.floor),
  );
  return holds && Number.isFinite(factor) ? Number(factor.toPrecision(6)) : NaN;
}

/** Where result and operand have as many numbers, other operands aside. */
export const isSquare = (found: Case): boolean =>
  found.machine.m === sizeOfOperand(found) && found.machine.m > 1;

/** The rule is right once `put` has exchanged values for it. */
export const rightAfter = (
  found: Case,
  put: (sample: Judged) => { at: ArrayLike<number>; w: ArrayLike<number> },
): boolean =>
  found.machine.m === sizeOfOperand(found) &&
  found.samples.every((sample) => {
    const { at, w } = put(sample);
    return Array.from({ length: found.machine.m }, (_, i) => basis(found.machine.m, i)).every((u) =>
      same(ruleFor(found, sample, u, at, w), rightFor(found, sample, u), sample.floor),
    );
  });

export const operandOf = ({ operand }: Case, { at }: Judged): readonly number[] =>
  at.slice(operand.from, operand.to);

/** Another operand of the same shape whose rule stands here, while this one's stands there. */
export const swappedWith = (found: Case): string | undefined =>
  found.machine.slices.find((other) => {
    const { operand } = found;
    if (other === operand || other.rows !== operand.rows || other.cols !== operand.cols)
      return false;
    const there = { ...found, operand: other };
    return everywhere(
      found,
      (i, k, s) =>
        !differ(ruleAt(found, s, i, k), rightAt(there, s, i, k), s.floor) &&
        !differ(ruleAt(there, s, i, k), rightAt(found, s, i, k), s.floor),
    );
  })?.name;

/** Another operand of the same shape whose rule stands here. */
export const ruleOfOther = (found: Case): string | undefined =>
  found.machine.slices.find((other) => {
    const { operand } = found;
    if (other === operand || other.rows !== operand.rows || other.cols !== operand.cols)
      return false;
    const there = { ...found, operand: other };
    return everywhere(
      found,
      (i, k, s) => !differ(ruleAt(found, s, i, k), rightAt(there, s, i, k), s.floor),
    );
  })?.name;

/** Wrong only where the slope is 0, and only slopes that are not 0 at other points: an open gate. */
export const passesFlat = (found: Case): boolean =>
  everywhere(found, (i, k, s) => {
    const right = rightAt(found, s, i, k);
    if (!differ(ruleAt(found, s, i, k), right, s.floor)) return true;
    const open = (other: Judged): boolean => differ(rightAt(found, other, i, k), 0, other.floor);
    return Number.isFinite(ruleAt(found, s, i, k)) && right === 0 && found.samples.some(open);
  });

/** The entries of the operand that are wrong somewhere, by name. */
export function wrongEntries(found: Case): readonly string[] {
  const { operand, inputs, machine, samples } = found;
  return inputs
    .slice(operand.from, operand.to)
    .filter((_, k) =>
      samples.some((s) =>
        Array.from({ length: machine.m }).some((__, i) =>
          differ(ruleAt(found, s, i, k), rightAt(found, s, i, k), s.floor),
        ),
      ),
    );
}

/** The rule makes the same of w̄ at every point. */
export const isConstant = (found: Case): boolean =>
  everywhere(
    found,
    (i, k, s) => !differ(ruleAt(found, s, i, k), ruleAt(found, found.samples[0], i, k), s.floor),
  );

export const hasValue = (found: Case, sample: Judged): boolean =>
  everywhere({ ...found, samples: [sample] }, (i, k) =>
    Number.isFinite(ruleAt(found, sample, i, k)),
  );

/** Nothing comes from entry k of the operand to another entry of the result. */
export const onlyDiagonal = (found: Case): boolean =>
  isSquare(found) &&
  everywhere(found, (i, k, s) => i === k || !differ(ruleAt(found, s, i, k), 0, s.floor));

/** The operands with the numbers of this one exchanged. */
export function put({ operand }: Case, { at }: Judged, by: ArrayLike<number>): number[] {
  return at.map((x, k) => (k >= operand.from && k < operand.to ? by[k - operand.from] : x));
}
