// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Transport } from './Transport.tsx';

afterEach(cleanup);

function show(step: number, playing = false) {
  const on = { step: vi.fn(), play: vi.fn(), pause: vi.fn() };
  render(
    <Transport
      step={step}
      count={60}
      playing={playing}
      onStep={on.step}
      onPlay={on.play}
      onPause={on.pause}
    />,
  );
  return on;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('Transport', () => {
  it('steps, plays and jumps', () => {
    const on = show(24);
    for (const name of ['First step', 'Back one step', 'Forward one step', 'Last step', 'Play']) {
      press(name);
    }
    expect(on.step.mock.calls).toEqual([[0], [23], [25], [60]]);
    expect(on.play).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('group', { name: 'Steps' }).textContent).toContain('step 24 of 60');
  });

  it('pauses while it plays', () => {
    const on = show(24, true);
    press('Pause');
    expect(on.pause).toHaveBeenCalledTimes(1);
  });

  it('stays within its steps, with the buttons still in the tab order', () => {
    const on = show(60);
    press('Forward one step');
    expect(on.step.mock.calls).toEqual([[60]]);
    expect(screen.getByRole('button', { name: 'Last step' })).toHaveProperty('disabled', false);
  });

  it('is walked by keys on its scrub', () => {
    const on = show(24);
    const scrub = screen.getByRole('slider', { name: 'Current step' });
    expect(scrub.getAttribute('aria-valuetext')).toBe('step 24 of 60');
    fireEvent.keyDown(scrub, { key: 'ArrowRight' });
    fireEvent.keyDown(scrub, { key: 'ArrowLeft', shiftKey: true });
    fireEvent.keyDown(scrub, { key: 'End' });
    expect(on.step.mock.calls).toEqual([[25], [14], [60]]);
  });

  it('is two tab stops: its buttons, walked by arrows, and its scrub', async () => {
    show(24);
    const buttons = screen.getAllByRole('button');
    expect(buttons.filter((button) => button.tabIndex === 0)).toEqual([buttons[0]]);
    act(() => buttons[0]?.focus());
    fireEvent.keyDown(buttons[0], { key: 'ArrowRight' });
    await waitFor(() => expect(document.activeElement).toBe(buttons[1]));
  });

  it('shows the keys it is given', () => {
    render(
      <Transport
        step={0}
        count={9}
        playing={false}
        onStep={() => {}}
        onPlay={() => {}}
        onPause={() => {}}
        keys={{ play: 'Space' }}
      />,
    );
    expect(screen.getByRole('button', { name: 'Play' }).getAttribute('aria-keyshortcuts')).toBe(
      'Space',
    );
  });

  it('offers speeds where they are wanted', async () => {
    const speed = vi.fn();
    render(
      <Transport
        step={0}
        count={9}
        playing={false}
        onStep={() => {}}
        onPlay={() => {}}
        onPause={() => {}}
        speed={0.5}
        onSpeed={speed}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Speed, ×½' }));
    const double = await screen.findByRole('menuitemradio', { name: '×2' });
    fireEvent.click(double);
    expect(speed.mock.calls).toEqual([[2]]);
  });
});
