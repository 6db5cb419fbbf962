import { existsSync, readdirSync } from 'node:fs';
import { formulas, groups, type Check } from 'virtual:formulas';
import markup from 'virtual:formulas-markup';
import { describe, expect, it } from 'vitest';
import { lessons } from '../../src/lessons/catalogue.ts';
import { models } from '../../src/widgets/models.ts';
import { readCheck } from '../../tools/formula-check.ts';
import { run } from '../../tools/model-facts.ts';

const ids = formulas.map(({ id }) => id);

describe('the formulas', () => {
  it('are one a file, each under its group, no title twice', () => {
    const files = readdirSync('content/formulas').filter((name) => name.endsWith('.mdx'));
    expect(ids.toSorted()).toEqual(files.map((name) => name.replace('.mdx', '')).toSorted());
    const titles = formulas.map(({ title }) => title.toLowerCase());
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('fill every group, and come from every lesson', () => {
    expect(new Set(formulas.map(({ group }) => group))).toEqual(new Set(groups));
    const taught = new Set(formulas.map(({ lesson }) => lesson));
    for (let number = 1; number <= 10; number++) expect(taught).toContain(number);
  });
});

/** Whether a check passes, done as the page and the labs do it. */
function passes(check: Check, seed: number): boolean {
  if (check.kind === 'derivative') {
    const { f, by, formula } = check;
    return run('formulaCheck', { f, by, formula, seed })?.equal ?? false;
  }
  if (check.kind === 'equal') {
    const { given, left, right } = check;
    return run('equalCheck', { given, left, right, seed })?.equal ?? false;
  }
  const model = models.find(({ id }) => id === check.widget);
  if (!model || model.faults(check.state).length > 0) return false;
  const number = model.facts(check.state, run)[check.shows] ?? NaN;
  return Math.abs(number - check.is) <= 1e-9 * Math.max(1, Math.abs(check.is));
}

describe.each(formulas)('$id', ({ id, lesson, lab, check, wrong }) => {
  it('passes its check, at two seeds', () => {
    expect(passes(check, 1)).toBe(true);
    expect(passes(check, 2)).toBe(true);
  });

  it('leads to a lesson and to a state of a lab that its widget can read', () => {
    expect(lessons.map(({ number }) => number)).toContain(lesson);
    const [, widget, query = ''] = /^\/lab\/([a-z-]+)\/(?:\?(.*))?$/.exec(lab) ?? [];
    const model = models.find((candidate) => candidate.id === widget);
    expect(existsSync(`src/widgets/${widget}/index.ts`)).toBe(true);
    expect(model?.faults(query)).toEqual([]);
  });

  it('is typeset, short, and can be read aloud', () => {
    const { object, formula, shape, needs, proof, wrong: wrongHtml, why } = markup[id];
    for (const part of [object, formula, shape, needs, proof, wrongHtml, why]) {
      expect(part).not.toMatch(/katex-error|\$/);
      expect(part.match(/<math /g)?.length ?? 0).toBe(part.match(/class="katex"/g)?.length ?? 0);
    }
    for (const part of [object, formula, shape]) expect(part).toContain('class="katex"');
    expect(needs).not.toContain('<p>');
    expect(proof.match(/<p>/g)).toHaveLength(1);
    expect(wrongHtml !== '').toBe(wrong);
  });
});

describe('a wrong formula', () => {
  it('does not pass', () => {
    const f = "A: 3x3; x: 3; x'*A*x";
    const derivative = (formula: string): Check => ({ kind: 'derivative', f, by: 'x', formula });
    expect(passes(derivative("x'*(A + A')"), 1)).toBe(true);
    expect(passes(derivative("2*x'*A"), 1)).toBe(false);
    expect(passes(derivative("(A + A')*x"), 1)).toBe(false);
    expect(passes(derivative('B*x'), 1)).toBe(false);
    expect(
      passes({ kind: 'equal', given: 'J: 2x3; u: 2; v: 3', left: "u'*J*v", right: "2*u'*J*v" }, 1),
    ).toBe(false);
    const limit = {
      kind: 'fact',
      widget: 'descent',
      state: 's=ravine',
      shows: 'limitPlain',
      names: 'the limit',
    } as const;
    expect(passes({ ...limit, is: 0.08 }, 1)).toBe(true);
    expect(passes({ ...limit, is: 0.04 }, 1)).toBe(false);
    expect(passes({ ...limit, shows: 'limitPlane', is: 0.08 }, 1)).toBe(false);
  });

  it('is refused when its check has the wrong keys', () => {
    const refuse = (reason: string): never => {
      throw new Error(reason);
    };
    expect(() => readCheck({ f: 'x', by: 'x' }, refuse)).toThrow(/f, by, formula; or given/);
    expect(() => readCheck(undefined, refuse)).toThrow(/has the keys/);
    expect(() =>
      readCheck({ widget: 'dag', state: '', shows: 'value', names: 'f', is: 'two' }, refuse),
    ).toThrow('is a number');
  });
});
