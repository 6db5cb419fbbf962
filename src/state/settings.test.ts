// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { choose, followSettings, readSettings, settings, settingsScript } from './settings.ts';

const usual = {
  theme: 'system',
  text: 'm',
  motion: 'system',
  gradient: 'row',
  keys: 'on',
  speaker: 'off',
  sound: 'off',
};
const root = document.documentElement.dataset;

beforeEach(() => {
  localStorage.clear();
  for (const name of ['theme', 'text', 'motion']) delete root[name];
});

describe('settings', () => {
  it('are the usual ones where nothing legible is stored', () => {
    for (const text of [null, '', '{', 'null', '3', '{"theme":"pink","text":2}']) {
      expect(readSettings(text), String(text)).toEqual(usual);
    }
  });

  it('keep what is legible beside what is not', () => {
    expect(readSettings('{"theme":"dark","text":"huge"}')).toEqual({ ...usual, theme: 'dark' });
  });

  it('are shown at once, kept, and shown again before the first paint of the next page', () => {
    const end = followSettings();
    choose({ theme: 'projector', text: 'xl', motion: 'reduced' });
    expect({ ...root }).toEqual({ theme: 'projector', text: 'xl', motion: 'reduced' });
    choose({ text: 'm', motion: 'system' });
    expect({ ...root }).toEqual({ theme: 'projector' });
    end();
    choose({ text: 'l' });
    delete root.theme;
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- as the page runs it
    new Function(settingsScript)();
    expect({ ...root }).toEqual({ theme: 'projector', text: 'l' });
  });

  it('follow another tab', () => {
    const end = followSettings();
    localStorage.setItem('gradus.settings', '{"theme":"dark"}');
    window.dispatchEvent(new StorageEvent('storage', { key: 'gradus.settings' }));
    expect(settings.getState().theme).toBe('dark');
    expect(root.theme).toBe('dark');
    end();
  });
});
