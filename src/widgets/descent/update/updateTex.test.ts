import katex from 'katex';
import { beforeAll, describe, expect, it } from 'vitest';
import { complete } from '../../../core/num/complete.ts';
import { trustConceptClasses } from '../../../ui/math/concepts.ts';
import { opened } from '../../../worker/handlers/opened.ts';
import { race } from '../../../worker/handlers/race.ts';
import { schema } from '../inputs.ts';
import { methods } from '../methods.ts';
import { openedOf, raceOf, readingOf } from '../model.ts';
import { updateTex } from './updateTex.ts';
import { noStepWords, updateWords } from './updateWords.ts';
import { writtenMethod, writtenStep } from './written.ts';

/** The step of a link, through the same handlers that the worker runs. */
function stepOf(query: string) {
  const inputs = schema.parse(query).state;
  const asked = raceOf(inputs, readingOf(inputs.source).parameters, null);
  const answer = complete(race.work(asked));
  if (!answer.ok) throw new Error(query);
  const step = complete(opened.work(openedOf(inputs, answer.value, asked)));
  if (!step.ok) throw new Error(query);
  const optimiser = writtenMethod(asked.runs[0]);
  const written = writtenStep(optimiser, step.value, asked.constraint !== null);
  return { optimiser, written, opened: step.value, descent: answer.value.runs[0] };
}

function texOf(query: string) {
  const { optimiser, written } = stepOf(query);
  if (!written) throw new Error(`${query} has no step`);
  const { equations, rounded } = updateTex(optimiser, written);
  return { tex: equations.join(' '), equations, rounded };
}

function wordsOf(query: string): string {
  const { optimiser, written } = stepOf(query);
  if (!written) throw new Error(`${query} has no step`);
  return updateWords(optimiser, written);
}

/** Without what only colours and spaces. */
const bare = (tex: string): string =>
  tex
    .replaceAll(/\\htmlClass\{k-\w+\}\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g, '$1')
    .replaceAll('\\begin{bmatrix}', '[')
    .replaceAll('\\end{bmatrix}', ']')
    .replaceAll(/\\,/g, ' ');

beforeAll(trustConceptClasses);

