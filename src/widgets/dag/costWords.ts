import type { ProgramTrace } from '../../worker/protocol/program.ts';
import type { Mode } from './inputs.ts';

const times = (k: number, what: string): string => `${k} ${what}${k === 1 ? '' : 's'}`;

/** What the whole Jacobian costs in either mode, from the operations that were counted. */
export function costWords(
  { counts, numbersIn, numbersOut }: Pick<ProgramTrace, 'counts' | 'numbersIn' | 'numbersOut'>,
  mode: Mode,
): string {
  const forward = counts.value + numbersIn * counts.tangent;
  const reverse = counts.value + numbersOut * counts.reverse;
  const cheaper =
    forward === reverse
      ? 'both cost the same'
      : `${forward < reverse ? 'forward' : 'reverse'} is cheaper`;
  const both = `The Jacobian is ${numbersOut} × ${numbersIn}: ${times(numbersIn, 'forward sweep')} in ${forward} operations, or ${times(numbersOut, 'reverse sweep')} in ${reverse}, values included: ${cheaper}. Reverse keeps ${times(counts.saved, 'number')} of the forward sweep.`;
  return mode === 'second' && counts.second !== null
    ? `${both} H v takes ${counts.second} operations beyond both sweeps; no H is stored.`
    : both;
}
