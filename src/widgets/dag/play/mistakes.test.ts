import { describe, expect, it } from 'vitest';
import { complete } from '../../../core/num/complete.ts';
import { trace } from '../../../worker/handlers/trace.ts';
import { judge, readAnswer, titleOf } from './diagnose.ts';
import { adjointMistakes } from './mistakes.ts';
import { problemOf, refusalOf, type Asked, type Problem } from './problem.ts';
import { questionsOf, truthOf, type Question } from './question.ts';
import { slopeMistakes } from './slopeMistakes.ts';

type Values = Record<string, number>;

function problem(source: string, values: Values, level: 'statement' | 'operation' = 'statement') {
  const fn = { source, values };
  const asked = { fn, level, folded: [], velocity: {}, weights: [], second: false };
  const done = complete(trace.work(asked));
  if (!done.ok) throw new Error(done.faults[0].message);
  const answer: Asked = { ...done.value, asked };
  expect(refusalOf(answer)).toBeNull();
  return problemOf(answer);
}

const P12 = problem('a = x + y; b = a*x; c = a*y; d = b*c; L = d + a', { x: 0.6, y: 1.4 });
const NEURON = problem('z = w*x + b; a = sigmoid(z); L = 1/2*(a - y)^2', {
  w: 0.8,
  x: -1.2,
  b: 0.3,
  y: 1,
});
const GATES = problem('a = x*y; u = relu(a); v = relu(-a); L = u + 3*v', { x: -2, y: 1 });
const MINUS = problem('a = x*y; b = y^2; d = a - b; L = d*x', { x: 2, y: 3 });
const UNUSED = problem('a = x*y; d = x + 2; L = a^2', { x: 3, y: 2 });

const at = ({ trace: { nodes } }: Problem, name: string): number =>
  nodes.findIndex((node) => node.name === name);

/** `a` is the adjoint of a, `b/a` the local slope of b with respect to a. */
function questionAt(p: Problem, asked: string): Question {
  const [user, name = user] = asked.split('/');
  const questions = questionsOf(p, at(p, name), 'full');
  const found = asked.includes('/')
    ? questions.find((q) => q.kind === 'slope' && q.sent.user === at(p, user))
    : questions.at(-1);
  if (!found) throw new Error(asked);
  return found;
}

/** All nodes that must be done before a question is asked. */
const before = (p: Problem, { node }: Question): ReadonlySet<number> =>
  new Set(p.trace.nodes.flatMap((_, k) => (k > node ? [k] : [])));

const verdict = (p: Problem, asked: string, typed: string | number) => {
  const question = questionAt(p, asked);
  return judge(p, question, String(typed), before(p, question));
};

/** What each mistake makes of a question, and a part of what is said. */
const MADE: readonly (readonly [Problem, string, string | number, string, string])[] = [
  [P12, 'L', 5.36, 'seed', 'value of L'],
  [P12, 'L', 0, 'seed', 'just as much'],
  [UNUSED, 'd', 1, 'unused', 'Only the output'],
  [UNUSED, 'd', 5, 'unused', 'value of d'],
  [
    P12,
    'a',
    1,
    'overwritten',
    'a is used three times, so the contributions add; yours is that of L',
  ],
  [P12, 'a', 1.68, 'overwritten', 'that of b or c alone'],
  [P12, 'a', 2.68, 'forgotten', 'what b or c sends is missing'],
  [P12, 'a', 3.36, 'forgotten', 'what L sends'],
  [P12, 'a', 3, 'upstream', 'local slopes alone'],
  [P12, 'a', 3.28, 'upstream', 'What b sends'],
  [P12, 'a', 5, 'slopeless', 'b, c and L have'],
  [P12, 'c', 1, 'slopeless', 'd has'],
  [P12, 'a', 2, 'node-value', 'value of a'],
  [P12, 'a', 2.8224, 'product', 'multiplied them'],
  [P12, 'a', 4.36 - 2 * 1, 'sign', 'what L sends'],
  [P12, 'a', -4.36, 'sign', 'size is right'],
  [P12, 'a', 1.68 * 2 + 4.36, 'doubled', 'For L you took the total effect of a'],
  [P12, 'x', 1 * 4.36 + 2.8 * 2.6, 'doubled', 'For b'],
  [P12, 'x', 4.36 + 2.8 * 0.6, 'slope', 'slope of b with respect to a'],
  [GATES, 'a', 1 - 3, 'gated', 'relu is shut'],
  [P12, 'd', 5.36, 'value-upstream', 'not by its value'],
  [NEURON, 'x', -0.527408, 'wrong-upstream', 'you took that of a'],
  [P12, 'b/x', 2.6, 'total', 'total effect of x on b'],
  [P12, 'L/a', 4.36, 'total', 'L = d + a'],
  [P12, 'b/a', 2, 'operand', 'slope of b with respect to x'],
  [P12, 'a/x', 1.4, 'operand', 'value of y'],
  [NEURON, 'a/z', 0.34074, 'value', 'value of a'],
  [P12, 'b/a', 1.2, 'value', 'value of b'],
  [NEURON, 'a/z', -0.66, 'value', 'value of z'],
  [P12, 'b/a', 2.8 * 0.6, 'upstreamed', 'adjoint of b already'],
  [MINUS, 'd/b', 1, 'slope-sign', 'd falls'],
  [MINUS, 'b/y', 3, 'value', 'value of y'],
  [NEURON, 'L/a', -0.65926 / 2, 'exponent', '2·u'],
  [P12, 'b/x', 0.5, 'reciprocal', 'one over'],
  [GATES, 'u/a', 1, 'gate', 'shut'],
  [GATES, 'v/a', 0, 'gate', 'open'],
  [NEURON, 'L/y', -0.65926, 'inner', 'a − y as a whole'],
];

