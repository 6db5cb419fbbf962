import { hessian } from '../ad/hessian.ts';
import { vjp } from '../ad/vjp.ts';
import { pack, type Point, type Slot } from '../compile/pack.ts';
import { isScalar, sizeOf, type NodeId, type Shape } from '../ir/types.ts';
import { uniformValue } from '../ops/op.ts';
import { dialects } from './dialects/all.ts';
import type { Dialect, Task, Variable } from './dialects/dialect.ts';
import { asFloat, indented, nested, pythonFloat } from './dialects/python.ts';
import { findHeader } from './header.ts';
import { tokenize } from './lexer.ts';
import { lower, type Lowered } from './lower.ts';
import type { Parsed } from './parse.ts';
import { derivativeFormula, derivativeNodes } from './printCodeDerivative.ts';
import { CodeWriter } from './printCodeExpr.ts';
import { helpersCalled } from './printCodeHelpers.ts';
import { hessianResult, limitHessian } from './printCodeHessian.ts';
import { Names } from './printCodeNames.ts';
import { namesIn } from './printCodeUses.ts';
import type { Expr } from './syntax.ts';

export type DialectId = 'numpy' | 'pytorch' | 'jax';

export interface PrintCodeOptions {
  /** Values of variables and parameters, by name; a declared value, or ones, where none is given. */
  readonly values?: Point;
  /** The variables to differentiate with respect to, in order; all of them when left out. */
  readonly wrt?: readonly string[];
}

/**
 * A complete Python program: the function with its named intermediates, the values of its variables, and lines
 * that print the value and the derivative. Vectors are columns of shape (n, 1), as in the language.
 *
 * @throws on a program that `lower` refuses, whose faults the user has been told already.
 */
export function printCode(parsed: Parsed, id: DialectId, options: PrintCodeOptions = {}): string {
  return writerOf(parsed, id, options).write();
}

function writerOf(
  parsed: Parsed,
  id: DialectId,
  options: PrintCodeOptions & Partial<FunctionOptions>,
): ProgramWriter {
  const dialect = dialects.find((d) => d.id === id);
  if (!dialect) throw new RangeError(`no code is written for ${id}`);
  const lowered = lower(parsed);
  if (!lowered.ok) throw new RangeError(lowered.faults[0].message);
  return new ProgramWriter(parsed, lowered.value, dialect, options);
}

export interface FunctionOptions extends PrintCodeOptions {
  /** What else the program defines: no variable and no parameter is called so. */
  readonly reserved: readonly string[];
  /** What has another meaning in the functions that call f, which therefore has another name. */
  readonly locals: readonly string[];
  /** Second derivatives too, where the library does not take them itself. */
  readonly hessian: boolean;
}

/** f in Python, for programs that do more with it than print its derivative. */
export interface FunctionCode {
  readonly dialect: Dialect;
  /** What it is called. */
  readonly f: string;
  /** Its arguments, as they are called in the program. */
  readonly args: readonly string[];
  /** The lines that set its parameters. */
  readonly constants: readonly string[];
  /** Its definition; with those of `gradient` and `hessian`, of numbers, where the library has no autodiff. */
  readonly functions: readonly string[];
  /** The question whether the arguments are the point whose value is given apart, where the text gives one. */
  readonly exceptional: string | undefined;
  /** What a piece of code calls of the functions that programs bring along, each before its use. */
  readonly helpers: (code: string) => readonly string[];
}

/**
 * The functions of a program whose lines the caller writes.
 *
 * @throws as `printCode`.
 */
export function printFunction(
  parsed: Parsed,
  id: DialectId,
  options: FunctionOptions,
): FunctionCode {
  return writerOf(parsed, id, options).functionCode(options.hessian);
}

/** More characters than this are spread over lines. */
const SHORT = 80;

class ProgramWriter {
  private readonly parsed: Parsed;
  private readonly lowered: Lowered;
  private readonly dialect: Dialect;
  private readonly names: Names;
  private readonly locals = new Set<string>();
  /** Names of the shared parts of formulas, the same in each function. */
  private readonly shared: string[] = [];
  private readonly plain = new Set<string>();
  private readonly variables: readonly Variable[];
  private readonly fixed: readonly Slot[];
  private readonly values: ReadonlyMap<string, Float64Array>;
  private readonly f: string;
  private readonly together: boolean;

