import { texNumber } from '../parts/texNumber.ts';
import type { Answer } from './results.ts';

const DIGITS = 6;

/**
 * dy/dx as the product of the slopes that have been walked, the outermost first as the chain rule is written, each over
 * its number; on two lines where one would be too long.
 */
export function productTex(
  { variable, chain: { stages } }: Answer,
  walked: number,
  narrow: boolean,
): string {
  const shown = stages.slice(0, walked);
  const last = shown.at(-1);
  if (!last) return `\\frac{d${variable}}{d${variable}} = 1`;
  const names = [variable, ...shown.map(({ name }) => name)];
  const product = shown.reduce((p, { slope }) => p * slope, 1);
  const factors = shown.map(({ slopeTex, slope }, k) => {
    const ratio = `\\frac{d${names[k + 1]}}{d${names[k]}}`;
    return `\\underbrace{${slopeTex ?? ratio}}_{\\textstyle ${texNumber(slope, DIGITS)}}`;
  });
  const numbers = shown.map(({ slope }) => inBrackets(texNumber(slope, DIGITS))).toReversed();
  const written =
    shown.length > 1 ? ` = ${numbers.join(' \\cdot ')} = ${texNumber(product, DIGITS)}` : '';
  const head = `\\frac{d${last.name}}{d${variable}}`;
  const first = `= ${factors.toReversed().join(' \\cdot ')}`;
  return narrow
    ? `\\begin{aligned} ${head} &${first} \\\\ &${written} \\end{aligned}`
    : `${head} ${first}${written}`;
}

const inBrackets = (tex: string): string => (tex.startsWith('-') ? `(${tex})` : tex);
