// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { NumberEntry } from './NumberEntry.tsx';

afterEach(cleanup);

const frame = () => new Promise((done) => requestAnimationFrame(done));

function field(): HTMLInputElement {
  render(
    <NumberEntry
      label="number"
      value={12.5}
      min={-100}
      max={100}
      onCommit={() => undefined}
      onReport={() => undefined}
    />,
  );
  return screen.getByRole('textbox', { name: 'number' });
}

describe('a number that is entered', () => {
  it('is selected whole, so that the first key takes its place', async () => {
    const input = field();
    input.focus();
    const whole = () => [input.selectionStart, input.selectionEnd];
    expect(whole(), 'at once').toEqual([0, '12.5'.length]);
    await frame();
    expect(whole(), 'and after a press of the mouse').toEqual([0, '12.5'.length]);
  });

  it('is not selected any more once a key was quicker than that', async () => {
    const input = field();
    input.focus();
    fireEvent.change(input, { target: { value: '-' } });
    await frame();
    expect(input.selectionStart).toBe(input.selectionEnd);
    expect(input.value).toBe('-');
  });
});
