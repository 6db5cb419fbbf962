/** How numbers look and sound everywhere: a true minus sign, ∞, no noise digits. */

const MINUS = '−';
const RAISED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'] as const;

/** An integer as Unicode superscript: −7 → ⁻⁷. */
export function superscript(n: number): string {
  const digits = String(Math.abs(n)).replace(/\d/g, (d) => RAISED[Number(d)] ?? d);
  return n < 0 ? `⁻${digits}` : digits;
}

function notFinite(x: number): string {
  if (Number.isNaN(x)) return 'undefined';
  return x > 0 ? '∞' : `${MINUS}∞`;
}

interface Powered {
  readonly mantissa: string;
  readonly exponent: number;
}

/** Mantissa and exponent with trailing zeros dropped, for numbers too long to write out. */
function powered(x: number, significant: number): Powered {
  const [mantissa = '0', exponent = '0'] = x.toExponential(significant - 1).split('e');
  return { mantissa: String(Number(mantissa)), exponent: Number(exponent) };
}

function needsPower(x: number): boolean {
  const size = Math.abs(x);
  return size !== 0 && (size >= 1e6 || size < 1e-4);
}

/**
 * `significant` digits, but never rounding away whole units below a million:
 * 12345.6 reads 12346, since 12350 would look exact and be wrong.
 */
function round(x: number, significant: number): number {
  const rounded =
    Math.abs(x) >= 10 ** significant ? Math.round(x) : Number(x.toPrecision(significant));
  return rounded === 0 ? 0 : rounded;
}

export function formatNumber(x: number, significant = 4): string {
  if (!Number.isFinite(x)) return notFinite(x);
  const rounded = round(x, significant);
  if (!needsPower(rounded)) return String(rounded).replace('-', MINUS);
  const { mantissa, exponent } = powered(x, significant);
  return `${mantissa.replace('-', MINUS)}×10${superscript(exponent)}`;
}

/** A fixed number of decimals, for columns and readouts that must not change width. */
export function formatFixed(x: number, digits: number): string {
  if (!Number.isFinite(x)) return notFinite(x);
  if (Math.abs(x) >= 1e15) return formatNumber(x, digits + 1);
  const text = x.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', MINUS);
}

/** For screen readers, many of which skip "−" and read "×10⁻⁷" as noise. */
export function spokenNumber(x: number, significant = 4): string {
  if (Number.isNaN(x)) return 'undefined';
  if (!Number.isFinite(x)) return x > 0 ? 'infinity' : 'minus infinity';
  const aloud = (text: string) => text.replace('-', 'minus ');
  const rounded = round(x, significant);
  if (!needsPower(rounded)) return aloud(String(rounded));
  const { mantissa, exponent } = powered(x, significant);
  return `${aloud(mantissa)} times 10 to the ${aloud(String(exponent))}`;
}

/** `x`, `x and y`, `x, y and z`. */
export const listed = (texts: readonly string[]): string =>
  [texts.slice(0, -1).join(', '), ...texts.slice(-1)].filter(Boolean).join(' and ');
