import type { Shape } from '../../ir/types.ts';

/** One use of a function, for those that are written otherwise for other shapes. */
export interface CallSite {
  /** The arguments as they stand beside an operator, in parentheses where they need them. */
  readonly operands: readonly string[];
  readonly shapes: readonly Shape[];
  readonly shape: Shape;
}

/** The Python name of a function that takes the same arguments, or how its call is written. */
export type Spelling = string | ((args: readonly string[], site: CallSite) => string);

/** A piece of Python with its binding strength. */
export interface Code {
  readonly text: string;
  readonly level: number;
  /** A Python number rather than one of the framework: a literal, or arithmetic on literals. */
  readonly plain: boolean;
}

/** A variable with respect to which is differentiated. */
export interface Variable {
  /** As it is called in the program. */
  readonly name: string;
  /** As it is called in the text. */
  readonly label: string;
  readonly shape: Shape;
  /** What the derivative is called in the program. */
  readonly slope: string;
  /** The derivative is 0 by the operations: autograd has nothing to follow back. */
  readonly flat: boolean;
}

/** What a program is to print of a derivative. */
export interface Task {
  readonly f: string;
  readonly shape: Shape;
  /** All arguments of f, in order. */
  readonly variables: readonly Variable[];
  /** All variables are numbers: one gradient, or one Jacobian with a column for each. */
  readonly together: boolean;
  /** The question whether the point is the one whose value is given apart, where the text gives one. */
  readonly exceptional: string | undefined;
}

/** How programs are written for one library. Everything that is special about it is in one file. */
export interface Dialect {
  readonly id: string;
  readonly title: string;
  /** First lines: imports and settings. */
  readonly head: readonly string[];
  readonly constants: Readonly<Record<string, string>>;
  /** Functions of the language and operations of derivatives, by name. */
  readonly calls: Readonly<Record<string, Spelling>>;
  /** Python functions that a program brings along where it calls them, by name. */
  readonly helpers: Readonly<Record<string, string>>;
  /** Names of its own that no variable may take. */
  readonly reserved: readonly string[];
  /** A Python number as one of the framework. */
  readonly lift: (text: string) => string;
  /** True where functions refuse Python numbers. */
  readonly liftsArguments: boolean;
  /** `if(condition, yes, no)`, for numbers or entry by entry. */
  readonly choose: (condition: string, yes: Code, no: Code, isNumber: boolean) => Code;
  /** What a function body with a choice is wrapped into. */
  readonly choiceContext?: string;
  /** Comments at the head of a function body that has what they speak of. */
  readonly remarks: readonly (readonly [RegExp, string])[];
  /** An array of entries, all Python numbers or not. */
  readonly matrix: (rows: readonly (readonly string[])[], literal: boolean) => string;
  /** The right side of `x = …`; `careful` where Python's own numbers would raise instead of becoming infinite. */
  readonly value: (
    text: string,
    options: { isNumber: boolean; moves: boolean; careful: boolean },
  ) => string;
  /** The derivative comes from formulas of ours, as a function `gradient`; or from the library. */
  readonly derivative: 'formula' | 'autodiff';
  /** The lines that print the value and the derivative. */
  readonly run: (task: Task) => readonly string[];
}
