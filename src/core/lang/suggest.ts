import { quote, replaceSpan, type Fault, type Span } from './fault.ts';
import { FOREIGN_FUNCTIONS, languageFunctions } from './functions.ts';
import type { Scope } from './scope.ts';

/** Reads a run-together word as known names: `xy` → [x, y], `xsin` → [x, sin] before a parenthesis. */
function split(
  word: string,
  names: ReadonlySet<string>,
  lastMayCall: boolean,
): string[] | undefined {
  // best[i] is a shortest reading of the first i letters.
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    for (let start = 0; start < end; start++) {
      const head = best[start];
      const part = word.slice(start, end);
      const known =
        names.has(part) || (end === word.length && lastMayCall && languageFunctions.has(part));
      const shorter = head && known && head.length + 1 < (best[end]?.length ?? Infinity);
      if (shorter) best[end] = [...head, part];
    }
  }
  return best[word.length];
}

/** True when one insertion, deletion, replacement or swap of neighbours turns a into b. */
function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const restA = a.slice(i);
  const restB = b.slice(i);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** `sinx` → sin(x). */
function missingParentheses(word: string, names: ReadonlySet<string>): string | undefined {
  const fn = [...languageFunctions.values()].find(
    ({ name, arity }) => arity === 1 && word.startsWith(name) && names.has(word.slice(name.length)),
  );
  return fn && `${fn.name}(${word.slice(fn.name.length)})`;
}

const MAX_WORD = 40;

/** The fault of a word that is no name here, with the likeliest repair. */
export function unknownName(source: string, span: Span, word: string, scope: Scope): Fault {
  const names = new Set(scope.names());
  const parts = word.length <= MAX_WORD ? split(word, names, false) : undefined;
  const near = [...names].filter((n) => n.length > 1).find((n) => oneEditApart(word, n));
  const better = parts?.join('*') ?? missingParentheses(word, names) ?? near;
  return {
    code: 'unknown-name',
    span,
    message: `${quote(word)} is not a name here.`,
    advice: better
      ? `Did you mean ${better}?`
      : `Known here: ${[...names].slice(0, 8).join(', ')}; any other single letter becomes a slider.`,
    ...(better && { fix: { label: better, text: replaceSpan(source, span, better) } }),
  };
}

/** The fault of a word before a parenthesis that is no function and no variable. */
export function unknownFunction(source: string, span: Span, word: string, scope: Scope): Fault {
  const functions = [...languageFunctions.keys()];
  const parts = word.length <= MAX_WORD ? split(word, new Set(scope.names()), true) : undefined;
  const better =
    FOREIGN_FUNCTIONS.get(word) ??
    functions.find((f) => f.toLowerCase() === word.toLowerCase()) ??
    parts?.join('*') ??
    functions.find((f) => oneEditApart(word, f));
  return {
    code: 'unknown-function',
    span,
    message: `There is no function ${quote(word)}.`,
    advice: better ? `Did you mean ${better}?` : `There are ${functions.join(', ')}.`,
    ...(better && { fix: { label: better, text: replaceSpan(source, span, better) } }),
  };
}