  constructor(
    parsed: Parsed,
    lowered: Lowered,
    dialect: Dialect,
    options: PrintCodeOptions & Partial<FunctionOptions>,
  ) {
    this.parsed = parsed;
    this.lowered = lowered;
    this.dialect = dialect;
    const { reserved = [], locals = [] } = options;
    this.names = new Names(['value', 'gradient', 'call_f', ...dialect.reserved, ...reserved]);
    const { graph } = lowered;
    const slots = this.slots();
    const moving = options.wrt ?? parsed.inputs;
    const packed = pack(slots, options.values ?? {}, 1);
    const values = new Map<string, Float64Array>();
    let at = 0;
    for (const { name, shape } of slots)
      values.set(name, packed.subarray(at, (at += sizeOf(shape))));
    this.values = values;
    for (const { name } of slots) this.names.declare(name);
    for (const { name } of parsed.program.statements) if (name !== '') this.names.declare(name);
    const given = findHeader(tokenize(parsed.source))?.name ?? 'f';
    this.f = this.names.fresh(locals.includes(given) ? `${given}_` : given);
    const chosen = moving.map((name) => {
      const slot = slots.find((s) => s.name === name);
      if (!slot) throw new RangeError(`${name} is neither a variable nor a parameter`);
      return slot;
    });
    const flows = vjp(
      graph,
      lowered.formula,
      chosen.map(({ node }) => node),
      this.weight(),
    );
    this.variables = chosen.map(({ name, shape }, k) => ({
      name: this.names.of(name) ?? name,
      label: name,
      shape,
      slope: this.names.fresh(`d_${name}`),
      flat: uniformValue(graph, flows[k]) === 0,
    }));
    this.fixed = slots.filter(({ name }) => !moving.includes(name));
    this.together = this.variables.every(({ shape }) => isScalar(shape));
  }

  write(): string {
    const { dialect, variables, parsed } = this;
    const body = [this.definition()];
    if (parsed.program.exception) body.push(this.caller());
    if (dialect.derivative === 'formula' && variables.length > 0) body.push(this.gradient());
    const functions = body.map((lines) => lines.join('\n')).join('\n\n\n');
    const careful = isCareful(functions);
    const constants = this.fixed.map((slot) =>
      this.assignment(slot.name, slot.shape, false, careful),
    );
    const points = variables.map((v) => this.assignment(v.label, v.shape, true, careful));
    const run =
      variables.length > 0 ? dialect.run(this.task()) : [`print('${this.f} =', ${this.f}())`];
    const main = [...points, ...run].join('\n');
    const helpers = helpersCalled(dialect, `${functions}\n${main}`);
    const math = /\bmath\./.test([functions, main, ...helpers].join('\n'))
      ? ['import math', '']
      : [];
    const head = [...math, ...dialect.head].join('\n');
    const blocks = [
      constants.length > 0 ? `${head}\n\n${constants.join('\n')}` : head,
      ...helpers,
      functions,
      main,
    ];
    return `${blocks.join('\n\n\n')}\n`;
  }

  functionCode(second: boolean): FunctionCode {
    const { dialect, parsed } = this;
    const body = [this.definition()];
    if (parsed.program.exception) body.push(this.caller());
    if (dialect.derivative === 'formula') {
      body.push(this.gradient());
      if (second) body.push(this.hessian());
    }
    const functions = body.map((lines) => lines.join('\n'));
    const careful = isCareful(functions.join('\n'));
    return {
      dialect,
      f: this.f,
      args: this.variables.map(({ name }) => name),
      constants: this.fixed.map((slot) => this.assignment(slot.name, slot.shape, false, careful)),
      functions,
      exceptional: parsed.program.exception && this.exceptional(' and '),
      helpers: (code) => helpersCalled(dialect, code),
    };
  }

