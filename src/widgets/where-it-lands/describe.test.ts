import { describe, expect, it } from 'vitest';
import { run } from '../../../tools/model-facts.ts';
import { brief, describe as sentence } from './describe.ts';
import { exampleOf } from './exampleOf.ts';
import { stateOf } from './exampleState.ts';
import { schema } from './inputs.ts';
import { answered, landings, pointsOf, requestOf, speakerOf } from './landings.ts';
import { numbersOf } from './numbers.ts';
import { planeWith } from './planeWith.ts';
import { MODELS, type Inputs } from './state.ts';

function answerTo(state: Inputs) {
  const read = pointsOf(state);
  if (!read.ok) throw new Error(state.source);
  const landing = run('landing', requestOf(state, read.points));
  if (!landing) throw new Error('no answer');
  return answered(landing, state, read.points);
}

function words(query: string): string {
  const { state } = schema.parse(query);
  return sentence(state, { calm: answerTo(state), faults: [] });
}

describe('the words for what is seen', () => {
  it.each([
    ['', 'The line with θ = (0, 0) leaves R(θ) = 3; the least possible is 0.05556.'],
    ['', 'Here ∇R = [−3.333, −4]: R falls fastest the opposite way.'],
    ['', 'have the one solution θ = (1.167, 0.5): X has full column rank.'],
    ['theta=1.1666666666666667,0.5', 'Here ∇R is zero'],
    ['data=1,1;1,2;1,4', 'a whole line of solutions'],
    ['model=gaussian', '∂ℓ/∂Σ = [0.5, 0; 0, −1.5]'],
    ['model=gaussian&sigma=0.6666666666666666,0,2', '∂ℓ/∂Σ is zero'],
    ['model=gaussian&sigma=1,2,1', 'Σ is not positive definite: there is no Gaussian'],
    ['model=gaussian&mu=0,0', 'μ is not the mean of the points'],
    ['model=gaussian&data=-1,-1;0,0;2,2', 'The points lie on a line'],
    ['model=mixture&step=0', 'After 0 steps of EM the log-likelihood is'],
    ['model=mixture&step=3', 'up from'],
    [
      'model=mixture&step=9&data=-3,0;1,0;1.6,0.8;2,-0.5;2.4,0.4;1.4,-0.7&mu=-3,0,1.7,0&sigma=0.5,0,0.5',
      'EM stops here; begin elsewhere.',
    ],
    ['model=mixture&sigma=1,2,1', 'not positive definite'],
    ['model=logistic&step=1', 'After 1 step from (0, 0) Newton is at (−0.4, 0.8)'],
    ['model=logistic&step=1', 'Newton takes 4 steps, gradient descent'],
    ['model=logistic&data=-1,0;0,0;1,1;2,1', 'there is no finite optimum'],
    ['model=logistic&eta=3', 'the limit of stability at the start'],
    ['model=pca', 'the part [0, 2] along the circle'],
    [
      'model=pca&angle=31.717474411461005',
      'has no part along the circle: S b = λ b with λ = 3.618',
    ],
    ['model=pca&data=1,0;-1,0;0,1;0,-1&angle=30', 'every direction is as good'],
    ['model=hinge', 'The margins are 0.8, 0.1, 0.05: all are below 1'],
    ['model=hinge', 'the subgradient is the gradient, [−3.2, 0.7]'],
    ['model=hinge&theta=0.5,0', 'A margin is exactly 1'],
    ['model=hinge&margin=1', 'every slope from −1 to 0'],
    ['model=hinge&margin=2', 'one slope, 0'],
  ])('%s: … %s', (query, part) => {
    const said = words(query);
    expect(said).toContain(part);
    expect(said).not.toMatch(/NaN|null|Infinity|undefined/);
  });

  it('wait for an answer, or for a repair', () => {
    const { state } = schema.parse('');
    expect(sentence(state, { calm: null, faults: [] })).toContain('being computed');
    const fault = [{ start: 0, end: 1, message: 'No.' }];
    expect(sentence(state, { calm: null, faults: fault })).toContain('repair');
    // The answer of another model is no answer.
    const other = schema.parse('model=pca').state;
    expect(sentence(other, { calm: answerTo(state), faults: [] })).toContain('being computed');
  });

  it('name a kept state', () => {
    expect(brief(schema.parse('model=gaussian').state)).toBe('Gaussian, Σ = [1, 0; 0, 1]');
    expect(brief(schema.parse('model=pca&angle=30').state)).toBe('PCA, b at 30°');
  });
});

const examples = MODELS.flatMap((model) =>
  landings[model].examples.map(({ id }) => [model, id] as const),
);

describe('the examples', () => {
  it.each(examples)('%s: %s has an answer, numbers, words and a table', (model, id) => {
    const state = stateOf(model, id);
    expect(exampleOf(state)?.id).toBe(id);
    expect(schema.parse(schema.print(state)).state).toEqual(state);
    const answer = answerTo(state);
    expect(sentence(state, { calm: answer, faults: [] })).not.toMatch(/NaN|null|undefined/);
    const { gauges, tex } = numbersOf(answer, state);
    expect(gauges.length).toBeGreaterThanOrEqual(4);
    expect(tex()).not.toMatch(/NaN|undefined/);
    const { columns, rows } = speakerOf(answer).table(state);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    const [x0, x1, y0, y1] = state.plane;
    if (speakerOf(answer).worth().length === 0) return;
    // What is worth seeing is in sight.
    expect(planeWith([x0, x1, y0, y1], speakerOf(answer).worth())).toEqual(state.plane);
  });
});

describe('the camera over the parameters', () => {
  it('stays where it shows all, and goes where it does not', () => {
    const plane = [-1, 1, -1, 1] as const;
    expect(planeWith(plane, [[0, 0], [0.5, 0.5]])).toBe(plane); // prettier-ignore
    const [x0, x1, y0, y1] = planeWith(plane, [[0, 0], [4, 1]]); // prettier-ignore
    expect(x0).toBeLessThan(0);
    expect(x1).toBeGreaterThan(4);
    expect(y0).toBeLessThan(0);
    expect(y1).toBeGreaterThan(1);
    expect(planeWith(plane, [[NaN, 0]])).toBe(plane); // prettier-ignore
  });
});
