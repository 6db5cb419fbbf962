import { entryName, labelOf } from '../../ui/math/entryName.ts';

/** The adjoint of a node in plain text: its letter with a bar, ā. */
export function barred(name: string): string {
  const { base } = labelOf(name);
  const plain = entryName(name);
  return base.length === 1 ? `${base}\u0304${plain.slice(1)}` : `${plain} bar`;
}

/** The tangent of a node in plain text: its letter with a dot, ȧ. */
export function dotted(name: string): string {
  const { base } = labelOf(name);
  const plain = entryName(name);
  return base.length === 1 ? `${base}\u0307${plain.slice(1)}` : `${plain} dot`;
}
