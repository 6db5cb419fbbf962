import { vjp } from '../../../../core/ad/vjp.ts';
import { assembled } from '../derive.ts';
import { sumOf, termsOf } from '../rebuild.ts';
import { texOf } from '../show.ts';
import { dependsOn } from './calls.ts';
import type { OwnMistake } from './find.ts';

/** A gradient as if the terms in several variables were constants. */
export const mixedTermDropped: OwnMistake = {
  id: 'MIXED_TERM_DROPPED',
  short: 'terms in several variables left out',
  find(problem) {
    const { graph, output, by, ask } = problem;
    if (ask !== 'gradient' || by.length < 2) return [];
    const terms = termsOf(graph, output);
    const isMixed = (term: number) => by.filter((x) => dependsOn(problem, term, x)).length > 1;
    const mixed = terms.filter(isMixed);
    const rest = terms.filter((term) => !isMixed(term));
    if (mixed.length === 0 || rest.length === 0) return [];
    const node = assembled({ ...problem, output: sumOf(graph, rest) }, (sum) =>
      vjp(graph, sum, by),
    );
    if (node === undefined) return [];
    const shown = texOf(problem, sumOf(graph, mixed));
    return [
      {
        node,
        say: `$${shown}$ depends on more than one variable, and it is missing from every entry. While you differentiate by one of them the others are constant factors: the term stays, with its factor.`,
      },
    ];
  },
};
