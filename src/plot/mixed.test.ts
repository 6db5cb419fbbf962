import { expect, it } from 'vitest';
import { plainColour } from './mixed.ts';

it('leaves a plain colour alone', () => {
  expect(plainColour('#1a54e6')).toBe('#1a54e6');
  expect(plainColour('')).toBe('');
});

it('mixes as the browser does', () => {
  expect(plainColour('color-mix(in srgb, #ff0000 25%, #ffffff)')).toBe('#ffbfbf');
  expect(plainColour('color-mix(in srgb,#000 50%,#fff)')).toBe('#808080');
});