  private slots(): Slot[] {
    const { parsed, lowered } = this;
    const slot = (name: string, node: NodeId): Slot => {
      const value = parsed.declarations.get(name)?.value;
      return { name, node, shape: lowered.graph.shape(node), ...(value && { value }) };
    };
    return [
      ...parsed.inputs.map((name, i) => slot(name, lowered.inputs[i])),
      ...[...lowered.parameters].map(([name, node]) => slot(name, node)),
    ];
  }

  /** A weight on every entry, so that no derivative of an array vanishes by chance. */
  private weight(): NodeId | undefined {
    const { graph, formula } = this.lowered;
    const shape = graph.shape(formula);
    return isScalar(shape) ? undefined : graph.input('weight of the result', shape);
  }

  private task(): Task {
    return {
      f: this.f,
      shape: this.parsed.shape,
      variables: this.variables,
      together: this.together,
      exceptional: this.parsed.program.exception && this.exceptional(' and '),
    };
  }

  private writer(shapes: ReadonlyMap<Expr, Shape>): CodeWriter {
    return new CodeWriter({
      dialect: this.dialect,
      shapes,
      nameOf: (name) => (this.locals.has(name) ? name : this.names.of(name)),
      plain: this.plain,
    });
  }

  /** `x == 0 and y == 0`. */
  private exceptional(and: ' and ' | ' & '): string {
    const writer = this.writer(this.parsed.shapes.of);
    const { exception } = this.parsed.program;
    const tests = (exception?.at ?? []).map((at, i) => {
      const own = this.names.of(this.parsed.inputs[i]) ?? this.parsed.inputs[i];
      return `${own} == ${writer.write(at).text}`;
    });
    return tests.length === 1 || and === ' and '
      ? tests.join(and)
      : tests.map((test) => `(${test})`).join(and);
  }

  private signature(name: string): string {
    return `def ${name}(${this.variables.map((v) => v.name).join(', ')}):`;
  }

  private definition(): string[] {
    const { dialect, parsed } = this;
    const { statements, result, exception } = parsed.program;
    const writer = this.writer(parsed.shapes.of);
    const lines: string[] = [];
    const last = statements.at(-1);
    for (const { name, expr } of statements) {
      const code = writer.write(expr);
      if (code.plain) this.plain.add(name);
      lines.push(`${this.names.of(name) ?? name} = ${code.text}`);
    }
    const named = last?.expr === result && last.name !== '' ? last : undefined;
    let code = named
      ? writer.write({ kind: 'name', name: named.name, span: named.span })
      : writer.write(result);
    if (exception) {
      const value = writer.write(exception.value);
      code = dialect.choose(this.exceptional(' & '), value, code, true);
    }
    const lifts = code.plain && dialect.derivative === 'autodiff';
    lines.push(`return ${lifts ? dialect.lift(code.text) : code.text}`);
    return [this.signature(this.f), ...this.body(lines)];
  }

  /** The body of a function, with warnings silenced where a choice leaves one side undefined. */
  private body(lines: readonly string[]): string[] {
    const { choiceContext, remarks } = this.dialect;
    const harmless = lines.join('\n').replaceAll(/\.where\([^(),]*, -?[\d.]+, -?[\d.]+\)/g, '');
    const chooses = choiceContext !== undefined && harmless.includes('.where(');
    const split = lines.flatMap((line) => line.split('\n'));
    const whole = chooses ? [choiceContext, ...indented(split)] : split;
    const text = `${chooses ? choiceContext : ''}\n${harmless}`;
    const say = remarks.filter(([about]) => about.test(text)).map(([, remark]) => remark);
    return indented([...say, ...whole]);
  }

  private caller(): string[] {
    const call = `${this.f}(*[${this.dialect.lift('p')} for p in at])`;
    return ['def call_f(at):', `    return float(${call})`];
  }

