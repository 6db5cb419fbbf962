import { exercises } from 'virtual:exercises';
import { describe, expect, it } from 'vitest';
import { kindSaid } from './kinds.ts';
import { EVERYTHING, fits, isOnScreen, lessonHeads, titleOf } from './listed.ts';

const found = (patch: Partial<typeof EVERYTHING>) =>
  exercises.filter((exercise) => fits(exercise, { ...EVERYTHING, ...patch })).map(({ id }) => id);

describe('the list of exercises', () => {
  it('is found by number, by words in any order, by lesson and by skill', () => {
    expect(found({})).toHaveLength(exercises.length);
    expect(found({ words: '03-t5' })).toEqual(['03-T5']);
    expect(found({ words: 'point slope' })).toContain('01-T1');
    expect(found({ words: 'zzzz' })).toEqual([]);
    expect(found({ lesson: '03-jacobian' }).every((id) => id.startsWith('03-'))).toBe(true);
    expect(found({ skill: 'hessian' }).length).toBeGreaterThan(0);
    expect(found({ lesson: '03-jacobian', words: '01-T1' })).toEqual([]);
  });

  it('is found by what is to be answered, which is said in words', () => {
    const kinds = (words: string) =>
      new Set(exercises.filter(({ id }) => found({ words }).includes(id)).map(({ kind }) => kind));
    expect(kinds('put in order')).toEqual(new Set(['order']));
    expect(kinds('numeric').has('number')).toBe(true);
    const unsaid = exercises.filter(({ kind }) => !kindSaid(kind).includes(' '));
    expect(unsaid.map(({ kind }) => kind)).toEqual([]);
  });

  it('has a head for each lesson', () => {
    const lessons = new Set(exercises.map(({ lessonId }) => lessonId));
    expect(lessonHeads.map(({ lessonId }) => lessonId)).toEqual([...lessons]);
  });

  it('knows what is answered on the screen alone', () => {
    const [figure] = exercises.filter(({ kind }) => kind === 'widget');
    expect(isOnScreen({ template: figure?.id ?? '' })).toBe(true);
    expect(isOnScreen({ template: '01-T1' })).toBe(false);
  });

  it('names what a link asks for and this site does not have', () => {
    expect(titleOf({ template: '99-T9' })).toBe('No exercise 99-T9 here');
  });
});
