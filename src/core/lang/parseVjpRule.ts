import { sameShape, isScalar, transposed, type Shape } from '../ir/types.ts';
import { printShape, type Declaration } from './declarations.ts';
import { failure, quote, success, type Fault, type Result, type Span } from './fault.ts';
import { parse, type Parsed } from './parse.ts';
import { adjointOf, placeOf, type Primitive } from './parsePrimitive.ts';
import { spine, type Expr, type Statement } from './syntax.ts';

/** A rule for the way back: one statement per operand, in the operands, the result and its adjoint. */
export interface VjpRule {
  readonly parsed: Parsed;
  /** Operands and the result, as far as the rule uses them: what the forward pass has to keep. */
  readonly keeps: readonly string[];
}

/** The names that a rule is given, in the order in which it takes their values. */
export function givenTo({ operands, parsed, result }: Primitive): readonly Declaration[] {
  return [
    ...operands.map(({ name, shape }) => ({ name, shape })),
    { name: result, shape: parsed.shape },
    { name: adjointOf(result), shape: parsed.shape },
  ];
}

/**
 * `ubar = wbar*v; vbar = wbar*u`: a small program that says what flows back to each operand. An adjoint has the shape of its
 * operand.
 *
 * @returns the rule, or one fault with its place.
 */
export function parseVjpRule(source: string, primitive: Primitive): Result<VjpRule> {
  const given = givenTo(primitive);
  const read = parse(source, { inputs: given, declarations: primitive.constants });
  if (!read.ok) return failure(...read.faults.map((fault) => worded(fault, source, primitive)));
  const parsed = read.value;
  const fault = wrongWith(source, parsed, primitive);
  if (fault) return failure(fault);
  const used = namesUsed(parsed, primitive);
  const keeps = given.slice(0, -1).flatMap(({ name }) => (used.has(name) ? [name] : []));
  return success({ parsed, keeps });
}

/** What a rule is made of, for advice. */
function knownTo({ operands, result, constants }: Primitive): string {
  const names = [...operands, ...constants].map(({ name }) => name);
  return `A rule knows ${[...names, `the result ${result}`].join(', ')} and its adjoint ${adjointOf(result)}.`;
}

const example = ({ operands, result }: Primitive): string =>
  `${adjointOf(operands[0].name)} = ${adjointOf(result)}…`;

/** Faults of the language, with the advice that helps here. */
function worded(fault: Fault, source: string, primitive: Primitive): Fault {
  const { span } = fault;
  const text = source.slice(span.start, span.end);
  const advice = `Write one statement for each operand: ${example(primitive)}`;
  if (fault.code === 'empty') {
    return { ...fault, message: 'There is no rule yet.', advice };
  }
  if (/^[\s;]*$/.test(source)) return { ...fault, message: 'There is no rule yet.', advice };
  if (/[\u0304\u0305]/.test(text.normalize('NFD'))) {
    return { ...fault, advice: `Bars are written as words: ${example(primitive)}` };
  }
  if (text === ',') {
    const fix = `${source.slice(0, span.start)};${source.slice(span.end)}`;
    return {
      ...fault,
      advice: 'Between two statements stands ; or a new line.',
      ...(/^\s*\w+\s*=/.test(source.slice(span.end)) && {
        fix: { label: 'put a ; there', text: fix },
      }),
    };
  }
  if (fault.code === 'unknown-name') {
    if (primitive.steps.has(text)) return stepFault(span, text, primitive);
    if (primitive.operands.some(({ name }) => adjointOf(name) === text)) return early(span, text);
    return fault.fix ? fault : { ...fault, advice: knownTo(primitive) };
  }
  if (fault.code === 'reassigned' && text === adjointOf(primitive.result)) {
    return {
      ...fault,
      message: `${quote(text)} comes from above: a rule takes it as it is.`,
      advice: `Say what flows back: ${example(primitive)}`,
    };
  }
  return fault;
}

/** An adjoint that is used before it has a formula, half typed, or given entry by entry. */
const early = (span: Span, name: string): Fault => ({
  code: 'unknown-name',
  span,
  message: `${quote(name)} has no formula yet.`,
  advice: `Write all of it at once: ${name} = …`,
});

const stepFault = (span: Span, name: string, primitive: Primitive): Fault => ({
  code: 'unknown-name',
  span,
  message: `${quote(name)} is a step of the forward formula, and the rule does not know it.`,
  advice: `Compute it again in the rule. ${knownTo(primitive)}`,
});

