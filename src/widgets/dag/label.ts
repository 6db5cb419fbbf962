import { labelOf } from '../../ui/math/entryName.ts';

const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** The same in one line of plain text: h₁, W₁₂. */
export function plainName(name: string): string {
  const { base, sub } = labelOf(name);
  return (
    base +
    sub.replace(/\d|,/g, (d) => (d === ',' ? (sub.length > 3 ? ',' : '') : LOWERED[Number(d)]))
  );
}

/** The adjoint of a node in plain text: its letter with a bar, ā. */
export function barred(name: string): string {
  const { base } = labelOf(name);
  const plain = plainName(name);
  return base.length === 1 ? `${base}\u0304${plain.slice(1)}` : `${plain} bar`;
}

/** The tangent of a node in plain text: its letter with a dot, ȧ. */
export function dotted(name: string): string {
  const { base } = labelOf(name);
  const plain = plainName(name);
  return base.length === 1 ? `${base}\u0307${plain.slice(1)}` : `${plain} dot`;
}
