/** Stated limits of the language. Each is enforced where it is named, and reported as a fault. */
export const LIMITS = {
  /** UTF-16 units of a text (lexer). */
  characters: 40_000,
  /** Nesting of parentheses, calls, powers and signs (parser). */
  depth: 200,
  /** Nodes of the lowered graph (lower). */
  nodes: 20_000,
  /** Entries of one array (declarations, shapes). */
  entries: 20_000,
  /** Entries of all declared names together (declarations). */
  declared: 50_000,
  /** Entries of all intermediate arrays together (lower). */
  memory: 2_000_000,
  /** Multiplications and additions of one evaluation (lower). */
  work: 50_000_000,
} as const;
