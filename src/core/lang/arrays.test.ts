import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import { shapeOf } from '../ir/types.ts';
import type { Fault, FaultCode } from './fault.ts';
import { lower } from './lower.ts';
import { parse, type ParseOptions } from './parse.ts';

// Vectors and matrices in the language: how they are read, what shape they have, what is said when they do not fit.

/** The names of every example. */
const GIVEN = 'A: 2x3; B: 3x2; S: 3x3; x: 3; y: 3; b: 2; s: scalar; ';

function read(text: string, options: ParseOptions = {}) {
  const result = parse(GIVEN + text, options);
  if (!result.ok) throw new Error(`${text}: ${result.faults[0].message}`);
  return result.value;
}

/** The tree of the result without places and spellings. */
const tree = (text: string): unknown =>
  JSON.parse(
    JSON.stringify(read(text).program.result, (key, value: unknown) =>
      key === 'span' || key === 'text' ? undefined : value,
    ),
  );

function faultOf(text: string, given = GIVEN): Fault {
  const result = parse(given + text);
  const outcome = result.ok ? lower(result.value) : result;
  if (outcome.ok) throw new Error(`${text} was accepted`);
  return outcome.faults[0];
}

describe('how arrays are read', () => {
  it.each([
    // ' binds tightest, then powers, then signs, then products.
    ["x'*y", "(x')*y"],
    ["-x'", "-(x')"],
    ["2x'", "2*(x')"],
    ["x.^2'", "x.^(2')"],
    ["A*B + S[1,1]*eye(2)'", "(A*B) + (S[1,1]*(eye(2)'))"],
    ["x''", "(x')'"],
    ["x'[1]", "(x')[1]"],
    ["x[1]'", "(x[1])'"],
    ['x[1]^2', '(x[1])^2'],
    ['-x.^2', '-(x.^2)'],
    ['x.^-1', 'x.^(-1)'],
    ['2.^x.^y', '2.^(x.^y)'],
    ['x.*y*s', '(x.*y)*s'],
    ['x./y.*y', '(x./y).*y'],
    ['x + y.*y', 'x + (y.*y)'],
    ['S^2*x', '(S^2)*x'],
    ['1./x', '1 ./ x'],
    ['1.*x', '1 .* x'],
    ['2.^x', '2 .^ x'],
    ['x.^2.', 'x.^(2.)'],
    // Implicit products.
    ['2A', '2*A'],
    ['2(x+y)', '2*(x+y)'],
    ['A(x)', 'A*x'],
    ['A(x+y)', 'A*(x+y)'],
    ['(A)(x)', 'A*x'],
    ['x[1](x)', 'x[1]*x'],
    ['x[1]y', 'x[1]*y'],
    ['2 (1, 2)', '2*(1, 2)'],
    // Brackets.
    ['[1, 2\n3, 4]', '[1, 2; 3, 4]'],
    ['[1, 2;\n3, 4]', '[1, 2; 3, 4]'],
    ['[\n1, 2\r\n\n3, 4;\n]', '[1, 2; 3, 4]'],
    ['[x[1]; sin(s)]', '[ x[1] ; sin( s ) ]'],
    ['((1, 2))', '(1, 2)'],
    // Pasted mathematics.
    ['xᵀ*y', "x'*y"],
    ['x⊤*y', "x'*y"],
    ['x′*y', "x'*y"],
    ['x⊙y', 'x.*y'],
    ['x∘y', 'x.*y'],
    ['x⊘y', 'x./y'],
    ['S×x', 'S*x'],
    ['3×2', '3*2'],
    ['‖x‖', 'norm(x)'],
    ['∥x∥', 'norm(x)'],
    ['||x||', 'norm(x)'],
    ['‖x - y‖²', 'norm(x - y)^2'],
    ['‖x‖*‖y‖', 'norm(x)*norm(y)'],
    ['|x|', 'abs(x)'],
    ['S²', 'S^2'],
    ['√x', 'sqrt(x)'],
    ['σ(x)', 'sigmoid(x)'],
  ])('%s is %s', (text, same) => expect(tree(text)).toEqual(tree(same)));
});

