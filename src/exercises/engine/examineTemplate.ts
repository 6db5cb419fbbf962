import { complete } from '../../core/num/complete.ts';
import { equalForms, faultsIn } from './kinds/all.ts';
import { grade, type Grade } from './grade.ts';
import { isSame } from './sameAnswer.ts';
import type { AnyTemplate } from './template.ts';
import { filled, variantOf, type Variant } from './variant.ts';

/**
 * Everything that must hold for a template and a seed, as sentences on what does not: the truth is graded correct in
 * every writing and agrees with the closed form, every mistake is named as itself, every text is there.
 */
export function examineTemplate(template: AnyTemplate, seed: string): readonly string[] {
  const variant = variantOf(template, seed);
  const at = `${template.id}, seed ${seed}`;
  return [...truthFaults(variant), ...mistakeFaults(variant), ...textFaults(variant)].map(
    (fault) => `${at}: ${fault}`,
  );
}

function truthFaults(variant: Variant): string[] {
  const { asked, truth, check } = variant;
  const faults = equalForms(asked, truth).flatMap((form) => {
    const said = judged(variant, form);
    return said === 'correct' ? [] : [`the truth written as “${form.join('; ')}” is ${said}`];
  });
  if (check !== null && !isSame(asked, check, 'truth')) {
    faults.push(`the closed form gives ${check.join('; ')}, the truth is ${truth.join('; ')}`);
  }
  return faults;
}

function mistakeFaults(variant: Variant): string[] {
  const { asked, truth, mistakes, own } = variant;
  return mistakes.flatMap(({ id, answer }, index) => {
    const typed = filled(answer, truth);
    const fault = faultsIn(asked, typed)[0]?.fault;
    if (fault)
      return [`the wrong answer ${id} (${typed.join('; ')}) cannot be read: ${fault.message}`];
    const forms = index < own ? equalForms(asked, typed).slice(0, 3) : [typed];
    return forms.flatMap((form) => {
      const said = judged(variant, form);
      return said === id ? [] : [`the wrong answer ${id} (${form.join('; ')}) is told as ${said}`];
    });
  });
}

/** A verdict, or the name of the mistake. */
export function judged(variant: Variant, typed: readonly string[]): string {
  return nameOf(complete(grade(variant, typed)));
}

const nameOf = (said: Grade): string =>
  'mistake' in said && said.mistake !== null ? said.mistake.id : said.verdict;

function textFaults({ prompt, hints, solution, mistakes, own, figure }: Variant): string[] {
  const texts = [
    ['the prompt', prompt],
    ['the solution', solution],
    ...hints.map((hint, k) => [`hint ${k + 1}`, hint]),
    ...mistakes.slice(0, own).map(({ id, say }) => [`the explanation of ${id}`, say]),
    ...(figure ? [['the caption', figure.caption]] : []),
  ] as const;
  const faults = texts.flatMap(([name, text]) => [
    ...(text.trim().length < 8 ? [`${name} is missing`] : []),
    ...(/undefined|NaN|\[object|Infinity/.test(text) ? [`${name} has a hole: ${text}`] : []),
    ...(/--|\+\s*-|-\s*\+(?!\w*\{)/.test(withoutWords(text))
      ? [`${name} has two signs in a row: ${text}`]
      : []),
    ...((text.replaceAll('\\$', '').match(/\$/g) ?? []).length % 2 === 1
      ? [`${name} has an odd number of $: ${text}`]
      : []),
  ]);
  if (hints.length < 3) faults.push(`there are ${hints.length} hints, and three is the least`);
  return faults;
}

/** Only what stands between dollars. */
const withoutWords = (text: string): string =>
  [...text.matchAll(/\$\$?([^$]+)\$\$?/g)].map(([, tex = '']) => tex).join(' ; ');
