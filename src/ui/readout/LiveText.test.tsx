// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveText } from './LiveText.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const spoken = () => screen.getByRole('status').textContent;
const pass = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

it('is silent about what is there on arrival, and speaks what comes once it has settled', () => {
  const { rerender } = render(<LiveText text="one" />);
  pass(1000);
  expect(spoken()).toBe('');
  rerender(<LiveText text="two" />);
  pass(600);
  rerender(<LiveText text="three" />);
  pass(600);
  expect(spoken()).toBe('');
  pass(100);
  expect(spoken()).toBe('three');
  rerender(<LiveText text="one" />);
  pass(700);
  expect(spoken()).toBe('one');
});

it('takes back at once what is no longer said, and does not say it again', () => {
  const { rerender } = render(<LiveText text="" />);
  rerender(<LiveText text="Read as 5001" />);
  pass(700);
  expect(spoken()).toBe('Read as 5001');
  rerender(<LiveText text="" />);
  expect(spoken()).toBe('');
  pass(1);
  rerender(<LiveText text="Read as 7" />);
  expect(spoken()).toBe('');
  pass(700);
  expect(spoken()).toBe('Read as 7');
});
