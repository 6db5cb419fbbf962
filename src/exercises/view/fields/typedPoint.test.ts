import { expect, it } from 'vitest';
import { readPair } from '../../engine/readPair.ts';
import { typedPoint } from './typedPoint.ts';

const POINTS = [
  '0, 0',
  '(0, 0)',
  '0; 0',
  '[1, -2]',
  ' 1 , −2 ',
  '0,05; 0,05',
  '(0,05; -1,5)',
  '1/20, 0',
  '0.5,-1',
  '(sqrt(2), 1e-3)',
  '-1/2; pi/4',
  'max(1, 2), 3',
  '(1+1)*2, 3',
  '2^3, -2^2',
];
const NONE = ['', '1', '1, 2, 3', '1; 2; 3', 'x, 1', '1,', ', 1', '1 +, 2', '1/0, 2', 'somewhere'];

it.each(POINTS)('%s is drawn where it counts', async (text) => {
  const read = readPair(text);
  const drawn = await typedPoint(text);
  expect(read.ok).toBe(true);
  expect(drawn).toEqual(read.ok ? read.value : null);
});

it.each(NONE)('%j is no point, neither drawn nor counted', async (text) => {
  expect(readPair(text).ok).toBe(false);
  expect(await typedPoint(text)).toBeNull();
});
