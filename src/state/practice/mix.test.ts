import { describe, expect, it } from 'vitest';
import type { Attempt } from './attempt.ts';
import { nextInMix, type Askable } from './mix.ts';
import { noon, sampleAttempt } from './sampleAttempt.ts';

const askable = (id: string, ...skills: string[]): Askable => ({ id, skills });
const course = [
  askable('g1', 'gradient'),
  askable('g2', 'gradient'),
  askable('g3', 'gradient'),
  askable('j1', 'jacobian'),
  askable('j2', 'jacobian'),
  askable('h1', 'hessian'),
];
const answered = (id: string, at: number, news: Partial<Attempt> = {}) =>
  sampleAttempt({
    template: id,
    at,
    seed: String(at),
    skills: course.find((one) => one.id === id)?.skills ?? [],
    ...news,
  });
const least = () => 0;
const most = () => 1 - 2 ** -53;

describe('a mixed review', () => {
  it('asks first for what is due', () => {
    const attempts = [
      answered('j1', noon(1), { verdict: 'wrong' }),
      answered('g1', noon(1, 1), { verdict: 'wrong' }),
      answered('h1', noon(2), { verdict: 'wrong' }),
    ];
    expect(['j1', 'g1']).toContain(nextInMix(attempts, course, noon(2, 5), most));
  });

  it('then for what trains a weak skill, then for what is new', () => {
    const weak = [answered('g1', noon(1), { verdict: 'wrong' }), answered('h1', noon(1, 1))];
    // Nothing is due on the same day; both skills are being learnt, gradients are the weaker.
    expect(nextInMix(weak, course, noon(1, 2), least)).toBe('g2');
    const steady = [1, 2, 3].map((k) => answered('h1', noon(1, k)));
    expect(nextInMix(steady, course, noon(1, 9), least)).toBe('g1');
  });

  it('begins with the first of the course', () => {
    expect(nextInMix([], course, noon(1), least)).toBe('g1');
    expect(nextInMix([], course, noon(1), most)).toBe('g3');
  });

  it('changes the skill from one exercise to the next where that can be', () => {
    let attempts: readonly Attempt[] = [];
    const asked: string[] = [];
    for (let k = 0; k < 40; k++) {
      const id = nextInMix(attempts, course, noon(1, k), () => (k * 0.37) % 1) ?? '';
      asked.push(id);
      attempts = [...attempts, answered(id, noon(1, k), k % 3 === 0 ? { verdict: 'wrong' } : {})];
    }
    const skill = (id: string) => id[0];
    for (let k = 1; k < asked.length; k++) expect(skill(asked[k])).not.toBe(skill(asked[k - 1]));
  });

  it('asks for another exercise of the only skill, and for the only exercise again', () => {
    const gradients = course.slice(0, 3);
    expect(nextInMix([answered('g1', noon(1))], gradients, noon(1, 1), least)).not.toBe('g1');
    expect(nextInMix([answered('g1', noon(1))], gradients.slice(0, 1), noon(1, 1), least)).toBe(
      'g1',
    );
  });

  it('leaves aside what it cannot ask, and asks nothing of nobody', () => {
    const own = [answered('own:abc', noon(1), { verdict: 'wrong' })];
    expect(nextInMix(own, course, noon(9), least)).toBe('g1');
    expect(nextInMix(own, [], noon(9), least)).toBeNull();
  });
});
