// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { NumbersField } from './NumbersField.tsx';

// Loaded here, so that no test waits for it.
beforeAll(() => import('./typedConstant.ts'));
afterEach(cleanup);

function typed(name: string, text: string) {
  const commit = vi.fn();
  const names = ['x', 'y', 'z'];
  render(
    <NumbersField label="move" names={names} value={[1, 2, 3]} limit={100} onCommit={commit} />,
  );
  const field = screen.getByRole('textbox', { name: `move, ${name}` });
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
  return commit;
}

describe('NumbersField', () => {
  it('sets one number', () => {
    expect(typed('y', '0,5').mock.calls).toEqual([[[1, 0.5, 3]]]);
  });

  it.each(['-1.2, 1, 7', '(−1.2, 1, 7)', '-1.2 1 7'])('takes all of %s in any field', (text) => {
    expect(typed('z', text).mock.calls).toEqual([[[-1.2, 1, 7]]]);
    expect(screen.getByRole('status').textContent).toBe('Read as (−1.2, 1, 7).');
  });

  it('keeps to its bounds, pasted or typed', () => {
    expect(typed('x', '1, 2, 1e9').mock.calls).toEqual([[[1, 2, 100]]]);
    cleanup();
    expect(typed('x', '500').mock.calls).toEqual([[[100, 2, 3]]]);
  });
});
