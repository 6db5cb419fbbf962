import type { Dialect } from '../../lang/dialects/dialect.ts';

/** Imports and settings of a program, of which only those for printing arrays are not needed here. */
export function programHead({ head }: Dialect, text: string): string {
  const own = head
    .filter((line) => !line.includes('set_printoptions'))
    .join('\n')
    .trimEnd();
  const standard = [
    ...(/\bmath\./.test(text) ? ['import math'] : []),
    ...(/\bnamedtuple\(/.test(text) ? ['from collections import namedtuple'] : []),
  ];
  return standard.length > 0 ? `${standard.join('\n')}\n\n${own}` : own;
}