  /** The derivative written out. */
  private gradient(): string[] {
    const { parsed, lowered, variables } = this;
    const wrt = variables.map(({ label }) => lowered.graph.input(label));
    const { lines, texts } = this.formulas(derivativeNodes(lowered, wrt, this.together));
    const body = this.body([...lines, ...this.results(texts)]);
    if (!parsed.program.exception) return [this.signature('gradient'), ...body];
    const slopes = `limit_slopes(call_f, [${variables.map(({ name }) => name).join(', ')}])`;
    return [
      this.signature('gradient'),
      `    if ${this.exceptional(' and ')}:`,
      `        return ${variables.length > 1 ? `np.array(${slopes})` : `${slopes}[0]`}`,
      ...body,
    ];
  }

  /** The second derivatives with respect to numbers written out. */
  private hessian(): string[] {
    const { parsed, lowered, variables, dialect } = this;
    const wrt = variables.map(({ label }) => lowered.graph.input(label));
    const { lines, texts } = this.formulas(hessian(lowered.graph, lowered.formula, wrt));
    const result = hessianResult(texts, variables, SHORT, (name) => this.names.fresh(name));
    const exceptional = parsed.program.exception && this.exceptional(' and ');
    const limits =
      exceptional === undefined ? [] : limitHessian(exceptional, variables, dialect, 'np.array');
    return [this.signature('hessian'), ...limits, ...this.body([...lines, ...result])];
  }

  /** Derivatives of f as expressions, and the lines of the parts they share. */
  private formulas(nodes: readonly NodeId[]): { lines: string[]; texts: string[] } {
    let count = 0;
    const { lines, results, shapes } = derivativeFormula(this.parsed, this.lowered, nodes, () => {
      const name = (this.shared[count] ??= this.names.fresh(`t${count + 1}`));
      count++;
      this.locals.add(name);
      return name;
    });
    const writer = this.writer(shapes);
    const own = lines.map(({ name, expr }) => `${name} = ${writer.write(expr).text}`);
    const texts = results.map((expr) => writer.write(expr).text);
    const needed = this.intermediates([...lines.map(({ expr }) => expr), ...results]);
    return { lines: [...needed, ...own], texts };
  }

  /** The last lines of the derivative: one array of numbers, or each derivative by its name. */
  private results(texts: readonly string[]): string[] {
    const { variables } = this;
    const array = this.together && isScalar(this.parsed.shape) && texts.length > 1;
    const returned = (names: readonly string[]): string => {
      // Whole numbers alone would make an array of integers.
      const entries = names.every((name) => /^-?\d+$/.test(name)) ? names.map(asFloat) : names;
      return `return ${array ? `np.array([${entries.join(', ')}])` : names.join(', ')}`;
    };
    const inOne = texts.length === 1 || (array && texts.join(', ').length <= SHORT);
    if (inOne) return [returned(texts)];
    return [
      ...texts.map((text, k) => `${variables[k].slope} = ${text}`),
      returned(variables.map(({ slope }) => slope)),
    ];
  }

  /** The lines of the named parts that some formulas use. */
  private intermediates(uses: readonly Expr[]): string[] {
    const writer = this.writer(this.parsed.shapes.of);
    const used = new Set<string>();
    for (const expr of uses) namesIn(expr, used);
    const lines: string[] = [];
    for (const { name, expr } of this.parsed.program.statements.toReversed()) {
      if (!used.has(name)) continue;
      namesIn(expr, used);
      lines.unshift(`${this.names.of(name) ?? name} = ${writer.write(expr).text}`);
    }
    return lines;
  }

  private assignment(name: string, shape: Shape, moves: boolean, careful: boolean): string {
    const data = this.values.get(name) ?? new Float64Array(sizeOf(shape));
    const isNumber = isScalar(shape);
    const rows = Array.from({ length: shape.rows }, (_, i) =>
      Array.from({ length: shape.cols }, (__, j) => pythonFloat(data[i + j * shape.rows])),
    );
    const text = isNumber ? rows[0][0] : nested(rows);
    return `${this.names.of(name) ?? name} = ${this.dialect.value(text, { isNumber, moves, careful })}`;
  }
}

/** Python's own numbers raise on 1/0 and turn complex under a root; numbers of the library do not. */
const isCareful = (code: string): boolean =>
  / \/ (?!\d)/.test(code) || /\*\*(?![2-9]\b(?!\.))/.test(code);
