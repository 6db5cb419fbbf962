import { describe, expect, it } from 'vitest';
import { judged } from '../examineTemplate.ts';
import type { OwnExercise } from '../own.ts';
import { variantOf } from '../variant.ts';
import { ownTemplate } from './ownTemplate.ts';
import { sampleOwn } from './sampleOwn.ts';

const own = sampleOwn;

describe('faults for the author', () => {
  const fault = (given: Partial<OwnExercise>) => {
    const made = ownTemplate(own(given));
    const [first] = made.ok ? [] : made.faults;
    return first && { field: first.field, said: first.message, ...first.span };
  };

  it.each([
    [{ of: '' }, { field: 'of', said: 'There is no function yet.' }],
    [{ of: 'x^', by: 'x' }, { field: 'of' }],
    [
      { of: 'a*x', by: 'x' },
      { field: 'of', said: 'Nothing says what “a” is.', start: 0, end: 1 },
    ],
    [
      { of: 'x*speed', by: 'x' },
      { field: 'of', start: 2 },
    ],
    [{ of: 'x^2', by: 'y', domain: 'x in 0..1' }, { field: 'by' }],
    [
      { of: 'x*y', by: 'x, y' },
      { field: 'by', said: 'A derivative is by one name.' },
    ],
    [
      { of: '1/x', by: 'x', at: 'x=0' },
      { field: 'at', said: 'The function has no value at x = 0.' },
    ],
    [
      { of: 'sqrt(x)', by: 'x', at: 'x=0' },
      { field: 'at', said: 'The answer has no value at x = 0.' },
    ],
    // 1/x has a value where log x has none.
    [
      { of: 'log(x)', by: 'x', at: 'x=-1' },
      { field: 'at', said: 'The function has no value at x = -1.' },
    ],
    [
      { of: 'log(p*x)', by: 'x', at: 'x=2', parameters: 'p in {-3}' },
      { field: 'at', said: 'The function has no value at x = 2 with p = -3.' },
    ],
    [{ of: 'log(x)', domain: 'x in -4..-1' }, { field: 'domain' }],
    // The rules give 0 for |x| at 0, and 0 for what is x there.
    [
      { of: 'abs(x)', by: 'x', at: 'x=0' },
      {
        field: 'at',
        said: 'The function has a corner or a jump at x = 0: there is no derivative there.',
      },
    ],
    [{ of: 'max(x, y)', ask: 'gradient' as const, by: 'x, y', at: 'x=1, y=1' }, { field: 'at' }],
    [{ of: 'norm2(x)', by: 'x', at: 'x=(0, 0)', shapes: 'x: 2' }, { field: 'at' }],
    [
      { of: 'x', at: 'x' },
      { field: 'at', start: 0, end: 1 },
    ],
    [
      { of: 'x', at: 'x=q' },
      { field: 'at', start: 2, end: 3 },
    ],
    [{ of: 'sqrt(x)', domain: 'x in -1..1' }, { field: 'domain' }],
    [{ of: 'x', domain: 'x from 1' }, { field: 'domain' }],
    [
      { of: 'x', domain: 'x in 2..1' },
      { field: 'domain', said: 'This range is empty.' },
    ],
    [
      { of: 'a*x', parameters: 'a' },
      { field: 'parameters', start: 0, end: 1 },
    ],
    [
      { of: 'a*x', parameters: 'a in {}' },
      { field: 'parameters', said: '“a” has no values.' },
    ],
    [
      { of: 'a*x', parameters: 'a in 4..1' },
      { field: 'parameters', said: '“a” has no values.' },
    ],
    [{ of: 'a*x', parameters: 'a in 0.1..0.5' }, { field: 'parameters' }],
    [{ of: 'a*x', parameters: 'a in 0..1 step 0' }, { field: 'parameters' }],
    [{ of: 'a*x', parameters: 'a in 1..1e9' }, { field: 'parameters' }],
    [
      { of: 'a*x', parameters: 'a in 1..2; a in 1..3' },
      { field: 'parameters', said: '“a” is drawn twice.', start: 11 },
    ],
    [
      { of: 'a*x', by: 'a, x', ask: 'gradient' as const, parameters: 'a in 1..2' },
      { field: 'parameters' },
    ],
    [{ of: 'A*x', by: 'x', shapes: 'A: 2x3; x: 2' }, { field: 'of' }],
    [{ of: 'x', by: 'x', shapes: 'x: 20' }, { field: 'shapes' }],
    [
      { of: 'a*b*c*d', by: 'a, b, c, d', ask: 'hessian' as const },
      { field: 'by', said: 'This answer has 16 expressions to type.' },
    ],
    [{ of: 'x', by: 'x', shapes: 'x: big' }, { field: 'shapes' }],
    [
      { of: '(x, y)', by: 'x, y', ask: 'gradient' as const },
      { field: 'of', said: 'Only a number has a gradient.' },
    ],
    [
      { of: 'x', prompt: 'Let $x^$.' },
      { field: 'prompt', start: 6 },
    ],
    [
      { of: 'x', prompt: 'Let $x.' },
      { field: 'prompt', start: 4 },
    ],
    [{ of: 'x', prompt: 'x'.repeat(2001) }, { field: 'prompt' }],
  ])('%o', (given, expected) => {
    expect(fault(given)).toMatchObject(expected);
  });

  it('are never bugs, whatever is typed', () => {
    const texts = [
      '',
      ')',
      '((',
      '$',
      'x=',
      'f(x) =',
      '1..',
      '{',
      'a in',
      'x in ..',
      '[1,2;3]',
      '∇',
      "'",
      '💥',
    ];
    const fields = ['prompt', 'of', 'by', 'at', 'parameters', 'domain', 'shapes'] as const;
    for (const field of fields) {
      for (const text of texts) {
        const made = ownTemplate(own({ of: 'x^2', [field]: text }));
        if (!made.ok) expect(made.faults[0]?.message).toMatch(/\w/);
      }
    }
  });

  it('name every value of the parameter that fails', () => {
    const found = fault({ of: 'log(p*x)', by: 'x', at: 'x=2', parameters: 'p in {-3, -2}' });
    expect(found?.said).toMatch(/with p = -3\. The same goes for p = -2|with p = -2\..* p = -3/);
  });

  it.each([
    { of: 'relu(x)^2', at: 'x=0' },
    { of: 'abs(x)', at: 'x=0', ask: 'value' as const },
    { of: 'exp(20*x)', at: 'x=2' },
    { of: '1/(x - 1.0001)', at: 'x=1' },
    { of: 'if(x > 1, x^2, 2*x - 1)', at: 'x=1' },
  ])('find no corner in $of', (given) => {
    expect(fault({ by: 'x', ...given })).toBeUndefined();
  });

  it('grades what cannot be read as such', () => {
    const made = ownTemplate(own({ of: 'x^2' }));
    if (!made.ok) throw new Error('x^2 is a function');
    expect(judged(variantOf(made.value, '1'), ['2*'])).toBe('unreadable');
  });
});
