/** What pieces of a program define outside of functions. */
export const namesDefined = (pieces: readonly string[]): string[] =>
  pieces.flatMap((piece) =>
    Array.from(piece.matchAll(/^(?:def (\w+)|(\w+) =)/gm), ([, def, name]) => def ?? name),
  );

/** Every word of a piece, comments and docstrings apart. */
export const namesUsed = (piece: string): string[] => [
  ...new Set(piece.replaceAll(/"""[^]*?"""|#.*$/gm, '').match(/\b[A-Za-z_]\w*/g)),
];
