// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FieldFault } from './fault.ts';
import { MathField } from './MathField.tsx';
import { MathFieldDialog } from './MathFieldDialog.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Harness({
  start,
  faults = [],
  history,
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
      {...(history && { history })}
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

  it('lists the texts it was left with, and takes one back', async () => {
    render(<Harness start="x" />);
    expect(screen.queryByRole('button', { name: 'Earlier texts of f(x, y)' })).toBeNull();
    fireEvent.change(field(), { target: { value: 'x*y' } });
    fireEvent.keyDown(field(), { key: 'Enter' });
    fireEvent.change(field(), { target: { value: 'y' } });
    fireEvent.blur(field());
    fireEvent.click(screen.getByRole('button', { name: 'Earlier texts of f(x, y)' }));
    const list = await screen.findByRole('list');
    expect([...list.children].map((item) => item.textContent)).toEqual(['x*y', 'x']);
    fireEvent.click(screen.getByRole('button', { name: 'x*y' }));
    expect(field().value).toBe('x*y');
    await waitFor(() => expect(screen.queryByRole('list')).toBeNull());
  });

  it('goes back to the last good text with Escape, and lets Escape be where all is well', () => {
    const { rerender } = render(
      <MathField label="f(x, y)" value="x" onInput={() => {}} tex="x" faults={[]} />,
    );
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(heard).toHaveBeenCalledTimes(1);
    const input = vi.fn();
    rerender(<MathField label="f(x, y)" value="x+" onInput={input} faults={[wrongName]} />);
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(input.mock.calls).toEqual([['x']]);
    expect(heard).toHaveBeenCalledTimes(1);
    document.removeEventListener('keydown', heard);
  });

  it('does not take the middle of a name for a text to go back to', () => {
    vi.useFakeTimers();
    const input = vi.fn();
    const at = (value: string, faults: FieldFault[] = []) => (
      <MathField label="f(x, y)" value={value} onInput={input} tex="x" faults={faults} />
    );
    const { rerender } = render(at('x+y'));
    rerender(at('x+s'));
    rerender(at('x+sin(', [wrongName]));
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(input.mock.calls).toEqual([['x+y']]);
    rerender(at('x+2y'));
    act(() => void vi.advanceTimersByTime(1000));
    rerender(at('x+2y+', [wrongName]));
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(input.mock.calls).toEqual([['x+y'], ['x+2y']]);
  });

  it('stays uncommitted while its own palette is used', () => {
    const commit = vi.fn();
    render(
      <MathField label="f(x, y)" value="x" onInput={() => {}} onCommit={commit} faults={[]} />,
    );
    const palette = screen.getByRole('button', { name: 'Functions and signs' });
    fireEvent.blur(field(), { relatedTarget: palette });
    expect(commit).not.toHaveBeenCalled();
    fireEvent.blur(field(), { relatedTarget: document.body });
    expect(commit).toHaveBeenCalledTimes(1);
  });

  it('marks the brackets at the caret', () => {
    const { container } = render(<Harness start="2(x)" />);
    field().setSelectionRange(4, 4);
    fireEvent.select(field());
    const marked = container.querySelector('[aria-hidden]')?.querySelectorAll('span');
    expect([...(marked ?? [])].map((span) => span.textContent)).toEqual(['(', ')']);
  });

  it('writes what is chosen in the palette around the selection', async () => {
    await import('./Palette.tsx');
    render(<Harness start="x+y" />);
    field().setSelectionRange(0, 3);
    fireEvent.click(screen.getByRole('button', { name: 'Functions and signs' }));
    const search = await screen.findByRole('searchbox', { name: 'Find a function or a sign' });
    fireEvent.change(search, { target: { value: 'sine of' } });
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(field().value).toBe('sin(x+y)');
    await waitFor(() => expect(document.activeElement).toBe(field()));
    expect(field().selectionStart).toBe(8);
  });
});

describe('MathFieldDialog', () => {
  it('is the same field, large, and closes with Enter only when all is well', async () => {
    const close = vi.fn();
    const shared = { open: true, onClose: close, title: 'The function', label: 'f', value: 'x+' };
    const { rerender } = render(
      <MathFieldDialog {...shared} onInput={() => {}} faults={[wrongName]} />,
    );
    const box = await screen.findByRole('textbox', { name: 'f' });
    expect(box.tagName).toBe('TEXTAREA');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(close).not.toHaveBeenCalled();
    rerender(<MathFieldDialog {...shared} value="x" onInput={() => {}} faults={[]} />);
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(close).toHaveBeenCalledTimes(1);
  });
});
