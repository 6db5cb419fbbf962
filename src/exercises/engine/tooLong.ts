import { failure, type Result } from '../../core/lang/fault.ts';

/** Signs of one answer: many times as many as any truth has, and few enough to be judged at once. */
export const MOST_SIGNS = 1000;

/** The fault of an answer that is longer than this; undefined for all others. */
export function tooLong(text: string): Result<never> | undefined {
  if (text.length <= MOST_SIGNS) return undefined;
  return failure({
    code: 'too-long',
    span: { start: MOST_SIGNS, end: text.length },
    message: `This answer has ${text.length} characters; ${MOST_SIGNS} are the most that is read.`,
    advice: 'Write it shorter: bring together what is equal.',
  });
}
