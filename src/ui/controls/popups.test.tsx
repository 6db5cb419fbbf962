// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { MenuButton } from './MenuButton.tsx';
import { Popover } from './Popover.tsx';
import { PopupContainer } from './popupContainer.tsx';
import { Select } from './Select.tsx';

afterEach(cleanup);

const FRUIT = [
  { value: 'apple', label: 'Apple' },
  { value: 'pear', label: 'Pear' },
  { value: 'plum', label: 'Plum' },
] as const;

function Fruit({
  onChange,
  disabled = false,
}: {
  onChange: (v: string) => void;
  disabled?: boolean;
}) {
  const [value, setValue] = useState<'apple' | 'pear' | 'plum'>('pear');
  return (
    <Select
      label="Fruit"
      value={value}
      options={FRUIT}
      disabled={disabled}
      onChange={(v) => {
        setValue(v);
        onChange(v);
      }}
    />
  );
}

describe('Select', () => {
  const list = () => screen.getByRole('combobox', { name: 'Fruit' });

  it('shows the label of what is chosen', () => {
    render(<Fruit onChange={() => {}} />);
    expect(list().textContent).toBe('Pear');
    expect(list().getAttribute('data-value')).toBe('pear');
  });

  it.each([
    ['ArrowDown', 'plum'],
    ['ArrowUp', 'apple'],
    ['Home', 'apple'],
    ['End', 'plum'],
  ])('is walked by %s while it is closed', (key, to) => {
    const change = vi.fn();
    render(<Fruit onChange={change} />);
    fireEvent.keyDown(list(), { key });
    expect(change.mock.calls).toEqual([[to]]);
    expect(list().getAttribute('aria-expanded')).toBe('false');
  });

  it('opens, and takes a choice', async () => {
    const change = vi.fn();
    render(<Fruit onChange={change} />);
    fireEvent.click(list());
    const plum = await screen.findByRole('option', { name: 'Plum' });
    expect(screen.getByRole('option', { name: 'Pear' }).getAttribute('aria-selected')).toBe('true');
    fireEvent.pointerDown(plum, { pointerType: 'mouse' });
    fireEvent.click(plum);
    await waitFor(() => expect(change.mock.calls).toEqual([['plum']]));
  });

  it('stands still when disabled', () => {
    const change = vi.fn();
    render(<Fruit onChange={change} disabled />);
    expect(list()).toHaveProperty('disabled', true);
  });
});

describe('MenuButton', () => {
  it('opens, tells what its commands do, and runs one', async () => {
    const run = vi.fn();
    const check = vi.fn();
    render(
      <MenuButton
        trigger={<Button>Share</Button>}
        entries={[
          { kind: 'heading', label: 'Picture' },
          {
            kind: 'item',
            label: 'Save',
            icon: 'download',
            note: 'As an SVG file',
            hint: 'S',
            onSelect: run,
          },
          { kind: 'item', label: 'Print', disabled: true, onSelect: run },
          { kind: 'separator' },
          { kind: 'check', label: 'With axes', checked: true, onChange: check },
        ]}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Share' }));
    const save = await screen.findByRole('menuitem', { name: /^Save/ });
    expect(save.textContent).toBe('SaveAs an SVG fileS');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Print' }));
    expect(run).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('menuitemcheckbox', { name: 'With axes' }));
    expect(check.mock.calls.map(([checked]: unknown[]) => checked)).toEqual([false]);
    fireEvent.click(save);
    expect(run).toHaveBeenCalledTimes(1);
  });
});

describe('Popover', () => {
  it('opens beside its button, named by its title, and closes with Escape', async () => {
    render(
      <Popover trigger={<Button>More</Button>} title="More about it">
        <p>Words</p>
      </Popover>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    const place = await screen.findByRole('dialog', { name: 'More about it' });
    fireEvent.keyDown(place, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('Dialog', () => {
  it('is named by its title and closes by its button', async () => {
    const close = vi.fn();
    render(
      <Dialog open onClose={close} title="Keys">
        Body
      </Dialog>,
    );
    await screen.findByRole('dialog', { name: 'Keys' });
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(close).toHaveBeenCalledTimes(1);
  });
});

describe('PopupContainer', () => {
  it('holds the popups of what is inside', async () => {
    const frame = document.createElement('div');
    document.body.append(frame);
    render(
      <PopupContainer element={frame}>
        <Popover trigger={<Button>More</Button>} title="Inside">
          <p>Words</p>
        </Popover>
      </PopupContainer>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    const place = await screen.findByRole('dialog', { name: 'Inside' });
    expect(frame.contains(place)).toBe(true);
    cleanup();
    frame.remove();
  });
});
