import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { composition } from '../../worker/handlers/composition.ts';
import { slopes } from '../../worker/handlers/slopes.ts';
import { bracketCode } from './bracketCode.ts';
import { brief, describe as sentence } from './describe.ts';
import { examples, exampleOf } from './examples.ts';
import type { Layers } from './followPhi.ts';
import { schema } from './inputs.ts';
import { legendOf } from './legend.ts';
import { layersRequest, mapsRequest, phiOf, readingOf } from './model.ts';
import type { Answer, Counted } from './results.ts';
import { productTex } from './stageTex.ts';
import { tableOf } from './table.ts';

const HIDDEN: Counted = { widths: [], output: false, input: false, both: false };

function answers(query: string): {
  state: ReturnType<typeof schema.parse>['state'];
  answer: Answer;
  layers: Layers;
} {
  const { state } = schema.parse(query);
  const asked = mapsRequest(state, readingOf(state.source));
  const maps = complete(composition.work(asked));
  const wanted = layersRequest(state, phiOf(state.phi));
  const stack = complete(slopes.work(wanted));
  if (!maps.ok || !stack.ok) throw new Error(query);
  return { state, answer: { ...maps.value, asked }, layers: { ...stack.value, asked: wanted } };
}

/** The sentences for a link, through the same handlers that the worker runs. */
function words(query: string, counted = HIDDEN): string {
  const { state, answer, layers } = answers(query);
  const said = sentence(state, { calm: answer, faults: [], layers, phiFaults: [], counted });
  return said.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');
}

describe('the words for what is seen', () => {
  it.each([
    ['', '(x, y) = (2, 1) goes to g = (2, 3), then to f = 13.'],
    [
      '',
      'The move h = (0.1, 0) is pushed forward to (0.1, 0.1), then to 0.7; in truth f changes by 0.71.',
    ],
    ['', 'The row u = [1] is pulled back to [4, 3], then to [7, 11]. Both pairings are 0.7.'],
    ['', 'The product of J of f and J of g has not been multiplied yet.'],
    ['step=1', 'the product of J of f and J of g is a 1 × 2 matrix after 4 multiplications'],
    ['f=x:2;g=x.^2;f=g&at=2,1', 'x = (2, 1) goes to g = (4, 1)'],
    ['f=g=x^2;f=x*g', 'f takes x as well as g: put both into one statement'],
    ['f=g=x^2;k=y;f=g*k', 'k takes y instead of g'],
    ['f=x^2', 'a chain has two to five'],
    ['f=g=log(x);f=g^2&at=-1', 'At x = −1 the map g has no finite value. Move the point.'],
    ['f=g=x-1;f=sqrt(g)&at=1', 'The Jacobian of f has an entry that is no finite number here'],
    [
      'look=brackets',
      'A product of 3 Jacobians, to be multiplied from the output: J₃, 1 × 100; J₂, 100 × 500',
    ],
    ['look=brackets', 'Next: J₃ times J₂, (1 × 100)(100 × 500), 50 000 multiplications.'],
    [
      'look=brackets&step=1',
      'after step 1 of 2: J₃J₂, 1 × 500; J₁, 500 × 1000. 50 000 multiplications so far.',
    ],
    ['look=brackets&step=2', 'All in all 550 000 multiplications.'],
    [
      'look=depth',
      '10 layers W φ(z) with φ = sigmoid(z) and W = 1, each at z = 0, where φ′ is 0.25',
    ],
    ['look=depth', 'Their product is 9.537×10⁻⁷. It shrinks'],
    ['look=depth&skip=yes', 'It grows: on average every layer multiplies it by 1.25.'],
    ['look=depth&phi=relu(z)&z=1', 'It neither shrinks nor grows much.'],
    ['look=depth&phi=relu(z)&z=-1', 'A layer with slope 0 lets nothing through.'],
    ['look=depth&phi=relu(z)', 'automatic differentiation has a convention'],
    [
      'look=depth&phi=log(z)',
      'each at z = 0. At z = 0 φ has no finite value, so there is no product: choose another z.',
    ],
    ['look=depth&phi=log(z)&z=-1', 'At z = −1 φ has no finite value, so there is no product'],
    ['look=depth&phi=sqrt(z)', 'At z = 0 the slope of φ is no finite number'],
    ['look=depth&depth=24', 'Their product is 3.553×10⁻¹⁵. It shrinks'],
    ['look=depth&depth=50', 'so the product is at most 7.889×10⁻³¹.'],
    [
      'look=depth&phi=tanh(z)*1e-200&depth=2',
      'The product falls below the smallest number of a computer, 5×10⁻³²⁴, at layer 2.',
    ],
    [
      'look=depth&weight=100&depth=50&phi=z^3&z=1000',
      'The product passes the largest number of a computer, 1.8×10³⁰⁸, at layer 37.',
    ],
    [
      'look=depth&phi=exp(z)&z=1&carry=forward',
      'Layer 4 is given z = 3.814×10⁶, and there φ has no finite value, so from this layer on there is no product',
    ],
    ['look=depth&phi=exp(z)&z=1', 'The slope of a layer has no bound, as far as samples show.'],
    ['look=depth&phi=z&weight=0.98&depth=50', 'Their product is 0.3642. It shrinks'],
    ['look=depth&phi=z&weight=0.99&depth=50', 'It neither shrinks nor grows much.'],
    ['look=depth&skip=yes&weight=-1', 'No layer is steeper than 1, as far as samples show'],
    ['f=a=x-3;b=log(a)&at=1', 'At x = 1 the map b has no finite value. Move the point.'],
    ['f=a=x-1;b=1/a&at=1', 'At x = 1 the map b has no finite value. Move the point.'],
    [
      'f=a=x;b=abs(a)&at=0',
      'The Jacobian of b at a = 0 is a convention: abs has a corner here, and its slope is taken as 0.',
    ],
    ['f=p=x;q=p;r=q;s=r;k=s&at=1&h=1&step=2', '2 of 4 products are done after 2 multiplications'],
    ['f=p=x;q=p;r=q&at=1&h=1&step=1', '1 of 2 products is done after 1 multiplication.'],
    ['at=2,1,5', 'For the point 3 numbers were given, and it has 2: the first 2 are taken.'],
    ['at=3', 'For the point 1 number was given, and it has 2: the others are 1.'],
    ['h=1e-17,0', 'is pushed forward to (1×10⁻¹⁷, 1×10⁻¹⁷), then to 7×10⁻¹⁷'],
    ['at=1e9,1', 'The error is 0, as far as rounding shows.'],
    [
      'look=depth&carry=forward&depth=3',
      'the first at z = 0 with slope 0.25, the last at z = 0.6225',
    ],
  ])('%s: … %s', (query, part) => {
    const said = words(query);
    expect(said).toContain(part);
    expect(said).not.toMatch(/NaN|null|Infinity|undefined/);
  });

  it('keeps the totals for those who have counted, or asked', () => {
    expect(words('look=brackets&step=2')).not.toContain('50 100 000');
    const both = { ...HIDDEN, both: true };
    expect(words('look=brackets', both)).toContain(
      'from the output 550 000 and from the input 50 100 000: from the input takes 91 times as many as from the output. No other bracketing takes fewer than the cheaper of the two.',
    );
    expect(words('look=brackets&w=100,1,100,1,100', both)).toContain(
      'The best bracketing is neither: (J₄(J₃J₂))J₁ takes 10 200 multiplications.',
    );
    expect(words('look=brackets&w=5,5,5', { ...HIDDEN, output: true, input: true })).toContain(
      'the same number both ways',
    );
  });

  it('wait for an answer, or for a repair', () => {
    const nothing = { calm: null, faults: [], layers: null, phiFaults: [], counted: HIDDEN };
    const fault = [{ start: 0, end: 1, message: 'No.' }];
    for (const query of ['', 'look=depth']) {
      const { state } = schema.parse(query);
      expect(sentence(state, nothing)).toContain('being computed');
      expect(sentence(state, { ...nothing, faults: fault, phiFaults: fault })).toContain('repair');
    }
  });

  it('name a kept state', () => {
    const named = (query: string) => brief(schema.parse(query).state);
    expect(named('f=g=x^2;f=g%2B1&at=-2')).toBe('g=x^2;f=g+1 at (−2)');
    expect(named('look=brackets&from=input')).toBe('1000, 500, 100, 1 from the input');
    expect(named('look=depth&depth=1')).toBe('sigmoid(z), 1 layer');
  });
});

