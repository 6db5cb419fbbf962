import { expect, it } from 'vitest';
import { whyNot } from './whyNot.ts';

const span = { start: 0, end: 0 };

it('says what took too long and what to do, and leaves faults of the text to its field', () => {
  const slow = {
    code: 'too-slow',
    span,
    message: 'This took more than 20 seconds and was stopped.',
    advice: 'Ask for fewer steps.',
  } as const;
  expect(whyNot({ kind: 'faults', faults: [slow] })).toBe(
    'This took more than 20 seconds and was stopped. Ask for fewer steps.',
  );
  expect(whyNot({ kind: 'failed', message: 'It stopped twice.' })).toBe('It stopped twice.');
  const typed = { code: 'domain', span, message: '1/0 has no value.' } as const;
  expect(whyNot({ kind: 'faults', faults: [typed] })).toBe('');
});
