import { spokenNumber } from '../../../ui/format.ts';
import type { ProgramTrace, Ways } from '../../../worker/protocol/program.ts';
import { isScalar } from '../journey.ts';
import { costsOf } from './pathCosts.ts';
import { fits, linesOf, type WayLine } from './wayLines.ts';
import { counted, countText, rowWords } from './waySay.ts';
import { sumOf, type WaySum } from './waySum.ts';

/** Products that are said one after the other; of more, only their sum. */
const MOST_SAID = 6;

/** What is seen: how many ways there are, what each contributes, that they add up to the adjoint, and what it costs. */
export function pathsWords(trace: ProgramTrace, ways: Ways): string {
  if (!fits(trace, ways)) return 'The ways are being looked for.';
  const { nodes, output } = trace;
  const [start, end] = [nodes[ways.node].name, nodes[output].name];
  if (ways.total === 0) return `No way leads from ${start} to ${end}: its adjoint is 0.`;
  if (ways.node === output) {
    return `${end} is the output itself: its adjoint is what the sweep starts with, ${rowWords(nodes[output].adjoint)}.`;
  }
  const lines = linesOf(trace, ways);
  const head = `${counted(ways.total, 'way')} ${ways.total === 1 ? 'leads' : 'lead'} from ${start} to ${end}.`;
  const { edges, ways: each } = costsOf(trace, ways.node);
  const product = nodes.every(isScalar) ? 'multiplication' : 'product with a Jacobian';
  const used = edges.count === 1 ? 'the one edge' : `each of the ${counted(edges.count, 'edge')}`;
  const cost =
    `Multiplied out one by one ${ways.total === 1 ? 'it takes' : 'they take'} ${each.products === 1 ? `1 ${product}` : `${countText(each.products)} ${product.replace(/^\w+/, '$&s')}`}; ` +
    `reverse accumulation uses ${used} once, for all adjoints together.`;
  return [head, ...productWords(lines, ways.total), sumWords(trace, ways, lines), cost].join(' ');
}

function productWords(lines: readonly WayLine[], total: number): readonly string[] {
  if (total > lines.length) return [`${lines.length} of ${countText(total)} are listed.`];
  if (lines.length > MOST_SAID) return [];
  const parts = lines.map(({ names, product }) => `${names.join(', ')}: ${rowWords(product)}`);
  return [`${parts.join('; ')}.`];
}

function sumWords(trace: ProgramTrace, ways: Ways, lines: readonly WayLine[]): string {
  const { name, adjoint } = trace.nodes[ways.node];
  const sum = sumOf(trace, ways, lines);
  if (!sum) return `The adjoint of ${name}, by reverse accumulation, is ${rowWords(adjoint)}.`;
  return `The products add up to ${rowWords(sum.sum)}: ${verdictWords(sum, `the adjoint of ${name}`)}`;
}

/** How a sum of products and an adjoint agree. @param adjoint its name in a sentence. */
export function verdictWords(
  { verdict, difference, adjoint: data }: WaySum,
  adjoint: string,
): string {
  switch (verdict) {
    case 'same':
      return `${adjoint}, to the last digit.`;
    case 'rounding':
      return `${adjoint}; they differ by ${spokenNumber(difference, 2)}, which is rounding: the same sum in another order.`;
    case 'undefined':
      return `${adjoint} is ${rowWords(data)}. Where slopes are infinite the order of multiplying and adding matters.`;
    case 'waiting':
      return 'the adjoint is being computed anew.';
  }
}
