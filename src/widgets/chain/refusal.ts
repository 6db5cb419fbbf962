import { listed } from '../../ui/format.ts';
import type { Fault } from '../../core/lang/fault.ts';
import type { ChainRefusal } from '../../worker/protocol/composition.ts';

/** Why a program is no chain of maps, and what to do about it. */
export function refusalWords(refusal: ChainRefusal): string {
  switch (refusal.reason) {
    case 'single':
      return 'This is one map, and a chain has two to five. Write one after the other: g = (x*y, x+y); f = g[1]^2 + 3*g[2].';
    case 'exception':
      return 'A value of its own belongs to one map alone. In a chain, write it with if: f = if(norm1(g) == 0, 0, …).';
    case 'long':
      return `These are ${refusal.count} maps, and at most five are drawn. Put two of them into one statement.`;
    case 'large':
      return `${refusal.stage} gives ${refusal.count} numbers, and at most six are drawn. Let it give fewer.`;
    case 'branched': {
      const { stage, takes, before, through } = refusal;
      return through
        ? `${stage} takes ${listed(takes)} as well as ${before}: put both into one statement, so that each map takes only the one before it.`
        : `${stage} takes ${listed(takes)} instead of ${before}: let each map take only the one before it.`;
    }
  }
}

/** The same as a fault of the whole text. */
export const refusalFault = (refusal: ChainRefusal, source: string): Fault => ({
  code: 'domain',
  span: { start: 0, end: source.length },
  message: refusalWords(refusal),
});
