// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from './clipboard.ts';

afterEach(() => vi.unstubAllGlobals());

function clipboard(writeText: () => Promise<void>, byCommand: boolean) {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  document.execCommand = () => byCommand;
}

it('copies through the clipboard where it may', async () => {
  clipboard(() => Promise.resolve(), false);
  expect(await copyText('x')).toBe(true);
});

it('falls back to a selection, and leaves no trace of it', async () => {
  clipboard(() => Promise.reject(new Error('refused')), true);
  expect(await copyText('x')).toBe(true);
  expect(document.querySelector('textarea')).toBeNull();
});

it('says so when neither is allowed', async () => {
  clipboard(() => Promise.reject(new Error('refused')), false);
  expect(await copyText('x')).toBe(false);
});
