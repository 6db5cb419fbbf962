// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Legend } from './Legend.tsx';

afterEach(cleanup);

const entries = [
  { concept: 'run1', name: 'Gradient descent' },
  { concept: 'run2', name: 'Momentum', shown: false },
] as const;

it('lists every entry by name, with a sample that is not read out', () => {
  const { container } = render(<Legend label="Runs" entries={entries} />);
  const items = screen.getAllByRole('listitem');
  expect(screen.getByRole('list', { name: 'Runs' }).children).toHaveLength(2);
  expect(items.map((item) => item.textContent)).toEqual(['Gradient descent', 'Momentum']);
  expect(container.querySelectorAll('svg[aria-hidden="true"]')).toHaveLength(2);
  expect(screen.queryByRole('button')).toBeNull();
});

it('gives each entry the dash and the marker of its own', () => {
  const { container } = render(<Legend label="Runs" entries={entries} />);
  const [one, two] = [...container.querySelectorAll('svg')].map((svg) => svg.innerHTML);
  expect(one).not.toBe(two);
  const dashes = [...container.querySelectorAll('[stroke-dasharray]')].map((path) =>
    path.getAttribute('stroke-dasharray'),
  );
  expect(dashes).toEqual(['', '9 4']);
});

it('shows and hides an entry where the figure allows it', () => {
  const onToggle = vi.fn();
  render(<Legend label="Runs" entries={entries} onToggle={onToggle} />);
  const shown = screen.getByRole('button', { name: 'Gradient descent', pressed: true });
  const hidden = screen.getByRole('button', { name: 'Momentum', pressed: false });
  fireEvent.click(shown);
  fireEvent.click(hidden);
  expect(onToggle.mock.calls).toEqual([
    ['run1', false],
    ['run2', true],
  ]);
});
