import { failure, success, type Result } from '../../core/lang/fault.ts';
import type { ExerciseRef } from '../../exercises/engine/own.ts';
import { ownTemplate } from '../../exercises/engine/own/ownTemplate.ts';
import { TemplateFault } from '../../exercises/engine/template.ts';
import { variantOf, type Variant } from '../../exercises/engine/variant.ts';
import { loadedTemplate } from '../templates.ts';

const MOST = 40;
const known = new Map<string, Variant>();

/**
 * The variant of an exercise and a seed; the last of them are kept, since what was posed is graded soon.
 *
 * @returns the variant, or what an own exercise's author has to mend.
 */
export function variantFor(of: ExerciseRef, seed: string): Result<Variant> {
  const key = JSON.stringify([of, seed]);
  const before = known.get(key);
  if (before) return success(before);
  let template;
  if ('template' in of) {
    template = loadedTemplate(of.template);
    if (!template) {
      return failure({
        code: 'unknown-name',
        span: { start: 0, end: 0 },
        message: `There is no exercise “${of.template.slice(0, 20)}”.`,
        advice: 'Choose one from the list of exercises.',
      });
    }
  } else {
    const own = ownTemplate(of.own);
    if (!own.ok) return own;
    template = own.value;
  }
  let variant: Variant;
  try {
    variant = variantOf(template, seed);
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    return failure({
      code: 'domain',
      span: { start: 0, end: 0 },
      message: 'No numbers can be drawn for this exercise.',
      advice: 'Give its parameters more values, or another domain.',
    });
  }
  if (known.size >= MOST) known.delete(known.keys().next().value ?? '');
  known.set(key, variant);
  return success(variant);
}
