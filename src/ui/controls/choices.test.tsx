// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Disclosure } from './Disclosure.tsx';
import { RadioRow } from './RadioRow.tsx';
import { Segmented } from './Segmented.tsx';
import { Tabs } from './Tabs.tsx';
import { Toggle } from './Toggle.tsx';
import { ToolButton } from './ToolButton.tsx';
import { Toolbar } from './Toolbar.tsx';

afterEach(cleanup);

const OPTIONS = [
  { value: 'row', label: 'Row' },
  { value: 'column', label: 'Column' },
] as const;

describe('Segmented', () => {
  it('tells which is pressed, and keeps it pressed', () => {
    const change = vi.fn();
    render(<Segmented label="Gradient as" value="row" options={OPTIONS} onChange={change} />);
    expect(screen.getByRole('group', { name: 'Gradient as' })).not.toBeNull();
    const row = screen.getByRole('button', { name: 'Row' });
    expect(row.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(row);
    expect(change).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Column' }));
    expect(change.mock.calls).toEqual([['column']]);
  });
});

describe('RadioRow', () => {
  it('is a group of radio buttons, none chosen at first', () => {
    const change = vi.fn();
    render(<RadioRow label="Which?" value={null} options={OPTIONS} onChange={change} />);
    expect(screen.getByRole('group', { name: 'Which?' })).not.toBeNull();
    const [row, column] = screen.getAllByRole<HTMLInputElement>('radio');
    expect(row?.checked).toBe(false);
    expect(row?.name).toBe(column?.name);
    fireEvent.click(screen.getByRole('radio', { name: 'Column' }));
    expect(change.mock.calls).toEqual([['column']]);
  });
});

describe('Toggle', () => {
  it.each([
    ['check', 'checkbox'],
    ['switch', 'switch'],
  ] as const)('%s', (kind, role) => {
    const change = vi.fn();
    render(<Toggle label="log scale" kind={kind} checked={false} onChange={change} />);
    fireEvent.click(screen.getByRole(role, { name: 'log scale' }));
    expect(change.mock.calls).toEqual([[true]]);
  });

  it('can be disabled', () => {
    render(<Toggle label="log scale" disabled checked={false} onChange={() => {}} />);
    expect(screen.getByRole('checkbox')).toHaveProperty('disabled', true);
  });
});

describe('Tabs', () => {
  it('shows one panel, and asks for another', () => {
    const change = vi.fn();
    const tabs = [
      { value: 'numpy', label: 'NumPy', panel: 'import numpy' },
      { value: 'jax', label: 'JAX', panel: 'import jax' },
    ] as const;
    render(<Tabs label="Code" tabs={tabs} value="numpy" onChange={change} />);
    expect(screen.getByRole('tablist', { name: 'Code' })).not.toBeNull();
    expect(screen.getByRole('tabpanel', { name: 'NumPy' }).textContent).toBe('import numpy');
    fireEvent.click(screen.getByRole('tab', { name: 'JAX' }));
    expect(change.mock.calls).toEqual([['jax']]);
  });
});

describe('Toolbar', () => {
  it('is one tab stop, walked by arrows; its buttons tell their keys', async () => {
    render(
      <Toolbar label="Figure">
        <ToolButton label="Undo" icon="undo" keys="U" />
        <ToolButton label="Forward" icon="stepForward" keys="Ctrl+→" />
      </Toolbar>,
    );
    const undo = screen.getByRole('button', { name: 'Undo' });
    const forward = screen.getByRole('button', { name: 'Forward' });
    expect([undo.tabIndex, forward.tabIndex]).toEqual([0, -1]);
    expect(forward.getAttribute('aria-keyshortcuts')).toBe('Control+ArrowRight');
    act(() => undo.focus());
    fireEvent.keyDown(undo, { key: 'ArrowRight' });
    await waitFor(() => expect(document.activeElement).toBe(forward));
  });
});

describe('Disclosure', () => {
  it('makes its content when it is opened', () => {
    const content = vi.fn(() => 'rows');
    render(<Disclosure summary="Data table">{content}</Disclosure>);
    expect(content).not.toHaveBeenCalled();
    const details = screen.getByText('Data table').closest('details');
    if (!details) throw new Error('no details');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    expect(details.textContent).toBe('Data tablerows');
  });
});
