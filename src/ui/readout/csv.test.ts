import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';

describe('csv', () => {
  it('ends every line in CRLF, the first naming the columns', () => {
    expect(csv(['step', 'x'], [[0, 1.5]])).toBe('step,x\r\n0,1.5\r\n');
  });

  it('quotes what would be read as more than one field', () => {
    expect(csv(['a,b', 'say "x"'], [['two\nlines', 'plain']])).toBe(
      '"a,b","say ""x"""\r\n"two\nlines",plain\r\n',
    );
  });

  it('writes numbers that read back to the same double', () => {
    const numbers = [0.1 + 0.2, 1e-300, -0, 5e-324, Number.MAX_VALUE, Math.PI];
    const [, line = ''] = csv(numbers.map(String), [numbers]).split('\r\n');
    expect(line.split(',').map(Number)).toEqual(numbers);
  });

  it('writes what is not finite as NumPy reads it', () => {
    expect(csv(['x'], [[NaN], [Infinity], [-Infinity]])).toBe('x\r\nnan\r\ninf\r\n-inf\r\n');
  });
});
