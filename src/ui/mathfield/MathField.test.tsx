// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FieldFault } from './fault.ts';
import { MathField } from './MathField.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Harness({
  start,
  faults = [],
  history = [],
}: {
  start: string;
  faults?: FieldFault[];
  history?: string[];
}) {
  const [value, setValue] = useState(start);
  return (
    <MathField
      label="f(x, y)"
      value={value}
      onInput={setValue}
      tex="x^2"
      reading="x squared"
      faults={faults}
      history={history}
    />
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('f(x, y)');
const wrongName: FieldFault = {
  start: 4,
  end: 6,
  message: 'tt is not a name here.',
  advice: 'Did you mean t?',
  fix: { label: 'Use t', text: '0.01t' },
};

describe('MathField', () => {
  it('typesets how the text was read', () => {
    const { container } = render(<Harness start="x^2" />);
    expect(container.querySelector('math')).not.toBeNull();
    expect(field().getAttribute('aria-invalid')).toBe('false');
  });

  it('underlines the fault where it is and describes the field by its sentence', () => {
    const { container } = render(<Harness start="0.01tt" faults={[wrongName]} />);
    expect(container.querySelector('[aria-hidden] span')?.textContent).toBe('tt');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    const description = document.getElementById(field().getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toContain('tt is not a name here. Did you mean t?');
  });

  it('replaces the text by the repair', () => {
    render(<Harness start="0.01tt" faults={[wrongName]} />);
    fireEvent.click(screen.getByRole('button', { name: 'Use t' }));
    expect(field().value).toBe('0.01t');
  });

  it('says how it was read once the typing pauses, not before', () => {
    vi.useFakeTimers();
    const { rerender } = render(
      <MathField label="f" value="x" onInput={() => {}} reading="x" faults={[]} />,
    );
    rerender(
      <MathField label="f" value="x^2" onInput={() => {}} reading="x squared" faults={[]} />,
    );
    act(() => void vi.advanceTimersByTime(500));
    expect(screen.getByRole('status').textContent).toBe('');
    act(() => void vi.advanceTimersByTime(200));
    expect(screen.getByRole('status').textContent).toBe('Read as x squared');
  });

  it('walks through earlier texts and back to the draft', () => {
    render(<Harness start="draft" history={['x', 'x*y']} />);
    const press = (key: string) => fireEvent.keyDown(field(), { key, altKey: true });
    press('ArrowUp');
    expect(field().value).toBe('x*y');
    press('ArrowUp');
    expect(field().value).toBe('x');
    press('ArrowUp');
    expect(field().value).toBe('x');
    press('ArrowDown');
    press('ArrowDown');
    expect(field().value).toBe('draft');
  });
});
