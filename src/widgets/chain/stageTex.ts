import { entryTex } from '../../ui/math/entryName.ts';
import { blocksAfter, nextPair, type Block } from './brackets.ts';
import type { End } from './inputs.ts';
import { widthsOf } from './model.ts';
import { numbersTex } from './numbersTex.ts';
import type { Answer } from './results.ts';

/** Where the Jacobian of a map is taken: at the input, or at the stage before it. */
export const placeTex = ({ stages }: Answer, map: number): string =>
  map === 0 ? 'x_0' : entryTex(stages[map - 1].name);

/** `J_f(g)`: the Jacobian of a map at what it is given. */
export const jacobianTex = (c: Answer, map: number): string =>
  `J_{${entryTex(c.stages[map].name)}}(${placeTex(c, map)})`;

/**
 * The product of the Jacobians with its numbers, the last map leftmost; under it, once something is multiplied, what is
 * left of it. Brackets stand around the pair that is multiplied next; `brief` leaves out the names.
 */
export function productTex(c: Answer, from: End, step: number, brief = false): string {
  const widths = widthsOf(c);
  const first = blocksAfter(widths, from, 0);
  const names = first.map(({ first: map }) => jacobianTex(c, map - 1)).join('\\,');
  const start = lineTex(c, from, 0);
  const lines = brief ? [`J &= ${start}`] : [`J &= ${names}`, `&= ${start}`];
  if (step > 0) lines.push(`&= ${lineTex(c, from, step)}`);
  return `\\begin{aligned} ${lines.join(' \\\\[4pt] ')} \\end{aligned}`;
}

function lineTex(c: Answer, from: End, step: number): string {
  const blocks = blocksAfter(widthsOf(c), from, step);
  const pair = nextPair(blocks, from);
  const factors = blocks.map(
    (block) => `\\htmlClass{k-lin}{${numbersTex(matrixOf(c, from, block))}}`,
  );
  if (!pair || blocks.length === 2) return factors.join('\\,');
  const [left, right] = pair;
  factors[left] = `\\left(${factors[left]}\\,${factors[right]}\\right)`;
  return factors.filter((_, k) => k !== right).join('\\,');
}

/** The numbers of a block: a Jacobian as it is, or a product that grew from one end. */
function matrixOf(c: Answer, from: End, { first, last }: Block) {
  if (first === last) return c.stages[first - 1].jacobian;
  return (from === 'output' ? c.fromOutput : c.fromInput)[last - first];
}
