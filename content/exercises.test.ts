import { basename } from 'node:path';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { examineTemplate, judged } from '../src/exercises/engine/examineTemplate.ts';
import { SKILLS } from '../src/exercises/engine/skills.ts';
import type { AnyTemplate } from '../src/exercises/engine/template.ts';
import { variantOf } from '../src/exercises/engine/variant.ts';
import { models } from '../src/widgets/models.ts';

const files = import.meta.glob<AnyTemplate>('./*/exercises/*.ts', {
  eager: true,
  import: 'default',
});
const all = Object.entries(files);

/** A sample in every run; 300 seeds with DEEP=1 (npm run test:deep). */
const SEEDS = Array.from({ length: process.env.DEEP ? 300 : 6 }, (_, k) => String(k + 1));

describe.each(all)('%s', (path, template) => {
  it('is what its file is called, and belongs to its lesson', () => {
    expect(template.id).toBe(basename(path, '.ts'));
    expect(path.split('/')[1]?.slice(0, 2)).toBe(template.id.slice(0, 2));
    for (const skill of template.skills) expect(Object.keys(SKILLS)).toContain(skill);
  });

  it('has a truth that is accepted, and mistakes that are named, on every seed', () => {
    expect(SEEDS.flatMap((seed) => examineTemplate(template, seed))).toEqual([]);
  });

  it('says what happened in its published cases', () => {
    for (const { seed, typed, expect: wanted } of template.cases) {
      expect(judged(variantOf(template, seed), typed), `${seed}: ${typed.join('; ')}`).toBe(wanted);
    }
    expect(template.cases.length).toBeGreaterThan(0);
  });

  it('meets each of its mistakes within forty seeds', () => {
    const met = new Set<string>();
    for (let seed = 1; seed <= 40 && met.size < template.misconceptions.length; seed++) {
      const { mistakes, own } = variantOf(template, `met ${seed}`);
      for (const { id } of mistakes.slice(0, own)) met.add(id);
    }
    expect([...met].sort()).toEqual(
      [...new Set(template.misconceptions.map(({ id }) => id))].sort(),
    );
  });

  it('has formulas that can be set, and a figure that opens', () => {
    for (const seed of SEEDS.slice(0, 6)) {
      const { prompt, hints, solution, mistakes, figure, asked } = variantOf(template, seed);
      const texts = [prompt, solution, ...hints, ...mistakes.map(({ say }) => say)];
      if (figure) texts.push(figure.caption);
      // Choices and steps have formulas too.
      for (const [, text] of JSON.stringify(asked).matchAll(
        /"(?:text|title)":("(?:[^"\\]|\\.)*")/g,
      )) {
        texts.push(JSON.parse(text ?? '""') as string);
      }
      for (const [, tex = ''] of texts.join('\n').matchAll(/\$\$?([^$]+)\$\$?/g)) {
        expect(() => katex.renderToString(tex, { strict: 'error' }), tex).not.toThrow();
      }
      for (const { widget, query } of [figure, asked.kind === 'widget' ? asked : null].flatMap(
        (it) => (it ? [it] : []),
      )) {
        const model = models.find(({ id }) => id === widget);
        expect(model, `widget ${widget}`).toBeDefined();
        expect(model?.faults(query), query).toEqual([]);
      }
    }
  });
});
