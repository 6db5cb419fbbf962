import { describe, expect, it } from 'vitest';
import { noon, sampleAttempt } from '../../state/practice/sampleAttempt.ts';
import { begin, nextStep, type Chance, type Plan } from './plan.ts';

const ids = Array.from({ length: 12 }, (_, k) => `t${k + 1}`);
const templates = ids.map((id) => ({ id, skills: [id] }));
const chance: Chance = { now: noon(1), random: () => 0, seed: () => 's' };
const course: Plan = { templates, order: 'course' };
const mixed: Plan = { templates, order: 'mixed' };
const done = (template: string, at = noon(1)) =>
  sampleAttempt({ template, at, seed: 's', skills: [template] });
const asked = (plan: Plan, attempts = [done('t2')]) =>
  begin(plan, attempts, chance)?.steps.map(({ template }) => template);

describe('a session in the order of the course', () => {
  it('asks for ten that are not done, then for all again', () => {
    expect(asked(course)).toEqual(['t1', ...ids.slice(2, 11)]);
    expect(
      asked(
        course,
        ids.map((id) => done(id)),
      ),
    ).toEqual(ids.slice(0, 10));
    expect(asked({ ...course, templates: [] })).toBeUndefined();
  });

  it('is over after its last', () => {
    const run = begin(course, [], chance);
    expect(run && nextStep(course, run, [], chance)).toBeNull();
  });
});

describe('a mixed session', () => {
  it('asks for ten, one after the other', () => {
    let run = begin(mixed, [], chance);
    const attempts = [];
    while (run) {
      const last = run.steps[run.steps.length - 1];
      attempts.push(done(last.template, noon(1, run.steps.length)));
      const step = nextStep(mixed, run, attempts, chance);
      if (!step) break;
      run = { steps: [...run.steps, step], at: run.at + 1 };
    }
    expect(new Set(run?.steps.map(({ template }) => template)).size).toBe(10);
  });

  it('does not come back to what was passed over, and ends when nothing is left', () => {
    const two = { ...mixed, templates: templates.slice(0, 2) };
    const first = begin(two, [], chance);
    expect(first?.steps).toEqual([{ template: 't1', seed: 's' }]);
    const second = first && nextStep(two, first, [], chance);
    expect(second?.template).toBe('t2');
    expect(
      first && second && nextStep(two, { steps: [...first.steps, second], at: 1 }, [], chance),
    ).toBeNull();
  });
});
