import type { Token } from './lexer.ts';

/** `f(x, y) =` at the start of a line. */
export interface Header {
  readonly name: string;
  readonly inputs: string[];
}

/** The first `f(x, y) =` that starts a line. */
export function findHeader(tokens: readonly Token[]): Header | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const startsLine = i === 0 || tokens[i - 1].kind === 'break';
    const header = startsLine ? headerAt(tokens, i) : undefined;
    if (header) return header;
  }
  return undefined;
}

/** `f(x, y) =` from token `i` on. */
export function headerAt(tokens: readonly Token[], i: number): Header | undefined {
  if (tokens[i].kind !== 'name' || tokens[i + 1]?.text !== '(') return undefined;
  const inputs: string[] = [];
  let j = i + 2;
  while (tokens[j]?.kind === 'name') {
    inputs.push(tokens[j].text);
    if (tokens[j + 1]?.text !== ',') break;
    j += 2;
  }
  const closed = tokens[j + 1]?.text === ')' && tokens[j + 2]?.text === '=';
  const distinct = inputs.length > 0 && new Set(inputs).size === inputs.length;
  return closed && distinct ? { name: tokens[i].text, inputs } : undefined;
}