function wrongWith(source: string, parsed: Parsed, primitive: Primitive): Fault | null {
  const { program, parameters, declarations } = parsed;
  if (program.inputs) {
    return {
      code: 'unexpected-token',
      span: { start: 0, end: Math.max(1, source.indexOf('=')) },
      message: 'A rule has no header.',
      advice: `Write one statement for each operand: ${example(primitive)}`,
    };
  }
  const constants = new Set(primitive.constants.map(({ name }) => name));
  const foreign = parameters.find(
    (name) => !constants.has(name) && declarations.get(name)?.value === undefined,
  );
  if (foreign !== undefined) {
    const span = placeOf(source, foreign);
    if (primitive.steps.has(foreign)) return stepFault(span, foreign, primitive);
    return {
      code: 'unknown-name',
      span,
      message: `${quote(foreign)} is not known in this rule.`,
      advice: knownTo(primitive),
    };
  }
  const { statements, result } = program;
  if (statements.at(-1)?.expr !== result) return unnamed(source, result.span, primitive);
  const own = new Map(statements.map((statement) => [statement.name, statement] as const));
  for (const { name, shape } of primitive.operands) {
    const statement = own.get(adjointOf(name));
    if (!statement) return missing(source, name, shape);
    const fault = wrongShape(statement, parsed, { name, shape });
    if (fault) return fault;
  }
  return stray(statements, primitive);
}

/** A formula that says not whose adjoint it is. */
function unnamed(source: string, span: Span, { operands }: Primitive): Fault {
  const name = adjointOf(operands[0].name);
  const alone = operands.length === 1 && source.slice(0, span.start).trim() === '';
  return {
    code: 'unexpected-token',
    span,
    message: 'This formula does not say whose adjoint it is.',
    advice: `Put a name before it: ${name} = …`,
    ...(alone && {
      fix: { label: `${name} = ${source.trim()}`, text: `${name} = ${source.trim()}` },
    }),
  };
}

function missing(source: string, name: string, shape: Shape): Fault {
  const zero = isScalar(shape) ? '0' : `zeros(${shape.rows}, ${shape.cols})`;
  return {
    code: 'unknown-name',
    span: { start: source.length, end: source.length },
    message: `There is no rule for ${name}: nothing would flow back to ${name}.`,
    advice: `Add a statement, ${adjointOf(name)} = …; if nothing does flow back, say so: ${adjointOf(name)} = ${zero}.`,
  };
}

function wrongShape(
  { name, expr }: Statement,
  { shapes }: Parsed,
  operand: Pick<Declaration, 'name' | 'shape'>,
): Fault | null {
  const own = shapes.of.get(expr) ?? operand.shape;
  if (sameShape(own, operand.shape)) return null;
  const say = (shape: Shape): string => (isScalar(shape) ? 'one number' : printShape(shape));
  const turned = sameShape(transposed(own), operand.shape);
  return {
    code: 'shape-mismatch',
    span: expr.span,
    message: `${name} is ${say(own)} and ${operand.name} is ${say(operand.shape)}: an adjoint has the shape of its operand.`,
    advice: turned
      ? "Transpose it: put it in parentheses, and a ' behind them."
      : `Make it ${say(operand.shape)}.`,
  };
}

/** An adjoint of something that is no operand, and that nothing uses: a slip of the pen. */
function stray(statements: readonly Statement[], { operands }: Primitive): Fault | null {
  const wanted = new Set(operands.map(({ name }) => adjointOf(name)));
  const used = new Set(statements.flatMap(({ expr }) => [...namesIn(expr)]));
  const odd = statements.find(
    ({ name }) => name.endsWith('bar') && !wanted.has(name) && !used.has(name),
  );
  if (!odd) return null;
  return {
    code: 'unknown-name',
    span: { start: odd.span.start, end: odd.span.start + odd.name.length },
    message: `${quote(odd.name)} is the adjoint of no operand, and nothing uses it.`,
    advice: `Here are adjoints of ${operands.map(({ name }) => name).join(', ')}; leave this statement out.`,
  };
}

/** The names that the adjoints are computed from, through all steps of the rule. */
function namesUsed({ program }: Parsed, { operands }: Primitive): ReadonlySet<string> {
  const own = new Map(program.statements.map(({ name, expr }) => [name, expr] as const));
  const seen = new Set<string>();
  const open = operands.map(({ name }) => adjointOf(name));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const expr = own.get(name);
    if (expr) open.push(...namesIn(expr));
  }
  return seen;
}

/** Sums of thousands of terms are legal, so nothing recurses along the left of a chain. */
function namesIn(root: Expr): Set<string> {
  const names = new Set<string>();
  const open: Expr[] = [root];
  for (let expr = open.pop(); expr; expr = open.pop()) {
    if (expr.kind === 'name') names.add(expr.name);
    else if (expr.kind === 'call') open.push(...expr.args);
    else if (expr.kind === 'matrix') open.push(...expr.rows.flat());
    else if (expr.kind === 'binary') {
      const { first, rest } = spine(expr);
      open.push(first, ...rest.map(({ right }) => right));
    } else if (expr.kind !== 'number') open.push(expr.arg);
  }
  return names;
}
