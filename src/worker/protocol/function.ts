/** A function as the user gave it: text, and a number for each of its parameters. */
export interface FunctionInput {
  readonly source: string;
  readonly values: Readonly<Record<string, number>>;
}
