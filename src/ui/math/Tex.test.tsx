// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Tex } from './Tex.tsx';

afterEach(cleanup);

it('typesets with MathML beside the picture', () => {
  const { container } = render(<Tex tex="\tfrac12 x^2" />);
  expect(container.querySelector('math')).not.toBeNull();
});

it('shows the source of what it cannot set, and throws nothing', () => {
  const { container } = render(<Tex tex="\frac{1}{" />);
  expect(container.querySelector('code')?.textContent).toBe('\\frac{1}{');
});
