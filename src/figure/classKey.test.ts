// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { commandOf, focusOf, type Focus, type Mode } from './classKey.ts';

const nothing: Focus = { types: false, moves: false, presses: false };
const page: Mode = { presenting: false, letters: true };
const room: Mode = { presenting: true, letters: true };

const press = (key: string, focus = nothing, mode = page, more = {}) =>
  commandOf(
    {
      key,
      code: /^\d$/.test(key) ? `Digit${key}` : '',
      shiftKey: false,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      ...more,
    },
    focus,
    mode,
  );

describe('the keys of a figure', () => {
  it('steps by arrows and page keys', () => {
    for (const key of ['ArrowRight', 'PageDown'])
      expect(press(key)).toEqual({ kind: 'step', by: 1 });
    for (const key of ['ArrowLeft', 'PageUp']) expect(press(key)).toEqual({ kind: 'step', by: -1 });
    expect(press('Home')).toEqual({ kind: 'first' });
    expect(press('End')).toEqual({ kind: 'last' });
    expect(press(' ')).toEqual({ kind: 'play' });
  });

  it('leaves arrows to what they move, and page keys too outside a lecture', () => {
    const slider = { ...nothing, moves: true };
    expect(press('ArrowRight', slider)).toBeNull();
    expect(press('PageDown', slider)).toBeNull();
    expect(press('PageDown', slider, room)).toEqual({ kind: 'step', by: 1 });
    expect(press('ArrowRight', slider, room)).toBeNull();
    expect(press('r', slider)).toEqual({ kind: 'reset' });
  });

  it('leaves every letter, digit and page key to a text', () => {
    const text = { ...nothing, types: true };
    for (const key of ['r', 'u', '1', '?', ' ', 'PageDown', 'ArrowLeft', 'Escape']) {
      expect(press(key, text, room)).toBeNull();
    }
  });

  it('leaves Space to a button', () => {
    expect(press(' ', { ...nothing, presses: true })).toBeNull();
  });

  it('keeps and recalls by digits, wherever the layout puts them', () => {
    expect(press('3')).toEqual({ kind: 'recall', slot: 3 });
    expect(press('§', nothing, page, { code: 'Digit3', shiftKey: true })).toEqual({
      kind: 'keep',
      slot: 3,
    });
    expect(press('0')).toBeNull();
  });

  it('undoes by U, and redoes with Shift', () => {
    expect(press('u')).toEqual({ kind: 'undo' });
    expect(press('U', nothing, page, { shiftKey: true })).toEqual({ kind: 'redo' });
  });

  it('has no letters when the reader wants none, but still steps', () => {
    const off = { presenting: true, letters: false };
    for (const key of ['r', 'u', 'p', 'e', 'q', '?', '1'])
      expect(press(key, nothing, off)).toBeNull();
    expect(press('PageDown', nothing, off)).toEqual({ kind: 'step', by: 1 });
  });

  it('leaves the browser its own shortcuts', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
      expect(press('r', nothing, page, { [modifier]: true })).toBeNull();
    }
  });

  it('leaves full screen by Escape, and only there', () => {
    expect(press('Escape', nothing, room)).toEqual({ kind: 'leave' });
    expect(press('Escape')).toBeNull();
  });
});

describe('what has the focus', () => {
  const focus = (html: string): Focus => {
    document.body.innerHTML = html;
    return focusOf(document.querySelector('[data-it]'));
  };

  it('knows texts and lists', () => {
    expect(focus('<input type="text" data-it>').types).toBe(true);
    expect(focus('<textarea data-it></textarea>').types).toBe(true);
    expect(focus('<button role="combobox" data-it></button>').types).toBe(true);
    expect(focus('<div role="dialog"><button data-it></button></div>').types).toBe(true);
    expect(focus('<input type="range" data-it>').types).toBe(false);
  });

  it('knows what moves and what is pressed', () => {
    expect(focus('<input type="range" data-it>').moves).toBe(true);
    expect(focus('<div role="slider" data-it></div>').moves).toBe(true);
    expect(focus('<button data-it></button>')).toEqual({ ...nothing, presses: true });
    expect(focus('<div role="group" data-it></div>')).toEqual(nothing);
    expect(focusOf(null)).toEqual(nothing);
  });
});
