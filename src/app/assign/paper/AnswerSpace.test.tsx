// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { AnswerSpace } from './AnswerSpace.tsx';

vi.mock('../../../state/compute.ts', () => ({ ask: () => new Promise(() => undefined) }));
afterEach(cleanup);

it('tells the shapes that a formula of matrices is in', () => {
  const { container } = render(
    <AnswerSpace
      form={{ kind: 'matrix expression', declarations: 'A: 3x2; x: 2', names: ['A', 'x'] }}
    />,
  );
  expect(container.textContent).toContain('Shapes: A: 3×2; x: 2');
});

it('has the map of a point, with its start, and room for the coordinates', () => {
  const { container } = render(
    <AnswerSpace
      form={{ kind: 'point', f: 'x^2', view: { x: [-2, 2], y: [0, 4] }, start: [1, 1] }}
    />,
  );
  const dot = container.querySelector('circle');
  expect([dot?.getAttribute('cx'), dot?.getAttribute('cy')]).toEqual(['315', '315']);
  expect(container.querySelector('path')).not.toBeNull();
  expect(container.textContent).toContain('It is ( ______ , ______ )');
});

it('says of a figure that it needs the screen', () => {
  const { container } = render(
    <AnswerSpace form={{ kind: 'widget', widget: 'descent', query: '' }} />,
  );
  expect(container.textContent).toContain('needs the screen');
});
