import { describe as group, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { forms } from '../../worker/handlers/forms.ts';
import { jacobian } from '../../worker/handlers/jacobian.ts';
import { warp } from '../../worker/handlers/warp.ts';
import { brief, describe } from './describe.ts';
import { schema } from './inputs.ts';
import { readingOf, requestOf } from './model.ts';

/** What is said in the state of a link, by the worker's own answers. */
function words(query: string): string {
  const state = schema.parse(query).state;
  const reading = readingOf(state.source);
  const asked = requestOf(state, reading);
  const answer = complete(jacobian.work(asked));
  const formulas = complete(forms.work({ fn: asked.fn }));
  const n = asked.at.length;
  const view = asked.at.flatMap((x) => [x - 2, x + 2]);
  const whole = n <= 3 ? complete(warp.work({ fn: asked.fn, view })) : null;
  if (!answer.ok || !formulas.ok || (whole && !whole.ok)) throw new Error('the map has a fault');
  return describe(state, {
    calm: { ...answer.value, asked },
    forms: formulas.value,
    warp: whole?.ok ? whole.value : null,
    faults: [],
  });
}

group('every state in words', () => {
  it.each([
    [
      '',
      [
        'takes (1, 2) to (−3, 4)',
        'J is 2 × 2, outputs × inputs: [2, −4; 4, 2]',
        'multiplied by 20, and orientation is kept',
        'slope 2: divided by ‖h‖ it goes to 0',
      ],
    ],
    [
      'f=(y,x)',
      ['J is the same at every point', 'orientation is reversed', 'its own linear model'],
    ],
    [
      'f=(x%2By,2x%2B2y)&pane=space',
      [
        'the piece collapses to a segment, and J has rank 1',
        'rank is at most 1 at every point that was looked at: the image is a curve',
        'condition ∞',
      ],
    ],
    ['f=x:2;x.^2', ['J is diagonal', 'elementwise product']],
    [
      'f=x:3;softmax(x)&at=0,1,2',
      ['J is symmetric', 'rank is at most 2', 'collapses to a flat piece'],
    ],
    [
      'f=(x/z,y/z)&at=1,2,3',
      ['not square, so it has no determinant; it forgets 1 of 3 directions'],
    ],
    ['f=(u,v,u*v)&at=1,2', ['J is 3 × 2', 'with full rank it lays R² into R³ without folding it']],
    ['f=(cos(t),sin(t))&at=1', ['a column: the velocity of the curve']],
    ['f=x^2*y&at=1,2', ['With one output J is the gradient, a row']],
    ['f=(log(x),y)&at=-1,2', ['At (−1, 2) the map has no finite value: move the point.']],
    ['f=(abs(x),y)&at=0,1&h=0.5,0.1', ['there is no linear model here along h', 'Note:']],
    ['f=(-y,x)&pane=space', ['the eigenvalues are complex']],
    ['pane=dual&sweeps=1', ['⟨u, J h⟩ = 5 and ⟨Jᵀu, h⟩ = 5', '1 of 2 columns filled']],
    [
      'f=(x/z,y/z)&at=1,2,3&pane=dual&mode=reverse',
      ['2 of 2 rows filled, one reverse sweep each: fewer than the 3 of forward mode'],
    ],
    ['show=c1', ['Column 1, J e1 = (2, 4), is the velocity of the output while x moves']],
    ['show=r2', ['Row 2, [4, 2], is the gradient of f2']],
    [
      'm=1,0,0,1',
      [
        '[1, 0; 0, 1], with determinant 1, which is tried in the place of J',
        'the matrix that is tried says (0.5, −0.25)',
      ],
    ],
    ['zoom=near&size=0.2&morph=0.5', ['magnified: the square of size 0.2', '50 % of the way']],
    ['h=0,0', ['Give h a length']],
    [
      'f=(abs(x),y)&at=0.1,1&h=-1,0',
      ['its own linear model up to a length of about 0.1; there the error begins'],
    ],
    ['h=1e-7,0', ['J h = (2×10⁻⁷, 4×10⁻⁷), an error of']],
    ['f=x:6;x.^2&at=0.01,0.01,0.01,0.01,0.01,10', ['det J = 6.4×10⁻⁸: every small volume']],
    ['f=(1e-8*x,1e-8*y)', ['every small area is multiplied by 1×10⁻¹⁶']],
    [
      'f=x:3;softmax(x)&at=0,1,2&pane=space',
      ['A ball becomes a flat ellipse', 'condition ∞', 'what has eigenvalue 0 is lost'],
    ],
    ['f=(x%2By,y)&pane=space', ['It keeps one direction, with eigenvalue 1.']],
    ['f=(x,y,x*y,x)&at=1,2&pane=space', ['A circle becomes an ellipse']],
    ['f=-x&at=1', ['J = −1: every short length is multiplied by 1, and its direction is reversed']],
    ['f=x^2&at=0', ['J = 0: a short interval shrinks to a point']],
    ['f=(x^2,y)&at=1,0', ['Along the dotted curve det J = 0: across it orientation changes']],
    ['f=(abs(x)^1.1,y)&at=0,1&h=0.5,0', ['goes to 0, though slower']],
    [
      'f=x:6;x.^2&at=1,2,3,4,5,6&pane=space',
      ['J turns orthogonal directions into orthogonal ones, stretched by'],
    ],
    ['f=(x,y,z)&at=1,2,3&zoom=near&area=disc', ['the ball of size 1']],
    ['f=(sqrt(x),y)&at=0,1&h=1,0', ['Not every slope is finite']],
    ['f=(x*y*z*t,x1)', ['R']],
  ])('%s', (query, parts) => {
    const said = words(query);
    for (const part of parts) expect(said).toContain(part);
    expect(said).not.toMatch(/NaN|undefined|Infinity|null/);
  });

  it('says what is missing before there is an answer', () => {
    const nothing = { calm: null, forms: null, warp: null };
    const state = schema.default;
    expect(describe(state, { ...nothing, faults: [] })).toContain('being computed');
    const fault = { start: 0, end: 1, message: 'x' };
    expect(describe(state, { ...nothing, faults: [fault] })).toContain('needs a repair');
  });

  it('has a short name for a state that is kept', () => {
    expect(brief(schema.default)).toBe('(x^2 - y^2, 2x*y) at (1, 2)');
  });
});
