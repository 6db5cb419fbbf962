import { describe, expect, it } from 'vitest';
import { methods } from '../methods.ts';
import { bendWords, whereItHolds, whyNoMap } from './stabilityWords.ts';

describe('what is said of stability', () => {
  it('gives a reason for every method without a map, and for no other', () => {
    for (const { id, title, mode } of methods) {
      const why = whyNoMap(id);
      if (mode) expect(why).toBe('');
      else expect(why.startsWith(`${title} has no such map`)).toBe(true);
    }
    expect(whyNoMap('adam')).toContain('size of the gradients');
    expect(whyNoMap('newton')).toContain('in one step');
    expect(whyNoMap('dampedNewton')).toContain('line search');
  });

  it('says that it is local off quadratics, with the step', () => {
    expect(whereItHolds({ quadratic: false, step: 7 })).toContain('local');
    expect(whereItHolds({ quadratic: false, step: 7 })).toContain('step 7');
    expect(whereItHolds({ quadratic: true, step: 7 })).toContain('everywhere');
  });

  it.each([
    [[1, 25], ''],
    [[3, 3], 'alike in every direction, with λ = 3'],
    [[0, 4], 'factor 1'],
    [[-2, 4], 'at a saddle this is what one wants'],
    [[-2, -1], 'upwards in no direction'],
    [[0, 0], 'no curvature in any direction'],
  ] as const)('curvatures %j', (eigenvalues, part) => {
    const words = bendWords({ eigenvalues, quadratic: false });
    if (part === '') expect(words).toBe('');
    else expect(words).toContain(part);
  });
});
