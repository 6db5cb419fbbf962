import type { Level } from '../../core/ad/steps.ts';
import type { MatrixStructure } from '../../core/ad/structure.ts';
import type { Span } from '../../core/lang/fault.ts';
import type { Matrix } from '../../core/num/matrix.ts';
import type { FunctionInput } from './function.ts';

/** A program as it is stepped. Values are by entry, `x` or `W[1,2]`; those left out stand where `parseProgram` says. */
export interface ProgramQuery {
  readonly fn: FunctionInput;
  readonly level: Level;
  /** Statements that stay one node each below the level of statements. */
  readonly folded: readonly string[];
}

export interface TraceRequest extends ProgramQuery {
  /** The velocity of the inputs, by entry; 0 where none is given. */
  readonly velocity: Readonly<Record<string, number>>;
  /** Weights of the output's entries: the adjoint that the reverse sweep starts with; 0 where none is given. */
  readonly weights: readonly number[];
  /** Forward over reverse too. */
  readonly second: boolean;
}

/** An input or a step of the program, with what both sweeps make of it. Arrays are column by column. */
export interface TracedNode {
  readonly name: string;
  readonly kind: 'input' | 'step';
  /** The right side of the assignment, as text and typeset (null where that is too long to be read). */
  readonly text: string;
  readonly tex: string | null;
  /** The same with the numbers of its arguments in place of their names; null unless all of them are numbers. */
  readonly numbersTex: string | null;
  readonly span: Span | null;
  /** The statement that it is part of. */
  readonly statement: string;
  readonly rows: number;
  readonly cols: number;
  readonly value: Float64Array;
  readonly adjoint: Float64Array;
  readonly tangent: Float64Array;
  /** How the adjoint moves along the velocity: H v at the inputs. Null unless asked for. */
  readonly adjointTangent: Float64Array | null;
  readonly args: readonly number[];
  readonly users: readonly number[];
  readonly operations: number;
  readonly tangentOperations: number;
  /** Nodes whose values its reverse rule needs, and numbers inside of it. */
  readonly saves: readonly number[];
  readonly savedInside: number;
  /** What is taken for its derivative where it sits on a kink, in words. */
  readonly remarks: readonly string[];
  /** Ways from it to the output. */
  readonly paths: number;
}

/** One contribution of the reverse sweep, in their order. */
export interface TracedEdge {
  /** The user, whose adjoint is complete, and the argument that receives. */
  readonly from: number;
  readonly to: number;
  /** Which of the arguments of the user. */
  readonly slot: number;
  /** ∂vec(from)/∂vec(to) in numbers; null where it has too many entries. */
  readonly local: Matrix | null;
  /** The same as a formula, as text and typeset; null where it has none that is short. */
  readonly localText: string | null;
  readonly localTex: string | null;
  readonly structure: MatrixStructure;
  /** The contribution as a formula in the adjoint of the user, typeset; of the shape of the argument. */
  readonly ruleTex: string | null;
  readonly ruleStructure: MatrixStructure;
  readonly contribution: Float64Array;
  /** The adjoint of the argument after it. */
  readonly running: Float64Array;
  /** How both move along the velocity; null unless asked for. */
  readonly contributionTangent: Float64Array | null;
  readonly runningTangent: Float64Array | null;
  /** What the argument's velocity adds to that of the user. */
  readonly push: Float64Array;
  /** The output does not depend on the user: nothing is sent. */
  readonly idle: boolean;
  readonly operations: number;
}

/** A program run forwards and backwards. */
export interface ProgramTrace {
  /** Inputs first, then the steps in program order. */
  readonly nodes: readonly TracedNode[];
  readonly output: number;
  readonly edges: readonly TracedEdge[];
  /** Numbers that go in and come out: sweeps that each mode needs for the whole Jacobian. */
  readonly numbersIn: number;
  readonly numbersOut: number;
  readonly counts: {
    readonly value: number;
    readonly reverse: number;
    readonly tangent: number;
    /** Of forward over reverse beyond both sweeps; null unless asked for. */
    readonly second: number | null;
    /** Numbers that the reverse sweep needs from the forward sweep, inputs not counted. */
    readonly saved: number;
  };
}

export interface LayoutRequest {
  /** Width and height of each node: w, h, w, h, … */
  readonly sizes: readonly number[];
  /** From argument to user: from, to, from, to, … */
  readonly edges: readonly number[];
  /** Width and height of the label of each edge; nothing where no label is to be placed. */
  readonly labels: readonly number[];
  readonly direction: 'across' | 'down';
}

/** Where the nodes and edges of a graph stand, in pixels, y downwards; as plot/graph draws it. */
export interface GraphPlaces {
  readonly width: number;
  readonly height: number;
  readonly direction: 'across' | 'down';
  /** Centre and size of each node: x, y, w, h, … */
  readonly boxes: Float64Array;
  /** Way of each edge: x, y, x, y, … */
  readonly routes: readonly Float64Array[];
  /** Centre of each label: x, y, …; NaN without one. */
  readonly labels: Float64Array;
}

export interface MemoryRequest extends ProgramQuery {
  /** Names of the nodes after which a segment ends. */
  readonly cuts: readonly string[];
}

/** The reverse sweep with checkpoints, step by step. */
export interface Memory {
  readonly names: readonly string[];
  /** How many numbers each node is. */
  readonly sizes: readonly number[];
  /** Index of the first node that is no input. */
  readonly first: number;
  readonly steps: readonly {
    readonly phase: 'forward' | 'recompute' | 'reverse';
    readonly node: number;
    /** Numbers in memory after it, inputs not counted. */
    readonly numbers: number;
  }[];
  /** When a value is in memory: node, first step, step after the last; a value that is computed again has several. */
  readonly spans: readonly { readonly node: number; readonly from: number; readonly to: number }[];
  readonly peak: number;
  readonly recomputed: number;
  readonly recomputedOperations: number;
  /** Operations of the value, to compare with. */
  readonly operations: number;
  /** Numbers that the inputs are: always in memory. */
  readonly inputs: number;
  /** Even checkpoints for each number of segments: what they store and what they cost. */
  readonly even: readonly {
    readonly segments: number;
    readonly peak: number;
    readonly recomputedOperations: number;
    readonly cuts: readonly string[];
  }[];
}

export interface DifferenceRequest extends ProgramQuery {
  readonly node: string;
  readonly weights: readonly number[];
}

/** An adjoint by central differences: the node alone is moved. */
export interface Difference {
  readonly node: string;
  readonly data: Float64Array;
  /** The step that was taken for each entry. */
  readonly steps: Float64Array;
}

export interface WaysRequest extends ProgramQuery {
  readonly node: string;
  readonly weights: readonly number[];
  /** So many ways at most. */
  readonly most: number;
}

/** Ways from a node to the output. */
export interface Ways {
  readonly node: number;
  readonly total: number;
  /** Edges that lead to the output, each used once by reverse accumulation. */
  readonly edges: number;
  readonly ways: readonly {
    readonly nodes: readonly number[];
    /** Places in `ProgramTrace.edges`. */
    readonly edges: readonly number[];
    /** The product along it, of the entries of the node; null where a local Jacobian is too large. */
    readonly product: Float64Array | null;
  }[];
}

export interface DrawProgramRequest {
  readonly seed: number;
  readonly statements: number;
}

/** A program drawn by a seed, to be worked through by hand. */
export interface DrawnProgram {
  readonly source: string;
  readonly values: Readonly<Record<string, number>>;
}
