import type { DialectId, FunctionCode } from '../../lang/printCode.ts';

/** How the lines of descents are written for one library; what f itself needs is in its dialect. */
export interface Library {
  readonly id: DialectId;
  /** What its functions of arrays are called under. */
  readonly np: string;
  /** What makes an array of a list. */
  readonly array: string;
  /** The larger of each entry and a number. */
  readonly atLeast: (entries: string, least: string) => string;
  /** `gradient(x, y)` and, where wanted, `hessian(x, y)`, unless f came with them. */
  readonly derivatives: (code: FunctionCode, hessian: boolean) => readonly string[];
}
