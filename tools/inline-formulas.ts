// Build time: keeps formulas in running text together. A browser may break a line beside a formula and
// at every relation in it, so that a full stop opens a line or "η = 2" is torn apart.
import { CONCEPT_MACROS } from './formula-options.ts';

interface Node {
  type: string;
  value?: string;
  children?: Node[];
  data?: { hChildren?: Node[] };
}

/** Printed length up to which a formula stays on one line; longer ones must fit a phone. */
const SHORT = 14;

/** To be used after remark-math, and after whatever reads the formulas as the author wrote them. */
export function inlineFormulas() {
  return function visit(node: Node) {
    node.children?.forEach((child, index, siblings) => {
      if (child.type === 'inlineMath') tidy(child, siblings[index + 1]);
      else visit(child);
    });
  };
}

function tidy(formula: Node, next: Node | undefined) {
  const mark = next?.type === 'text' ? /^[.,;:!?)]+/.exec(next.value ?? '')?.[0] : undefined;
  const tex = formula.value ?? '';
  // Braces: no break inside, and no space after a comma or before a colon.
  const body = printedLength(tex) <= SHORT ? `{${tex}}` : breakableList(tex);
  const whole = body + [...(mark ?? '')].map((c) => `{${c}}`).join('');
  if (mark !== undefined && next) next.value = (next.value ?? '').slice(mark.length);
  formula.value = whole;
  for (const child of formula.data?.hChildren ?? []) child.value = whole;
}

/** TeX breaks at relations only: `1, 2, 3, …` outside brackets may break after its commas too. */
function breakableList(tex: string): string {
  let depth = 0;
  return tex.replace(/\\[a-zA-Z]+|\\.|[({[\])}]|,/g, (sign) => {
    if ('({['.includes(sign)) depth += 1;
    if (')}]'.includes(sign)) depth -= 1;
    return sign === ',' && depth === 0 ? ',\\allowbreak ' : sign;
  });
}

/** Commands that print nothing themselves. */
const UNSEEN_NAMES = [
  ...Object.keys(CONCEPT_MACROS),
  ...'mathbf left right tfrac frac lVert lvert'.split(' '),
];

const UNSEEN = new RegExp(
  `\\\\htmlClass\\{[^}]*\\}|\\\\(?:${UNSEEN_NAMES.join('|')})(?![a-zA-Z])|\\\\[,;! ]`,
  'g',
);

/** About how many symbols are seen. */
function printedLength(tex: string): number {
  return tex
    .replace(UNSEEN, '')
    .replace(/\\[a-zA-Z]+/g, 'x')
    .replace(/[\s{}^_]/g, '').length;
}
