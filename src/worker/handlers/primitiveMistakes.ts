import { everywhere, isRight, rightAt, ruleAt, sizeOfOperand, type Case } from './primitiveCase.ts';
import {
  factorOf,
  hasValue,
  isConstant,
  ignoresUpstream,
  isSquare,
  onlyDiagonal,
  operandOf,
  passesFlat,
  put,
  rightAfter,
  rightFor,
  ruleFor,
  ruleOfOther,
  same,
  scaled,
  swappedWith,
  wrongEntries,
} from './primitiveEvidence.ts';
import { differ } from './primitiveRounding.ts';

/** A mistake that is often made: what to say of it, and whether it explains everything that was seen. */
export interface Mistake {
  readonly id: string;
  readonly says: (names: readonly string[], found: Case) => string;
  readonly matches: (found: Case) => boolean;
  /** Operands of which the same comes back share one sentence; without, those whose sentences differ in their names only. */
  readonly alike?: (found: Case) => string;
}

const bars = (names: readonly string[]): string => names.map((name) => `${name}bar`).join(' and ');
const be = (names: readonly string[]): string => (names.length > 1 ? 'are' : 'is');
const multiplies = (names: readonly string[]): string =>
  names.length > 1 ? 'multiply' : 'multiplies';
const one = (names: readonly string[]): string => (names.length > 1 ? 'ones' : 'one');
const has = (names: readonly string[]): string => (names.length > 1 ? 'have' : 'has');

