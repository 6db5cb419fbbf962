import { describe, expect, it } from 'vitest';
import { groupsOf } from './groups.ts';
import type { Scored } from './recompute.ts';
import { scored } from './sampleScored.ts';
import { reviewCsv, reviewTabs } from './table.ts';

function group(...all: readonly Scored[]) {
  const [first] = groupsOf(all, [], () => '');
  if (!first) throw new Error('it has no rows');
  return first;
}
const lines = (text: string) => text.replace(/\r\n$/, '').split(/\r?\n/);

describe('a table for a spreadsheet', () => {
  it('has a line for each student, with help, times and last answers', () => {
    const csv = reviewCsv(group(scored('Ada', { mistakes: ['SIGN', 'SIGN', 'VALUE'] })));
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(lines(csv)).toEqual([
      '\ufeffstudent,worksheet,points,of,exercise 1,exercise 2,answers 1,answers 2,hints 1,hints 2,solution 1,solution 2,seconds 1,seconds 2,last answer 1,last answer 2,seconds,finished,misunderstood,doubts',
      'Ada,"Week, 3",2,4,2,0,1,1,0,3,0,1,5,5,3,3,60,1970-01-01T00:01:00.000Z,SIGN VALUE,',
    ]);
  });

  it('counts a student once, by what was finished last', () => {
    const csv = reviewCsv(
      group(
        scored('Ada Lovelace', { second: 2, ended: 5000 }),
        scored('ada  lovelace', { second: 1, ended: 2000 }),
      ),
    );
    expect(lines(csv)).toHaveLength(2);
    expect(lines(csv)[1]).toMatch(/^Ada Lovelace,"Week, 3",4,/);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-x', "'-x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' \t=1', "'=1"],
    ['＝1', "'＝1"],
    ['-3', '-3'],
    ['+2.5', '+2.5'],
    ['Ada \n  Lovelace', 'Ada Lovelace'],
  ])('makes %j harmless', (typed, cell) => {
    const [, row = ''] = lines(reviewCsv(group(scored(typed, { last: typed }))));
    expect(row.startsWith(`${cell},`)).toBe(true);
    expect(row).toContain(`,${cell},${cell},60,`);
  });

  it('is pasted with tabs, and no quotation mark takes the next cells in', () => {
    const [head = '', row = ''] = lines(reviewTabs(group(scored('"Ada', { last: 'a\tb' }))));
    expect(head.split('\t')).toHaveLength(20);
    expect(row.split('\t')).toHaveLength(20);
    expect(row.startsWith('"""Ada"\tWeek, 3\t2\t4\t')).toBe(true);
  });
});
