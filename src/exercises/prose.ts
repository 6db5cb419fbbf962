/** A paragraph, a formula on a line of its own, or lines of code. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'formula'; readonly tex: string }
  | { readonly kind: 'code'; readonly code: string };

/** What a line is made of. */
export interface Piece {
  readonly kind: 'text' | 'formula' | 'code' | 'stress';
  readonly text: string;
}

const BLOCKS = /(\n*```[^\n]*\n[\s\S]*?\n```\n*|\n*\$\$[\s\S]+?\$\$\n*|\n{2,})/;
const PIECES = /(\$[^$]+\$|`[^`]+`|\*[A-Za-z][A-Za-z ]*\*)/;

/**
 * The grammar of the texts of an exercise: paragraphs parted by an empty line, formulas in TeX between dollars (two of
 * them: on a line of its own), code between backticks (three: lines of it), *stress*. Nothing else means anything.
 */
export const blocksOf = (text: string): Block[] =>
  text
    .split(BLOCKS)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => {
      if (block.startsWith('```')) {
        return { kind: 'code', code: block.replace(/^```[^\n]*\n/, '').replace(/\n```$/, '') };
      }
      if (block.startsWith('$$')) return { kind: 'formula', tex: block.slice(2, -2).trim() };
      return { kind: 'paragraph', text: block };
    });

const MARKED = { $: 'formula', '`': 'code', '*': 'stress' } as const;

/** A line in its pieces; those of text lie between the others. */
export const piecesOf = (line: string): Piece[] =>
  line
    .split(PIECES)
    .map((part, at): Piece =>
      // What a pattern in brackets matched comes at every odd place.
      at % 2 === 0
        ? { kind: 'text', text: part }
        : { kind: MARKED[part[0] as keyof typeof MARKED], text: part.slice(1, -1) },
    )
    .filter(({ text }) => text !== '');
