import { describe, expect, it } from 'vitest';
import { printShape } from './declarations.ts';
import { parseMatrixText } from './parseMatrixText.ts';
import type { FlowPart } from './shapeFlow.ts';

function shapesOf(source: string): Record<string, string> {
  const { names } = parseMatrixText(source);
  return Object.fromEntries(names.map(({ name, shape }) => [name, printShape(shape)]));
}

function resultOf(source: string): string {
  const { parsed } = parseMatrixText(source);
  return parsed.ok ? printShape(parsed.value.shape) : parsed.faults[0].message;
}

describe('shapes that nobody declared', () => {
  it.each([
    ['norm2(A*x-b)^2', { A: '3×2', x: '2×1', b: '3×1' }, '1×1'],
    ["a'*inv(X)*b", { a: '3×1', X: '3×3', b: '3×1' }, '1×1'],
    ["tr(A'*X*B)", { A: '3×2', X: '3×4', B: '4×2' }, '1×1'],
    ["x'*A*x", { x: '3×1', A: '3×3' }, '1×1'],
    ["x'*A*y", { x: '3×1', A: '3×2', y: '2×1' }, '1×1'],
    ['logdet(A)', { A: '3×3' }, '1×1'],
    ['tr(A*B)', { A: '3×2', B: '2×3' }, '1×1'],
    ['normF(A*B-C)^2', { A: '3×2', B: '2×4', C: '3×4' }, '1×1'],
    ["logsumexp(z)-p'*z", { z: '3×1', p: '3×1' }, '1×1'],
    ['softmax(x)', { x: '3×1' }, '3×1'],
    ['0.5*norm2(A*x-b)^2+0.5*l*norm2(x)^2', { l: '1×1', x: '2×1' }, '1×1'],
    ["s*a'*x+s^2", { s: '1×1', a: '3×1', x: '3×1' }, '1×1'],
    ['A*x+b', { A: '3×2', x: '2×1', b: '3×1' }, '3×1'],
    ['sum(tanh(W*x+b))', { W: '3×2', x: '2×1', b: '3×1' }, '1×1'],
    ['x^2+3x*y', { x: '1×1', y: '1×1' }, '1×1'],
    ['A*X*B', { A: '3×2', X: '2×4', B: '4×5' }, '3×5'],
    ["x'*diag(d)*x", { x: '3×1', d: '3×1' }, '1×1'],
    ["r = A*x-b; r'*r", { A: '3×2', x: '2×1', b: '3×1' }, '1×1'],
    ['W: 4x3; W*x+b', { W: '4×3', x: '3×1', b: '4×1' }, '4×1'],
    ['norm2(inv(A*B)*x)', { A: '2×3', B: '3×2', x: '2×1' }, '1×1'],
    ["logdet(A'*A)", { A: '3×2' }, '1×1'],
    ["logdet(A*A')", { A: '2×3' }, '1×1'],
    ["A = [1,2;0,3]; x'*A*x", { A: '2×2', x: '2×1' }, '1×1'],
  ] as const)('%s', (source, shapes, result) => {
    expect(shapesOf(source)).toMatchObject(shapes);
    expect(resultOf(source)).toBe(result);
  });

  it('says which were assumed', () => {
    const { names } = parseMatrixText("S: 3x3 spd; x'*S*x");
    expect(names.map(({ name, assumed, structure }) => [name, assumed, structure])).toEqual([
      ['S', false, 'spd'],
      ['x', true, undefined],
    ]);
  });
});

describe('the flow of shapes', () => {
  const all = (parts: readonly FlowPart[]): FlowPart[] =>
    parts.flatMap((part) => [part, ...all(part.parts)]);

  it('ends at the clash, which names both operands', () => {
    const source = "A: 3x3; x: 3; 2*A*x'";
    const { flow, parsed } = parseMatrixText(source);
    expect(parsed.ok).toBe(false);
    const parts = all(flow ?? []);
    const clash = parts.filter(({ fault }) => fault);
    expect(clash).toHaveLength(1);
    expect(clash[0].fault?.message).toContain("“2*A” is 3×3 and “x'” is 1×3");
    expect(source.slice(clash[0].span.start, clash[0].span.end)).toBe("2*A*x'");
    const turned = parts.find(({ expr }) => expr.kind === 'transpose');
    expect(turned?.shape).toEqual({ rows: 1, cols: 3 });
  });

  it('shows the clash without declarations too', () => {
    const { parsed, flow } = parseMatrixText("2*A*x'");
    expect(parsed.ok).toBe(false);
    expect(all(flow ?? []).filter(({ fault }) => fault)).toHaveLength(1);
  });

  it('leaves everything after the clash without a shape', () => {
    const { flow } = parseMatrixText('A: 2x3; x: 2; norm2(A*x)^2');
    expect(flow?.[0].shape).toBeNull();
    expect(flow?.[0].fault).toBeNull();
  });
});

describe('texts that cannot be read', () => {
  it.each(['', "x'*", 'A: foo; A*x', '(((', 'A: 30x30; tr(A*A)', '3+4', "x'*A*hello"])(
    '%j is a located fault',
    (source) => {
      const { parsed } = parseMatrixText(source);
      expect(parsed.ok).toBe(false);
      if (parsed.ok) return;
      const [{ span, message }] = parsed.faults;
      expect(message).not.toBe('');
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(Math.max(source.length, 1));
    },
  );
});