describe('a step as equations', () => {
  it('is that of the look: symbols, numbers, result', () => {
    const { tex, rounded } = texOf('eta=0.07&step=24');
    expect(bare(tex)).toBe(
      '\\begin{aligned}\\mathbf x_{25} &= \\mathbf x_{24} - \\eta \\nabla f(\\mathbf x_{24})^{\\top}' +
        '\\\\[2pt] &= [-0.4381\\\\0.001003] - {0.07} [-0.4381\\\\0.02508]' +
        '\\\\[2pt] &= [-0.4074\\\\-0.0007525]\\end{aligned}',
    );
    expect(rounded).toBe(true);
    expect(texOf('f=x^2%2By^2&at=1,2&eta=0.25&step=0&view=-3,3,-3,3').rounded).toBe(false);
  });

  it('colours symbols and numbers alike', () => {
    const { tex } = texOf('eta=0.05&beta=0.9&step=3');
    for (const colour of ['input', 'grad', 'tan']) {
      const parts = tex.split(`\\htmlClass{k-${colour}}{`).slice(1);
      expect(parts.some((part) => part.startsWith('\\begin{bmatrix}'))).toBe(true);
      expect(parts.some((part) => /^\\(mathbf|nabla)/.test(part))).toBe(true);
    }
  });

  it.each(methods.map(({ id }) => id))('typesets for %s, at its first step and later', (id) => {
    for (const step of [0, 1, 4]) {
      for (const more of ['', '&noise=0.3', '&on=disc:-1,0,0.4']) {
        const query = `s=rosenbrock&opt=${id}&beta=0.7&eta=0.001&step=${step}${more}`;
        const { optimiser, written, opened: at } = stepOf(query);
        expect([query, written === null]).toEqual([query, at.report === null]);
        if (!written) continue;
        const { equations } = updateTex(optimiser, written);
        const html = equations.map((tex) => katex.renderToString(tex, { throwOnError: true }));
        expect(html.at(-1)).toContain('k-input');
        // No place was left without its number.
        expect(equations.join(' ')).not.toMatch(
          /undefined|NaN|\{(?!aligned|bmatrix)[A-Za-z]\w*-?\}/,
        );
        expect(updateWords(optimiser, written)).not.toMatch(/undefined|NaN/);
      }
    }
  });

  it('says what the step saw where the gradient is noisy', () => {
    const { tex } = texOf('noise=0.5&seed=3&eta=0.05&step=2');
    expect(bare(tex)).toContain(
      '\\mathbf g_{2} &= \\nabla f(\\mathbf x_{2})^{\\top} + \\boldsymbol\\xi_{2}',
    );
    expect(bare(tex)).toContain('\\mathbf x_{3} &= \\mathbf x_{2} - \\eta \\mathbf g_{2}');
    expect(wordsOf('noise=0.5&seed=3&eta=0.05&step=2')).toContain('with noise the step sees (');
  });

  it('has the step before and after a projection, and none where nothing is in the way', () => {
    const query = 'f=x^2%2By^2&at=2,1&eta=0.4&on=box:1,3,-3,3&step=0&view=-3,3,-3,3';
    expect(bare(texOf(query).tex)).toContain(
      '\\\\[2pt] &= [0.4\\\\0.2]\\end{aligned} \\begin{aligned}\\mathbf x_{1} &= P(\\tilde{\\mathbf x}_{1})\\\\[2pt] &= [1\\\\0.2]',
    );
    expect(wordsOf(query)).toContain('moves from (2, 1) to (0.4, 0.2). That is outside');
    expect(texOf(query.replace('box:1,', 'box:-1,')).tex).not.toContain('tilde');
  });

  it('writes the sign of a line search that starts afresh, and the Hessian of Newton', () => {
    expect(bare(texOf('opt=bfgs&step=0').tex)).toContain(
      '\\mathbf p_{0} &= -\\nabla f(\\mathbf x_{0})^{\\top}',
    );
    expect(bare(texOf('s=rosenbrock&opt=bfgs&step=3').tex)).toContain('\\mathbf p_{3} &= -B_{3}');
    expect(bare(texOf('opt=newton&step=0').tex)).toContain('[1 & 0\\\\0 & 25]^{-1}');
  });

  it('takes the numbers of no other method', () => {
    const { opened: step } = stepOf('eta=0.05&beta=0.9&step=3');
    const adam = methods.find(({ id }) => id === 'adam');
    expect(adam && writtenStep(adam, step)).toBeNull();
  });
});

describe('a step in words', () => {
  it('says what goes in and what comes out', () => {
    expect(wordsOf('eta=0.07&step=24')).toBe(
      'The gradient is (minus 0.4381, 0.02508). With step size 0.07 the point moves from (minus 0.4381, 0.001003) to (minus 0.4074, minus 0.0007525).',
    );
    expect(wordsOf('eta=0.05&beta=0.5&step=0')).toContain(
      'With step size 0.05, momentum 0.5 and velocity (minus 2.5, 25) the point moves',
    );
  });

  it('says why there is no further step', () => {
    const at = (query: string) => {
      const { written, descent } = stepOf(query);
      expect(written).toBeNull();
      return noStepWords(descent);
    };
    expect(at('eta=0.05&steps=10&step=40')).toBe(
      'The run is set to 10 steps and ends here. Go back a step to see its numbers, or make the run longer.',
    );
    expect(at('opt=newton&step=9')).toBe(
      'There is no further step. After 1 step the gradient is zero to all digits.',
    );
    expect(at('opt=gradientDescent&eta=0.5&on=box:1,2,1,2&at=2,2&step=9')).toBe(
      'There is no further step. After 1 step it rests on the border of the set: no move within it goes down.',
    );
    expect(at('f=x^3%2By&opt=newton&at=1,1&view=-3,3,-3,3&step=0')).toContain('eigenvalue 0');
  });
});
