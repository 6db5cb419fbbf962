import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { readPrimitive, readVjpRule } from '../../ui/mathfield/readPrimitive.ts';
import { primitive } from '../../worker/handlers/primitive.ts';
import { brief, describe as sentence } from './describe.ts';
import { exampleOf, examples } from './examples.ts';
import { schema } from './inputs.ts';
import { countOf, requestOf } from './model.ts';
import type { Answer } from './results.ts';
import { stripScale } from './strip.ts';
import { tableOf } from './table.ts';

/** The answer to a link, through the same handler that the worker runs. */
function answerTo(query: string): Answer {
  const { state } = schema.parse(query);
  const asked = requestOf(state, readPrimitive(state.source));
  const outcome = complete(primitive.work(asked));
  if (!outcome.ok || outcome.value.refused.length > 0) throw new Error(query);
  return { ...outcome.value, asked };
}

function words(query: string, told = false): string {
  const calm = answerTo(query);
  const { state } = schema.parse(query);
  return sentence(state, {
    calm,
    faults: [],
    ruleFaults: [],
    told: told ? calm.asked.rule : null,
  });
}

const SIGN = 'f=u/v&rule=ubar=wbar/v;vbar=wbar*u/v^2&at=3,2&h=1,0.5&u=1';

describe('the words for what is seen', () => {
  it.each([
    ['', 'The rule ubar = wbar*v; vbar = wbar*u for u*v passes both tests at all 13 points.'],
    ['', 'Rule and formula agree wherever they were compared. That is no proof.'],
    ['', 'At u = 3, v = −2, with ẋ = (1, 0.5) and w̄ = 1: ⟨w̄, Jẋ⟩ is −0.5 and ⟨x̄, ẋ⟩ is −0.5.'],
    ['', 'For the way back the forward pass keeps u and v.'],
    ['f=u%2Bv&rule=ubar=wbar;vbar=wbar', 'the forward pass keeps nothing.'],
    [SIGN, 'fails at all 13 points. Move only v: w changes at the rate −0.75'],
    [SIGN, '(central difference −0.75), and the rule says 0.75.'],
    [
      'f=x:3;softmax(x)&rule=xbar=wbar.*w.*(1-w)&at=1,0,-0.5&u=1,-1,0.5',
      'Move only x[2]: w weighed by w̄ changes at the rate −0.3393',
    ],
    ['f=x^2&rule=xbar=6*wbar&at=3', 'fails at 12 of 13 points. At x = '],
    ['f=x^2&rule=xbar=6*wbar&at=3', 'At your point it passes.'],
    ['f=x^2&rule=xbar=2*x&at=3&h=1', ': move only x: w weighed by w̄ = '],
    [
      'f=x:2;x.^2&rule=xbar=2*x.*(wbar[1],0)&at=1,2&u=1,0',
      'Move only x[2]: w[2] changes at the rate 4',
    ],
    [
      'f=x:2;x.^2&rule=xbar=2*x.*(wbar[1],0)&at=1,2&u=1,0',
      'Your own ẋ and w̄ do not see it: both sides are equal.',
    ],
    ['f=u*v&rule=ubar=wbar*w/u;vbar=wbar*u&at=0,2', 'and the rule has no value.'],
    ['f=relu(x)&rule=xbar=wbar*if(x>=0,1,0)&at=0', 'relu has a corner here'],
    ['f=relu(x)&rule=xbar=wbar*if(x>=0,1,0)&at=0', 'a slope between those of both sides, which is'],
    [
      'f=relu(x)&rule=xbar=wbar*if(x>0,1,0)&at=0',
      'its slope is taken as 0. The rule does the same.',
    ],
    ['f=abs(x)&rule=xbar=wbar*x/w&at=0', 'w has a corner, where any slope between those of'],
    ['f=exp(x)&rule=xbar=1.00001*wbar*w&at=1', 'rate 2.71828 (central difference 2.71828)'],
    ['f=y=u*v&rule=ubar=ybar*v;vbar=3*ybar*u&at=1,2', 'Move only v: y changes at the rate 1'],
    ['f=sqrt(x)&rule=xbar=wbar/(2*w)&at=0', 'At your point the formula has no value or no finite'],
    ['f=log(-1-x^2)&rule=xbar=wbar', 'cannot be tested. At none of the points tried'],
    ['h=0,0', 'With ẋ = 0 both sides are 0, and nothing is tested: change ẋ.'],
    ['f=W:2x3;x:3;W*x&rule=Wbar=wbar*x%27;xbar=W%27*wbar', 'At your point, for your ẋ and w̄: '],
  ])('%s: … %s', (query, part) => {
    const said = words(query);
    expect(said).toContain(part);
    expect(said).not.toMatch(/NaN|null|Infinity|undefined/);
  });

  it('tell the mistake only to who has asked', () => {
    expect(words(SIGN)).not.toContain('minus the right one');
    expect(words(SIGN, true)).toContain('vbar is minus the right one: the sign is wrong.');
    expect(words('f=x^2&rule=xbar=wbar*sin(x)', true)).toContain('None of the usual mistakes');
  });

  it('wait for an answer, or for a repair', () => {
    const nothing = { calm: null, faults: [], ruleFaults: [], told: null };
    const fault = [{ start: 0, end: 1, message: 'No.' }];
    const { state } = schema.parse('');
    expect(sentence(state, nothing)).toContain('being tested');
    expect(sentence(state, { ...nothing, ruleFaults: fault })).toContain('repair');
  });

  it('name a kept state', () => {
    expect(brief(schema.parse('').state)).toBe('u*v: ubar = wbar*v; vbar = wbar*u');
  });
});

describe('the examples', () => {
  it.each(examples.map((example) => [example.id, example] as const))(
    '%s is right, or has a mistake that is known',
    (id, { patch, label }) => {
      expect(exampleOf(patch.source.replaceAll(' ', ''), patch.rule)?.id).toBe(id);
      const answer = answerTo(schema.print({ ...schema.parse('').state, ...patch }));
      expect(answer.asked).toMatchObject({ at: patch.at, v: patch.v, u: patch.u });
      const planted = label.includes('find the mistake');
      expect(countOf(answer).failed > 0).toBe(planted);
      expect(answer.diagnoses).toHaveLength(planted ? 1 : 0);
    },
  );
});

it('the table has both tests at every point', () => {
  const { columns, rows } = tableOf(answerTo(SIGN));
  expect(rows).toHaveLength(13);
  for (const row of rows) expect(row).toHaveLength(columns.length);
  expect(rows[0].slice(0, 4)).toEqual(['yours', '(3, 2)', '(1, 0.5)', 1]);
});

describe('the strip', () => {
  it('has 0 on it, and room at both ends', () => {
    const { zero, place } = stripScale([2, -1, NaN]);
    expect(place(2)).toBeCloseTo(95, 9);
    expect(place(-1)).toBeCloseTo(5, 9);
    expect(zero).toBeCloseTo(35, 9);
    expect(stripScale([0]).zero).toBe(50);
    expect(Number.isFinite(stripScale([1e308, -1e308]).place(1e308))).toBe(true);
  });
});

it('a rule is set with its letters under their bars', () => {
  const { tex } = readVjpRule('xbar = w.*(wbar - dot(wbar, w))', 'x: 3; softmax(x)');
  expect(tex).toContain('\\htmlClass{k-grad}{\\bar{x}} = \\htmlClass{k-out}{w}');
  expect(readVjpRule('xbar = wbar', 'x +').faults).toEqual([]);
});
