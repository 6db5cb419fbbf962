import { describe, expect, it } from 'vitest';
import { averages, groupsOf, mistakesOf, sorted } from './groups.ts';
import { scored, SHEET } from './sampleScored.ts';

const EASY = { ...SHEET, solution: 'free' } as const;
const OTHER = { ...SHEET, title: 'Week 4' };
const groups = (all: Parameters<typeof groupsOf>[0], given: Parameters<typeof groupsOf>[1] = []) =>
  groupsOf(all, given, () => '');

describe('what was handed in', () => {
  it('is a table for each worksheet, the one given out first', () => {
    const all = [scored('A', { sheet: OTHER }), scored('B'), scored('C', { sheet: OTHER })];
    expect(groups(all).map(({ rows }) => rows.map(({ student }) => student))).toEqual([
      ['A', 'C'],
      ['B'],
    ]);
    expect(groups(all, [SHEET]).map(({ sheet }) => sheet.title)).toEqual(['Week, 3', 'Week 4']);
  });

  it('gets a doubt when its worksheet is not the one given out, which says what was changed', () => {
    const [good, easy] = groups([scored('Cheat', { sheet: EASY }), scored('A')], [SHEET]);
    expect(good?.rows[0]?.doubts).toEqual([]);
    expect(easy?.rows[0]?.doubts).toEqual([
      'Not the worksheet you gave out (solution: at once instead of at the end).',
    ]);
    const [unasked] = groups([scored('Cheat', { sheet: EASY })]);
    expect(unasked).toMatchObject({ differs: null });
    expect(unasked?.rows[0]?.doubts).toEqual([]);
    expect(groups([scored('A', { sheet: OTHER })], [SHEET, OTHER])[0]?.differs).toEqual([]);
  });

  it('counts once for each student, however the name is typed; the earlier is shown', () => {
    const [group] = groups([
      scored('Müller,  Anna', { mistakes: ['SIGN'], ended: 9000 }),
      scored('muller, anna', { mistakes: ['VALUE'], ended: 5000, second: 2 }),
      scored('', { ended: 1 }),
      scored('', { ended: 2 }),
      scored('Ben', { mistakes: ['SIGN'], second: 1 }),
    ]);
    if (!group) throw new Error('it has rows');
    expect(group.rows.map(({ student, earlier }) => [student, earlier])).toEqual([
      ['Müller, Anna', false],
      ['muller, anna', true],
      ['', false],
      ['', false],
      ['Ben', false],
    ]);
    expect(mistakesOf([group])).toEqual([{ short: 'sign', students: 2 }]);
    expect(averages(group)).toEqual({ items: [2, 0.25], all: 2.25 });
  });

  it('counts students, not answers, for each mistake, over all worksheets', () => {
    const all = [
      scored('A', { mistakes: ['SIGN', 'SIGN', 'VALUE'] }),
      scored('a', { mistakes: ['SIGN'], sheet: OTHER }),
      scored('B', { mistakes: ['SIGN'] }),
    ];
    expect(mistakesOf(groups(all))).toEqual([
      { short: 'sign', students: 2 },
      { short: 'value', students: 1 },
    ]);
  });

  it('is sorted by name or score, either way', () => {
    const rows = groups([scored('Zoë'), scored('anna', { second: 2 }), scored('Émile')])[0]?.rows;
    const order = (by: 'name' | 'score', up: boolean) =>
      sorted(rows ?? [], { by, up }).map(({ student }) => student);
    expect(order('name', true)).toEqual(['anna', 'Émile', 'Zoë']);
    expect(order('name', false)).toEqual(['Zoë', 'Émile', 'anna']);
    expect(order('score', false)[0]).toBe('anna');
    expect(sorted(rows ?? [], null)).toBe(rows);
  });
});
