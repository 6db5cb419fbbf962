// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Scrub } from './Scrub.tsx';

// Loaded here, so that no test waits for it.
beforeAll(() => import('./typedConstant.ts'));
afterEach(cleanup);

function Harness({ onCommit = () => {}, disabled = false }) {
  const [value, setValue] = useState(1);
  return (
    <p>
      At k ={' '}
      <Scrub
        label="k"
        value={value}
        min={0}
        max={4}
        step={0.1}
        onChange={setValue}
        onCommit={onCommit}
        disabled={disabled}
      />
    </p>
  );
}

const knob = () => screen.getByRole('slider', { name: 'k' });
const spoken = () => knob().getAttribute('aria-valuetext');

describe('Scrub', () => {
  it('is dragged sideways, and commits once when the hand lets go', () => {
    const commit = vi.fn();
    render(<Harness onCommit={commit} />);
    const at = (clientX: number) => ({ pointerId: 1, clientX, button: 0 });
    fireEvent.pointerDown(knob(), at(100));
    fireEvent.pointerMove(knob(), at(102));
    expect(spoken()).toBe('1');
    fireEvent.pointerMove(knob(), at(180));
    expect(spoken()).toBe('2');
    fireEvent.pointerMove(knob(), at(900));
    expect(spoken()).toBe('4');
    fireEvent.pointerMove(knob(), at(20));
    expect(commit).not.toHaveBeenCalled();
    fireEvent.pointerUp(knob(), at(20));
    expect(commit.mock.calls).toEqual([[0]]);
    fireEvent.pointerMove(knob(), at(180));
    expect(spoken()).toBe('0');
  });

  it.each([
    [{ key: 'ArrowRight' }, '1.1'],
    [{ key: 'ArrowLeft', shiftKey: true }, '0'],
    [{ key: 'ArrowUp', altKey: true }, '1.01'],
    [{ key: 'End' }, '4'],
  ])('%o → %s', (key, text) => {
    render(<Harness />);
    fireEvent.keyDown(knob(), key);
    expect(spoken()).toBe(text);
  });

  it('is typed after Enter, as an expression too, and gives the focus back', async () => {
    const commit = vi.fn();
    render(<Harness onCommit={commit} />);
    fireEvent.keyDown(knob(), { key: 'Enter' });
    const entry = screen.getByRole('textbox', { name: 'k, typed' });
    expect(document.activeElement).toBe(entry);
    fireEvent.change(entry, { target: { value: '5/2' } });
    fireEvent.keyDown(entry, { key: 'Enter' });
    await waitFor(() => expect(spoken()).toBe('2.5'));
    expect(commit.mock.calls).toEqual([[2.5]]);
    expect(screen.getByRole('status').textContent).toBe('Read as 2.5.');
    await waitFor(() => expect(document.activeElement).toBe(knob()));
  });

  it('goes back with Escape', () => {
    render(<Harness />);
    fireEvent.doubleClick(knob());
    const entry = screen.getByRole('textbox');
    fireEvent.change(entry, { target: { value: '3' } });
    fireEvent.keyDown(entry, { key: 'Escape' });
    expect(spoken()).toBe('1');
  });

  it('stands still when disabled', () => {
    render(<Harness disabled />);
    fireEvent.keyDown(knob(), { key: 'ArrowRight' });
    fireEvent.doubleClick(knob());
    expect(spoken()).toBe('1');
    expect(knob().tabIndex).toBe(-1);
  });
});
