// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { forgetAttempts, keepAttempt, keptAttempt, UNTRIED } from './answers.ts';

it('remembers an exercise for the visit, until all is erased', () => {
  const typed = { ...UNTRIED, typed: ['21'], attempts: 2 };
  keepAttempt('lesson 01-T1', typed);
  sessionStorage.setItem('another', 'kept');
  expect(keptAttempt('lesson 01-T1')).toEqual(typed);
  forgetAttempts();
  expect(keptAttempt('lesson 01-T1')).toEqual(UNTRIED);
  expect(sessionStorage.getItem('another')).toBe('kept');
});
