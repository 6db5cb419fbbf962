import { beforeEach, expect, it, vi } from 'vitest';
import { BLANK, withItem } from '../sheet.ts';
import { drawPapers } from './drawPapers.ts';

const asked = vi.hoisted(() => vi.fn());
vi.mock('../../../state/compute.ts', () => ({ ask: asked }));

const SHEET = withItem(BLANK, { template: '01-T1' }, 'one');
const ignore = () => undefined;

beforeEach(() => {
  asked.mockReset();
  asked.mockImplementation((_: string, { seed }: { seed: string }) =>
    Promise.resolve({ kind: 'done', value: { seed } }),
  );
});

it('draws the exercises once where everybody has the same numbers', async () => {
  const papers = await drawPapers(SHEET, 'w1.x', ['Ada', 'Bo'], ignore);
  if (typeof papers === 'string') throw new Error(papers);
  expect(papers.map(({ student }) => student)).toEqual(['Ada', 'Bo']);
  expect(asked).toHaveBeenCalledTimes(1);
});

it('draws them for each name where the numbers come from the name, and says how far it is', async () => {
  const said = vi.fn();
  const papers = await drawPapers({ ...SHEET, student: true }, 'w1.x', ['Ada', 'Bo'], said);
  if (typeof papers === 'string') throw new Error(papers);
  const [ada, bo] = papers.map(({ posed }) => posed[0].seed);
  expect(ada).not.toBe(bo);
  expect(said).toHaveBeenLastCalledWith('Drawing the exercises, sheet 2 of 2 …');
});

it('is one sheet without a name, and a sentence where an exercise fails', async () => {
  expect(await drawPapers(SHEET, 'w1.x', [], ignore)).toMatchObject([{ student: '' }]);
  asked.mockResolvedValue({ kind: 'failed', message: 'Why.' });
  expect(await drawPapers(SHEET, 'w1.x', [], ignore)).toBe('Exercise 1 could not be drawn. Why.');
});