describe('shapes', () => {
  const table: [text: string, rows: number, cols: number][] = [
    ['(1, 2, 3)', 3, 1],
    ['[1, 2, 3]', 1, 3],
    ['[1; 2; 3]', 3, 1],
    ['[1, 2; 3, 4]', 2, 2],
    ['[7]', 1, 1],
    ['(s, x[1])', 2, 1],
    ['eye(3)', 3, 3],
    ['eye(1)', 1, 1],
    ['ones(3)', 3, 1],
    ['ones(2, 3)', 2, 3],
    ['zeros(1, 3)', 1, 3],
    ['x[3]', 1, 1],
    ['x[3, 1]', 1, 1],
    ["x'[2]", 1, 1],
    ['A[2,3]', 1, 1],
    ['A[1,:]', 1, 3],
    ['A[:,2]', 2, 1],
    ['A[:,:]', 2, 3],
    ['x[:]', 3, 1],
    ["x'[:]", 3, 1],
    ['A*x', 2, 1],
    ['A*x + b', 2, 1],
    ["x'*S*x", 1, 1],
    ["x*y'", 3, 3],
    ['A*B', 2, 2],
    ["A'", 3, 2],
    ['S^3', 3, 3],
    ['2*x', 3, 1],
    ['x*s', 3, 1],
    ['x + 1', 3, 1],
    ['1 - x', 3, 1],
    ['x/s', 3, 1],
    ['2./x', 3, 1],
    ['2.^x', 3, 1],
    ['x.^y', 3, 1],
    ['sin(A)', 2, 3],
    ['max(x, 1)', 3, 1],
    ['max(x, y)', 3, 1],
    ['if(s < 1, x, y)', 3, 1],
    ['if(s < 1, x, 0)', 3, 1],
    ['if(x < 1, x, 0)', 3, 1],
    ['if(x < y, 1, 2)', 3, 1],
    ['if(x[1] < 1, x, y)', 3, 1],
    ['sum(A)', 1, 1],
    ['mean(x)', 1, 1],
    ['dot(x, y)', 1, 1],
    ['dot(A, A)', 1, 1],
    ['outer(x, b)', 3, 2],
    ['norm1(x)', 1, 1],
    ['norm2(x)', 1, 1],
    ['normF(A)', 1, 1],
    ['‖A‖', 1, 1],
    ['tr(S)', 1, 1],
    ['det(S)', 1, 1],
    ["logdet(S*S' + eye(3))", 1, 1],
    ['inv(S)', 3, 3],
    ['solve(S, x)', 3, 1],
    ['solve(S, B)', 3, 2],
    ['diag(x)', 3, 3],
    ["diag(x')", 3, 3],
    ['diag(S)', 3, 1],
    ['softmax(x)', 3, 1],
    ['softmaxrows(A)', 2, 3],
    ['logsumexp(A)', 1, 1],
    ['h = A*x; h.*h', 2, 1],
  ];
  it.each(table)('%s is %i×%i, when inferred, built and evaluated', (text, rows, cols) => {
    expect(read(text).shape).toEqual(shapeOf(rows, cols));
    const result = compile(GIVEN + text);
    if (!result.ok) throw new Error(result.faults[0].message);
    const f = result.value;
    expect(f.shape).toEqual(shapeOf(rows, cols));
    const n = f.inputs.reduce((total, { shape }) => total + shape.rows * shape.cols, 0);
    const value = f.evaluate(Array.from({ length: n }, (_, k) => 1 + Math.sin(k * k + 1)));
    expect([value.rows, value.cols]).toEqual([rows, cols]);
    expect(Array.from(value.data).every(Number.isFinite)).toBe(true);
  });

  it('numbers lie where they were written', () => {
    const data = (text: string): number[] => {
      const result = compile(text);
      if (!result.ok) throw new Error(result.faults[0].message);
      return Array.from(result.value.evaluate([]).data);
    };
    expect(data('[1, 2; 3, 4]')).toEqual([1, 3, 2, 4]);
    expect(data('[1, 2, 3; 4, 5, 6][2,:]')).toEqual([4, 5, 6]);
    expect(data('[1, 2, 3; 4, 5, 6][:,2]')).toEqual([2, 5]);
    expect(data("[1, 2; 3, 4]'*(1, 10)")).toEqual([31, 42]);
    expect(data('[1, 2; 3, 4]^5')).toEqual([1069, 2337, 1558, 3406]);
    expect(data('[1, 2; 3, 4].^2')).toEqual([1, 9, 4, 16]);
    expect(data('if((1, 5, 3) > 2, (10, 20, 30), -1)')).toEqual([-1, 20, 30]);
    expect(data('eye(2) + ones(2, 2)')).toEqual([2, 1, 1, 2]);
  });
});

