// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Slider } from './Slider.tsx';

// Loaded here, so that no test waits for it.
beforeAll(() => import('./typedConstant.ts'));
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Harness({ onCommit = () => {} }: { onCommit?: (value: number) => void }) {
  const [value, setValue] = useState(0.07);
  return (
    <Slider
      label="learning rate"
      value={value}
      min={0}
      max={0.1}
      dangerFrom={0.08}
      onChange={setValue}
      onCommit={onCommit}
    />
  );
}

const knob = () => screen.getByRole('slider', { name: 'learning rate' });
const entry = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'learning rate, typed' });
const said = () => screen.getByRole('status').textContent;
const spoken = () => knob().getAttribute('aria-valuetext');

function type(text: string) {
  fireEvent.focus(entry());
  fireEvent.change(entry(), { target: { value: text } });
}

describe('Slider by keyboard', () => {
  it.each([
    [{ key: 'ArrowRight' }, '0.071'],
    [{ key: 'ArrowLeft', shiftKey: true }, '0.06'],
    [{ key: 'ArrowUp', altKey: true }, '0.0701'],
    [{ key: 'PageDown' }, '0.06'],
    [{ key: 'Home' }, '0'],
    [{ key: 'End' }, '0.1, in the hatched range'],
  ])('%o → %s', (key, text) => {
    render(<Harness />);
    fireEvent.keyDown(knob(), key);
    expect(spoken()).toBe(text);
  });

  it('commits once when the keys are released', () => {
    const commit = vi.fn();
    render(<Harness onCommit={commit} />);
    fireEvent.keyDown(knob(), { key: 'ArrowRight' });
    fireEvent.keyDown(knob(), { key: 'ArrowRight' });
    expect(commit).not.toHaveBeenCalled();
    fireEvent.keyUp(knob(), { key: 'ArrowRight' });
    act(() => void vi.advanceTimersByTime(1000));
    expect(commit.mock.calls).toEqual([[0.072]]);
  });
});

describe('Slider by hand', () => {
  it('waits for the release however long the hand rests, and hears it outside', () => {
    const commit = vi.fn();
    render(<Harness onCommit={commit} />);
    fireEvent.pointerDown(knob());
    fireEvent.change(knob(), { target: { value: '5000' } });
    act(() => void vi.advanceTimersByTime(5000));
    expect(commit).not.toHaveBeenCalled();
    fireEvent.pointerUp(window);
    expect(commit.mock.calls).toEqual([[0.05]]);
  });
});

describe('the typed number', () => {
  it.each([
    ['1e-3', '0.001', ''],
    ['0,05', '0.05', 'Read as 0.05.'],
    ['7', '0.1', '7 is above the range; 0.1 is used.'],
    ['−1', '0', '−1 is below the range; 0 is used.'],
  ])('takes %s', (text, shown, report) => {
    const commit = vi.fn();
    render(<Harness onCommit={commit} />);
    type(text);
    fireEvent.keyDown(entry(), { key: 'Enter' });
    expect(entry().value).toBe(shown);
    expect(said()).toBe(report);
    expect(commit).toHaveBeenCalledTimes(1);
  });

  it('takes a constant, and says what it was read as', async () => {
    vi.useRealTimers();
    const commit = vi.fn();
    render(<Harness onCommit={commit} />);
    type('1/20');
    fireEvent.keyDown(entry(), { key: 'Enter' });
    await waitFor(() => expect(said()).toBe('Read as 0.05.'));
    expect(commit.mock.calls).toEqual([[0.05]]);
  });

  it('lets a late answer go when the text has changed since', async () => {
    vi.useRealTimers();
    const commit = vi.fn();
    render(<Harness onCommit={commit} />);
    type('1/20');
    fireEvent.keyDown(entry(), { key: 'Enter' });
    fireEvent.change(entry(), { target: { value: '0.0' } });
    await act(async () => void (await import('./typedConstant.ts')));
    expect(commit).not.toHaveBeenCalled();
    expect(entry().value).toBe('0.0');
  });

  it('refuses nonsense with its place, and keeps the value', async () => {
    vi.useRealTimers();
    render(<Harness />);
    type('fast');
    fireEvent.keyDown(entry(), { key: 'Enter' });
    await waitFor(() => expect(said()).toContain('At character 1'));
    expect(said()).toContain('The value stays 0.07.');
    expect(entry().getAttribute('aria-invalid')).toBe('true');
    fireEvent.blur(entry());
    await waitFor(() => expect(entry().value).toBe('0.07'));
  });

  it('goes back with Escape', () => {
    render(<Harness />);
    type('0.09');
    fireEvent.keyDown(entry(), { key: 'Escape' });
    fireEvent.blur(entry());
    expect(spoken()).toBe('0.07');
  });
});
