import { readdirSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Answer } from '../../src/exercises/engine/asked.ts';
import type { FormPart } from '../../src/exercises/engine/kinds/all.ts';
import type { AnyTemplate } from '../../src/exercises/engine/template.ts';
import { filled, pose, variantOf, type Variant } from '../../src/exercises/engine/variant.ts';
import { hydrated } from './hydrated.ts';
import { expect } from './test.ts';

const CONTENT = new URL('../../content/', import.meta.url);

/** The template of an exercise, as its author wrote it. */
export async function templateOf(id: string): Promise<AnyTemplate> {
  const lesson = readdirSync(CONTENT).find((name) => name.startsWith(`${id.slice(0, 2)}-`)) ?? '';
  const file = new URL(`${lesson}/exercises/${id}.ts`, CONTENT);
  return ((await import(file.href)) as { default: AnyTemplate }).default;
}

/** What the page is going to ask, with its truth. */
export const variant = async (id: string, seed: string): Promise<Variant> =>
  variantOf(await templateOf(id), seed);

/** What whoever makes a known mistake answers; parts that it says nothing about are right. */
export function mistaken({ mistakes, truth, template }: Variant, id: string): Answer {
  const made = mistakes.find((mistake) => mistake.id === id);
  if (!made) throw new Error(`${template.id}: ${id} does not show with these numbers`);
  return filled(made.answer, truth);
}

/** The parts of an exercise. @param problem its element. */
export const problemParts = (problem: Locator) => ({
  problem,
  /** What was said of the last answer; none while it is being changed. */
  verdict: problem.locator('[data-verdict]'),
  check: problem.getByRole('button', { name: /^Check/ }),
  hint: problem.getByRole('button', { name: /^Hint \d of \d$/ }),
  solution: problem.getByRole('button', { name: 'Full solution' }),
  cell: (index: number) => problem.locator(`[data-cell="${index}"]`),
  expression: problem.getByRole('textbox', { name: 'Your answer' }),
});

export type ProblemParts = ReturnType<typeof problemParts>;

/** Opens the page of an exercise and waits for its numbers. */
export async function openExercise(page: Page, id: string, seed = '3'): Promise<ProblemParts> {
  await page.goto(`x/${id}/?seed=${seed}`);
  await hydrated(page);
  const problem = page.locator(`[data-problem="${id}"]`);
  await expect(problem).toBeVisible();
  return problemParts(problem);
}

/** Gives an answer, whatever kind it is, and has it checked. */
export async function answer(
  { problem, check }: ProblemParts,
  of: Variant,
  typed: Answer,
): Promise<void> {
  for (const [index, part] of pose(of).parts.entries()) {
    const own = Array.from({ length: part.fields }, (_, k) => typed[part.first + k] ?? '');
    await fill(problem.locator('form > div').nth(index), part, own);
  }
  await check.click();
}

/** Fills the fields of one part. */
export async function fill(place: Locator, { form }: FormPart, typed: Answer): Promise<void> {
  const [text = ''] = typed;
  switch (form.kind) {
    case 'cells':
      for (const [index, cell] of typed.entries()) {
        await place.locator(`[data-cell="${index}"]`).fill(cell);
      }
      return;
    case 'expression':
    case 'matrix expression':
      return place.getByRole('textbox', { name: 'Your answer' }).fill(text);
    case 'choice':
      return place.locator(`[data-choice="${text}"] input`).check();
    case 'choices':
      for (const { id } of form.choices) {
        const chosen = text.split(',').includes(id);
        await place.locator(`[data-choice="${id}"] input`).setChecked(chosen);
      }
      return;
    case 'order':
      return arrange(place, typed);
    case 'match':
      for (const [index, { id }] of form.left.entries()) {
        await place.locator(`[data-left="${id}"]`).selectOption(typed[index] ?? '');
      }
      return;
    case 'point':
      return place.getByRole('textbox', { name: 'Your point' }).fill(text);
    case 'points':
      for (const [index, point] of typed.entries()) {
        const [pair = '', kind = ''] = point.split(':');
        await place.getByRole('textbox').nth(index).fill(pair.trim());
        await place.getByRole('combobox').nth(index).selectOption(kind.trim());
      }
      return;
    case 'widget':
      throw new Error('A figure is brought into its state by hand.');
  }
}

/** Puts steps in order by their buttons. */
async function arrange(place: Locator, order: Answer): Promise<void> {
  const shown = () =>
    place
      .locator('[data-step]')
      .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step') ?? ''));
  for (const [to, id] of order.entries()) {
    for (let at = (await shown()).indexOf(id); at > to; at--) {
      await place.getByRole('button', { name: `Move step ${at + 1} up` }).click();
    }
    await expect(place.locator('[data-step]').nth(to)).toHaveAttribute('data-step', id);
  }
}