describe('what does not fit', () => {
  /** The place in ⟦ ⟧; what the message names; repairs that the advice shows, each of which must be right. */
  const table: [marked: string, names: string[], repairs: string[]][] = [
    ['⟦x*y⟧', ['“x” is 3×1', '“y” is 3×1', '*'], ["x'*y", "x*y'", 'x.*y']],
    ['⟦A*b⟧', ['2×3', '2×1', '*'], ["A'*b"]],
    ['1 + ⟦A*A⟧', ['“A” is 2×3', '*'], ["A'*A", "A*A'", 'A.*A']],
    ["⟦A*B'⟧", ['2×3', "“B'” is 2×3"], ["A'*B'", 'A*B']],
    ["⟦x'*b⟧", ['1×3', '2×1'], ["b*x'"]],
    ['⟦(x+y)*(x-y)⟧', ['“x + y” is 3×1'], ["(x + y)'*(x - y)"]],
    ['⟦x+b⟧', ['3×1', '2×1', '+'], []],
    ["⟦x-y'⟧", ['3×1', '1×3', '-'], ["x' - y'"]],
    ['⟦A+B⟧', ['2×3', '3×2'], ["A' + B"]],
    ['⟦A.*B⟧', ['2×3', '3×2', '.*'], ["A' .* B"]],
    ['⟦x/y⟧', ['3×1', '/'], ['x./y']],
    ['⟦2/x⟧', ['3×1', '/'], ['2./x']],
    ['⟦x/S⟧', ['3×1', '3×3'], ['inv(S)*x']],
    ['⟦A/S⟧', ['2×3', '3×3'], ['A*inv(S)']],
    ['⟦x^2⟧', ['“x” is 3×1', '^'], ['x.^2']],
    ['⟦A^2⟧', ['“A” is 2×3', '^'], ['A.^2']],
    ['⟦S^-1⟧', ['3×3'], ['inv(S)', 'S.^(-1)']],
    ['⟦S^-2⟧', ['3×3'], ['inv(S)^2']],
    ['⟦S^0.5⟧', ['3×3', 'whole power'], ['S.^0.5']],
    ['⟦S^T⟧', ['3×3'], ["S'"]],
    ['⟦(x+y)^T⟧', ['3×1'], ["(x + y)'"]],
    ['⟦2^x⟧', [], ['2.^x']],
    ['if(⟦x < b⟧, 1, 2)', ['3×1', '2×1', '<'], []],
    ['⟦if(s < 1, x, b)⟧', ['if', '3×1', '2×1'], []],
    ['⟦max(x, b)⟧', ['max', '3×1', '2×1'], []],
    ['⟦det(A)⟧', ['det', 'square', '2×3'], []],
    ['⟦tr(x)⟧', ['tr', 'square', '3×1'], []],
    ['⟦logdet(A)⟧', ['logdet', 'square'], []],
    ['⟦inv(A)⟧', ['inv', 'square'], []],
    ['⟦solve(S, b)⟧', ['solve', '3×3', '2×1'], []],
    ["⟦dot(x, y')⟧", ['dot', '3×1', '1×3'], []],
    ['⟦outer(A, b)⟧', ['outer', '2×3'], []],
    ['⟦norm2(A)⟧', ['norm2', '2×3'], ['normF']],
    ['⟦diag(A)⟧', ['diag', '2×3'], []],
    ['(1, ⟦x⟧)', ['“x” is 3×1'], []],
    ['[1, 2; ⟦3⟧]', ['first one'], []],
  ];
  it.each(table)('%s', (marked, names, repairs) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    const { code, span, message, advice = '' } = faultOf(text);
    expect(code).toBe('shape-mismatch');
    const whole = GIVEN + text;
    expect(whole.slice(span.start, span.end)).toBe(/⟦(.*)⟧/.exec(marked)?.[1]);
    for (const name of names) expect(message).toContain(name);
    for (const repair of repairs) {
      expect(advice).toContain(repair);
      if (repair !== 'normF') expect(parse(GIVEN + repair).ok, repair).toBe(true);
    }
    // Whatever is said to fit does.
    const fits = /These fit: (.*)\.$/.exec(advice)?.[1].split(', ') ?? [];
    for (const fit of fits) {
      expect(parse(GIVEN + fit.replace(/ entry by entry$/, '')).ok, fit).toBe(true);
    }
  });

  const others: [marked: string, code: FaultCode, repair?: string][] = [
    ["S⟦'x⟧", 'missing-operator', "S'*x"],
    ["x⟦' y⟧", 'missing-operator', "x'*y"],
    ['x⟦ᵀy⟧', 'missing-operator', 'xᵀ*y'],
    ["A⟦'(⟧x)", 'missing-operator'],
    ["S⟦'2⟧", 'missing-operator', "S'*2"],
    ['[⟦1 2⟧]', 'missing-operator', '[1, 2]'],
    ['[1, ⟦2 3⟧; 4, 5, 6]', 'missing-operator', '[1, 2, 3; 4, 5, 6]'],
    ["⟦'⟧x", 'missing-operand'],
    ['⟦[]⟧', 'missing-operand'],
    ['⟦[;]⟧', 'missing-operand'],
    ['(1⟦,⟧)', 'missing-operand', '(1)'],
    ['[1⟦,⟧]', 'missing-operand', '[1]'],
    ['[1,⟦,⟧2]', 'unexpected-token'],
    ['(⟦,⟧1)', 'unexpected-token'],
    ['(1, 2⟦]⟧', 'unexpected-token'],
    ['[1, 2⟦)⟧', 'unexpected-token'],
    ['⟦[⟧1, 2', 'unclosed', '[1, 2]'],
    ['⟦(⟧1, 2', 'unclosed', '(1, 2)'],
    ['x⟦[⟧1', 'unclosed', 'x[1]'],
    ['⟦(⟧1; 2)', 'unclosed'],
    ['⟦]⟧', 'unopened'],
    ['x⟦]⟧', 'unopened'],
    ['⟦x[4]⟧', 'out-of-range'],
    ['⟦x[1,2]⟧', 'out-of-range'],
    ['⟦A[3,1]⟧', 'out-of-range'],
    ['⟦A[1,:][4]⟧', 'out-of-range'],
    ['⟦A[1]⟧', 'out-of-range'],
    ['⟦s[2]⟧', 'out-of-range'],
    ['x[⟦0⟧]', 'out-of-range'],
    ['x[⟦-⟧1]', 'out-of-range'],
    ['x[⟦1.5⟧]', 'out-of-range'],
    ['x[⟦s⟧]', 'out-of-range'],
    ['x[⟦]⟧', 'out-of-range'],
    ['x[1,2⟦,⟧3]', 'unexpected-token'],
    ['x[1 ⟦2⟧]', 'unexpected-token'],
    ['x ⟦[⟧1]', 'unexpected-token'],
    ['2⟦[⟧1]', 'unexpected-token'],
    ['eye(⟦s⟧)', 'not-a-size'],
    ['eye(⟦2.5⟧)', 'not-a-size'],
    ['ones(2, ⟦0⟧)', 'not-a-size'],
    ['zeros(⟦-1⟧)', 'not-a-size'],
    ['⟦eye(2, 3)⟧', 'wrong-arity'],
    ['⟦ones(1, 2, 3)⟧', 'wrong-arity'],
    ['⟦eye()⟧', 'wrong-arity'],
    ['⟦ones(20001)⟧', 'too-large'],
    ['⟦ones(1e300, 1e300)⟧', 'too-large'],
    ['⟦eye(142)⟧', 'too-large'],
    ["⟦ones(200)*ones(200)'⟧", 'too-large'],
    ["x''''''''⟦'⟧'", 'too-deep'],
    ['⟦Sx⟧', 'unknown-name', 'S*x'],
  ];
  it.each(others)('%s is %s', (marked, code, repair) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    const fault = faultOf(text);
    const [start, end] = [fault.span.start - GIVEN.length, fault.span.end - GIVEN.length];
    const found = `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
    expect([found, fault.code]).toEqual([marked, code]);
    if (repair !== undefined) expect(fault.fix?.text).toBe(GIVEN + repair);
    if (fault.fix) expect(parse(fault.fix.text).ok, fault.fix.text).toBe(true);
  });
});
