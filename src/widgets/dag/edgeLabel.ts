import { formatNumber } from '../../ui/format.ts';
import type { ProgramTrace, TracedEdge } from '../../worker/protocol/program.ts';

const DIGITS = 3;
/** Longer formulas leave their number alone on an edge. */
const LONGEST = 9;
/** Letters of a number at most, to keep room for it. */
const WIDEST = '−0.123';

/**
 * What stands on an edge: the local Jacobian, as a formula with its number (`x = 0.6`), or of arrays its formula or
 * structure and its size. @param number `longest` for the room that any number takes, `none` before it is known.
 */
export function edgeLabel(
  edge: TracedEdge,
  trace: ProgramTrace,
  number: 'longest' | 'own' | 'none' = 'own',
): string {
  if (number !== 'own') return labelText(edge, trace, number);
  // A step changes no label, and there may be thousands.
  const known = labels.get(edge) ?? labelText(edge, trace, number);
  labels.set(edge, known);
  return known;
}

const labels = new WeakMap<TracedEdge, string>();

function labelText(
  { local, localText, structure, from, to }: TracedEdge,
  { nodes }: ProgramTrace,
  number: 'longest' | 'own' | 'none',
): string {
  const [user, argument] = [nodes[from], nodes[to]];
  const [m, n] = [user.rows * user.cols, argument.rows * argument.cols];
  const short = localText !== null && localText.length <= LONGEST ? pretty(localText) : null;
  if (m === 1 && n === 1) {
    if (localText !== null && Number.isFinite(Number(localText))) return short ?? '1';
    if (number === 'none') return short ?? '';
    const value = number === 'longest' ? WIDEST : local ? formatNumber(local.data[0], DIGITS) : '';
    return short === null ? value : `${short} = ${value}`;
  }
  const named = structure === 'general' ? (short ?? 'J') : (NAMES[structure] ?? structure);
  return `${named} ${m}×${n}`;
}

const NAMES: Partial<Record<TracedEdge['structure'], string>> = {
  identity: 'I',
  diagonal: 'diag',
  symmetric: 'sym',
  'scaled identity': 'c·I',
  'rank one': 'outer',
  kronecker: '⊗',
  permutation: 'permuted',
  selection: 'picked',
  zero: '0',
};

/** A formula as a book would write it in one line: a true minus, a dot for the product, raised digits. */
export const pretty = (text: string): string =>
  text
    .replaceAll('-', '−')
    .replaceAll('.*', '⊙')
    .replaceAll('./', '⊘')
    .replaceAll('.^', '^')
    .replace(/\s*\*\s*/g, '·')
    .replace(/\^(\d)(?!\d)/g, (_, d: string) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(d)] ?? `^${d}`)
    .replaceAll("'", 'ᵀ')
    .replace(
      /\b([A-Za-z])_?(\d{1,3})\b/g,
      (_, letter: string, digits: string) => letter + lowered(digits),
    );

const lowered = (digits: string): string =>
  digits.replace(/\d/g, (d) => '₀₁₂₃₄₅₆₇₈₉'[Number(d)] ?? d);
