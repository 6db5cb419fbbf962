// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PointField } from './PointField.tsx';

// Loaded here, so that no test waits for it.
beforeAll(() => import('./typedConstant.ts'));
afterEach(cleanup);

function typed(axis: 'x' | 'y', text: string) {
  const commit = vi.fn();
  render(<PointField label="start" value={[-2.5, 1]} onCommit={commit} />);
  const field = screen.getByRole('textbox', { name: `start, ${axis}` });
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
  return commit;
}

describe('PointField', () => {
  it('sets one coordinate', () => {
    expect(typed('y', '0,5').mock.calls).toEqual([[[-2.5, 0.5]]]);
  });

  it.each(['-1.2, 1', '(−1.2, 1)'])('takes the pair %s in either field', (text) => {
    expect(typed('y', text).mock.calls).toEqual([[[-1.2, 1]]]);
    expect(screen.getByRole('status').textContent).toBe('Read as (−1.2, 1).');
  });

  it('says what is wrong in a sentence', async () => {
    const commit = typed('x', 'left');
    expect(commit).not.toHaveBeenCalled();
    const said = () => screen.getByRole('status').textContent;
    await waitFor(() => expect(said()).toContain('The value stays −2.5.'));
  });
});
