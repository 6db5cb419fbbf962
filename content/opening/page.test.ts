import { expect, it } from 'vitest';
import { lessonSteps } from '../../tools/lesson-steps.ts';
import { readMdx, type Look } from '../../tools/read-mdx.ts';

it('keeps to the form of a lesson, and its links, exercises and numbers are sound', async () => {
  await expect(
    readMdx('content/opening/page.mdx', lessonSteps as unknown as Look[]),
  ).resolves.not.toThrow();
});