describe('the product in print', () => {
  const tex = (query: string) => {
    const { state, answer } = answers(query);
    return productTex(answer, state.from, state.step);
  };
  it('says where each Jacobian is taken, and keeps the last map leftmost', () => {
    expect(tex('')).toContain('J &= J_{f}(g)\\,J_{g}(x_0)');
    expect(tex('')).toContain('4 & 3');
    expect(tex('').indexOf('4 & 3')).toBeLessThan(tex('').indexOf('1 & 2'));
    expect(tex('step=1')).toContain('7 & 11');
  });
  it('has brackets around the pair that is next', () => {
    const four = 'f=p=2*x;q=3*p;r=5*q&at=1';
    expect(tex(four).indexOf('\\left(')).toBeLessThan(tex(four).indexOf('5'));
    expect(tex(`${four}&from=input`).indexOf('\\left(')).toBeGreaterThan(
      tex(`${four}&from=input`).indexOf('5'),
    );
  });
});

describe('the table', () => {
  it.each([
    ['', 'maps', 5],
    ['', 'brackets', 4],
    ['', 'depth', 10],
  ] as const)('%s of %s has full rows', (query, look, count) => {
    const { answer, layers, state } = answers(query);
    const table = tableOf(look, { answer, layers, widths: state.widths });
    expect(table?.rows).toHaveLength(count);
    for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
  });
  it('is none of what is no chain', () => {
    const { answer, layers } = answers('f=x^2');
    expect(tableOf('maps', { answer, layers, widths: [] })).toBeNull();
  });
});

it('the brackets have a program with their widths', () => {
  expect(bracketCode([1000, 500, 100, 1]).text).toContain('widths = [1000, 500, 100, 1]');
});

it('every look has a key', () => {
  for (const look of ['maps', 'brackets', 'depth'] as const) {
    expect(legendOf(look).length).toBeGreaterThan(1);
  }
});

describe('the examples', () => {
  it('set the same things, so that none depends on what was shown before', () => {
    const [first, ...others] = examples.map(({ patch }) => Object.keys(patch).toSorted());
    for (const keys of others) expect(keys).toEqual(first);
    expect(first).toContain('from');
  });

  it.each(examples.map((e) => [e.id, e] as const))(
    '%s is a chain, and knows itself',
    (id, { patch }) => {
      const source = patch.source ?? '';
      expect(exampleOf(source.replaceAll(' ', ''))?.id).toBe(id);
      const { state } = schema.parse('');
      const asked = mapsRequest({ ...state, ...patch }, readingOf(source));
      const maps = complete(composition.work(asked));
      expect(maps.ok && maps.value.refusal).toBeNull();
      expect(asked.at).toEqual(patch.at);
      expect(asked.u).toEqual(patch.u);
    },
  );
});
