// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WidgetBoundary } from './Fallback.tsx';

// React reports a caught error on the console too; here it is the point of the test.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Breaking({ broken }: { broken: boolean }) {
  if (broken) throw new Error('no such node');
  return <p>the figure</p>;
}

function Page() {
  const [broken, setBroken] = useState(true);
  return (
    <>
      <p>the text</p>
      <WidgetBoundary title="Figure 9.1" onReset={() => setBroken(false)}>
        <Breaking broken={broken} />
      </WidgetBoundary>
    </>
  );
}

it('keeps the page, says what happened, and starts again', () => {
  render(<Page />);
  expect(screen.getByText('the text')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('It said: no such node');
  fireEvent.click(screen.getByRole('button', { name: 'Start the figure again' }));
  expect(screen.getByText('the figure')).toBeTruthy();
});