describe('mistakes', () => {
  it.each(MADE.map(([p, ...rest]) => [...rest, p] as const))(
    '%s: %s is %s',
    (asked, typed, id, says, p) => {
      const said = verdict(p, asked, typed);
      if (said.kind !== 'wrong') throw new Error(said.kind);
      expect([said.id, said.say]).toEqual([id, expect.stringContaining(says) as string]);
    },
  );

  it('are all reached by these', () => {
    const reached = new Set<string>(MADE.map(([, , , id]) => id));
    const all = [...adjointMistakes, ...slopeMistakes].map(({ id }) => id);
    expect(all.filter((id) => !reached.has(id))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
    for (const id of all) expect(titleOf(id)).not.toBe('too few digits');
  });

  it('never answer to the truth', () => {
    for (const p of [P12, NEURON, GATES, MINUS, UNUSED]) {
      p.trace.nodes.forEach((_, node) => {
        for (const question of questionsOf(p, node, 'full')) {
          const typed = String(truthOf(p, question));
          expect(judge(p, question, typed, before(p, question)).kind).toBe('right');
        }
      });
    }
  });

  it('say nothing of nodes that are still to be found', () => {
    const question = questionAt(P12, 'b');
    const only = new Set([at(P12, 'L'), at(P12, 'd')]);
    // ā = 4.36 taken for d̄, before anybody knows it.
    expect(judge(P12, question, '12.208', only)).toMatchObject({ kind: 'wrong', id: null });
  });
});

describe('answers', () => {
  it.each(['4.36', '4,36', '109/25', '2.8*0.6 + 1.2*1.4 + 1', '4.3605', ' 4.36 '])(
    'may be typed as %s',
    (typed) => expect(verdict(P12, 'a', typed).kind).toBe('right'),
  );

  it.each(['four', '', '4.3.6', '2*', 'a*x', '1/0'])('keep “%s” for repair', (typed) => {
    const said = verdict(P12, 'a', typed);
    if (said.kind !== 'unreadable') throw new Error(said.kind);
    expect(said.say).toMatch(/^[“A-Z].*\.$/);
  });

  it.each([
    ['2*10-1', 19],
    ['1*100', 100],
    ['2*105', 210],
    ['3·10 + 1', 31],
    ['1.5·10⁻³', 0.0015],
    ['1,5*10^3', 1500],
    ['2e3', 2000],
    ['-0,5', -0.5],
  ])('are worked out: %s', (typed, value) => {
    expect(readAnswer(typed)).toEqual({ ok: true, value });
  });

  it('of nodes that nobody pays are not explained by their users', () => {
    expect(verdict(P12, 'L', 2)).toMatchObject({
      id: null,
      say: 'By how much does L move when L itself moves by 1?',
    });
    expect(verdict(UNUSED, 'd', 17)).toMatchObject({
      id: null,
      say: 'Does L change at all when d moves?',
    });
  });

  it('are not taken for one over a slope of 0, whatever they are', () => {
    const shut = problem('a = x*y; L = relu(a) + y', { x: -2, y: 1 });
    for (const asked of ['L/a', 'a']) {
      expect(verdict(shut, asked, 7)).toMatchObject({ kind: 'wrong', id: null });
    }
  });

  it('know a number that is only rounded too much', () => {
    expect(verdict(P12, 'a', 4.4)).toMatchObject({ kind: 'wrong', id: 'rounded' });
    expect(verdict(P12, 'a', 17)).toMatchObject({ kind: 'wrong', id: null });
  });

  it('may be worked out from the four digits that are shown', () => {
    // a = 0.3407, d = −0.6593
    expect(verdict(NEURON, 'z', -0.6593 * 0.3407 * (1 - 0.3407)).kind).toBe('right');
  });
});
