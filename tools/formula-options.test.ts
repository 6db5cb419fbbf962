import { expect, it } from 'vitest';
import { spelledOut } from './formula-options.ts';

it('spells the concept macros out, and nothing else', () => {
  expect(spelledOut('\\grad{\\nabla f}\\,\\dir{h}')).toBe(
    '\\htmlClass{k-grad}{\\nabla f}\\,\\htmlClass{k-tan}{h}',
  );
  expect(spelledOut('\\gradient{x} \\left( y \\right)')).toBe('\\gradient{x} \\left( y \\right)');
});