/** `w` of `w[1]`. */
const stem = (outputs: readonly string[]): string => outputs[0].replace(/\[.*$/, '');
const adjointName = (outputs: readonly string[]): string => `${stem(outputs)}bar`;

function factorWords(c: number): string {
  const size = Math.abs(c);
  const sign = c < 0 ? 'minus ' : '';
  if (size === 2) return `${sign}twice`;
  if (size === 0.5) return `${sign}half`;
  const short = Number(size.toPrecision(4));
  return `${sign}${short === 1 ? size : short} times`;
}

/** What is often got wrong. The first that explains all points is told. */
export const MISTAKES: readonly Mistake[] = [
  {
    id: 'zero',
    says: (names) =>
      `${bars(names)} ${be(names)} 0, so nothing flows back to ${names.join(' and ')}, though the result changes with it.`,
    matches: (found) => everywhere(found, (i, k, s) => !differ(ruleAt(found, s, i, k), 0, s.floor)),
  },
  {
    id: 'upstream',
    says: (names, { outputs }) =>
      `What comes from above is missing in ${bars(names)}: the rule gives the slope itself. Multiply by ${adjointName(outputs)}.`,
    matches: (found) =>
      ignoresUpstream(found) &&
      found.samples.every((s) => {
        const ones = s.u.map(() => 1);
        return same(ruleFor(found, s, ones), rightFor(found, s, ones), s.floor * ones.length);
      }),
  },
  {
    id: 'deaf',
    says: (names, { outputs }) =>
      `${bars(names)} ${be(names)} the same for every ${adjointName(outputs)}: what comes from above has to be in it.`,
    matches: ignoresUpstream,
  },
  {
    id: 'nonlinear',
    says: (names, { outputs }) =>
      `Twice the ${adjointName(outputs)} has to give twice the ${bars(names)}, and minus the ${adjointName(outputs)} minus the ${bars(names)}; here that is not so. A rule is linear in what comes from above.`,
    matches: (found) =>
      found.samples.some((s) => {
        const once = ruleFor(found, s, s.u);
        const size = s.floor * Math.max(1, ...Array.from(once, Math.abs));
        return [2, -1].some((by) => {
          const then = ruleFor(found, s, scaled(s.u, by));
          return (
            [...once, ...then].every(Number.isFinite) &&
            !same(
              then,
              once.map((x) => by * x),
              size,
            )
          );
        });
      }),
  },
  {
    id: 'sign',
    says: (names) =>
      `${bars(names)} ${be(names)} minus the right ${one(names)}: the sign is wrong.`,
    matches: (found) => factorOf(found) === -1,
  },
  {
    id: 'factor',
    says: (names, found) =>
      `${bars(names)} ${be(names)} ${factorWords(factorOf(found))} the right ${one(names)}, at every point: a constant factor is wrong.`,
    matches: (found) => !Number.isNaN(factorOf(found)),
  },
  {
    id: 'swapped',
    says: (_, found) =>
      `The rules of ${found.operand.name} and ${swappedWith(found)} have changed places.`,
    matches: (found) => swappedWith(found) !== undefined,
    alike: (found) => [found.operand.name, swappedWith(found)].sort().join(' '),
  },
  {
    id: 'other',
    says: (names, found) =>
      `${bars(names)} ${be(names)} what flows back to ${ruleOfOther(found)}, and not to ${names.join(' and ')}.`,
    matches: (found) => ruleOfOther(found) !== undefined,
  },
  {
    id: 'transposed',
    says: (names) =>
      `${bars(names)} ${multiplies(names)} by the Jacobian itself, as a move forward would: the way back takes its transpose.`,
    matches: (found) =>
      isSquare(found) &&
      everywhere(
        found,
        (i, k, s) => !differ(ruleAt(found, s, i, k), rightAt(found, s, k, i), s.floor),
      ),
  },
  {
    id: 'turned',
    says: (names) => `${bars(names)} ${be(names)} the transpose of what is right.`,
    matches: (found) => {
      const { rows, cols } = found.operand;
      const mirrored = (k: number): number => (k % rows) * rows + Math.floor(k / rows);
      return (
        rows === cols &&
        rows > 1 &&
        everywhere(
          found,
          (i, k, s) => !differ(ruleAt(found, s, i, k), rightAt(found, s, i, mirrored(k)), s.floor),
        )
      );
    },
  },
  {
    id: 'diagonal',
    says: (names, { operand, outputs }) =>
      `${bars(names)} knows only the diagonal of the Jacobian: it treats the operation entry by entry, but every entry of ${operand.name} moves every entry of ${stem(outputs)}.`,
    matches: (found) =>
      onlyDiagonal(found) &&
      everywhere(
        found,
        (i, k, s) => i !== k || !differ(ruleAt(found, s, i, k), rightAt(found, s, i, k), s.floor),
      ),
  },
  {
    id: 'elementwise',
    says: (names, { operand, outputs }) =>
      `${bars(names)} treats the operation entry by entry: it lets each entry of ${operand.name} move its own entry of ${stem(outputs)} only, and forgets the others.`,
    matches: (found) =>
      onlyDiagonal(found) &&
      !everywhere(found, (i, k, s) => i === k || !differ(rightAt(found, s, i, k), 0, s.floor)),
  },
  {
    id: 'operand-for-result',
    says: (names, { operand, outputs }) =>
      `${operand.name} stands in ${bars(names)} where the result ${stem(outputs)} belongs: this formula of the slope is in terms of the result.`,
    matches: (found) => rightAfter(found, (s) => ({ at: put(found, s, s.w), w: s.w })),
  },
  {
    id: 'result-for-operand',
    says: (names, { operand, outputs }) =>
      `The result ${stem(outputs)} stands in ${bars(names)} where ${operand.name} belongs: the slope is taken at the operand, not at the result.`,
    matches: (found) => rightAfter(found, (s) => ({ at: s.at, w: operandOf(found, s) })),
  },
  {
    id: 'value',
    says: (names, { outputs }) =>
      `${bars(names)} ${multiplies(names)} by the value of the operation, ${stem(outputs)}, and not by its slope.`,
    matches: (found) =>
      found.machine.m === sizeOfOperand(found) &&
      everywhere(
        found,
        (i, k, s) => !differ(ruleAt(found, s, i, k), i === k ? s.w[i] : 0, s.floor),
      ),
  },
  {
    id: 'gate',
    says: (names, { outputs }) =>
      `${bars(names)} ${names.length > 1 ? 'let' : 'lets'} through what comes from above where ${stem(outputs)} is flat: where a slope is 0, nothing flows back.`,
    matches: passesFlat,
  },
  {
    id: 'no-value',
    says: (names) =>
      `${bars(names)} ${has(names)} no value at a point where the operation has one: the rule divides by 0 there, or leaves the domain of a function.`,
    matches: (found) => found.samples.every((s) => isRight(found, s) || !hasValue(found, s)),
  },
  {
    id: 'here-only',
    says: (names, found) =>
      `${bars(names)} ${be(names)} right at your point, and wrong at others: ${isConstant(found) ? 'a number stands where something that changes with the point belongs' : 'this formula and the right one happen to agree there'}.`,
    matches: (found) => found.ownFirst && isRight(found, found.samples[0]),
  },
  {
    id: 'entry',
    says: (names, found) => {
      const wrong = wrongEntries(found);
      return `Of ${bars(names)} only ${wrong.join(' and ')} ${be(wrong)} wrong; the other entries are right.`;
    },
    matches: (found) => {
      const wrong = wrongEntries(found).length;
      return wrong > 0 && wrong < sizeOfOperand(found) && wrong <= 3;
    },
  },
];
