import { equivalent } from '../../../core/equiv/equivalent.ts';
import type { Declaration } from '../../../core/lang/declarations.ts';
import { parseDeclarations } from '../../../core/lang/parse.ts';
import type { AskedMatrixExpression } from '../asked.ts';
import { matrixForms } from '../forms.ts';
import { TemplateFault } from '../template.ts';
import { readEntry } from './readEntry.ts';
import { missing, type Kind } from './kind.ts';

export interface MatrixExpressionForm {
  readonly kind: 'matrix expression';
  readonly declarations: string;
  readonly names: readonly string[];
  readonly label?: string;
}

/** Compared exactly, modulo a prime, where it is rational; the structure of the names is the question's. */
export const matrixExpression: Kind<AskedMatrixExpression, MatrixExpressionForm> = {
  form: ({ declarations, label }) => ({
    kind: 'matrix expression',
    declarations,
    names: declared(declarations).map(({ name }) => name),
    ...(label !== undefined && { label }),
  }),
  fields: () => 1,
  truth: ({ truth }) => [truth],
  faults: ({ declarations }, [text = '']) => {
    if (text.trim() === '') return [missing(0, 'There is no answer yet.', 'Type a formula.')];
    const read = readEntry(text, declared(declarations));
    return read.ok ? [] : read.faults.map((fault) => ({ field: 0, fault }));
  },
  *alike({ declarations }, [text = ''], [wanted = '']) {
    yield 0;
    const outcome = equivalent(text, wanted, { variables: declared(declarations) });
    if (!outcome.ok) throw new TemplateFault(`“${text}”: ${outcome.faults[0]?.message}`);
    const { equal, undecided, note } = outcome.value;
    return { entries: [equal], undecided, note };
  },
  forms: (_, [text = '']) => matrixForms(text).map((form) => [form]),
};

/** @throws TemplateFault */
export function declared(declarations: string): readonly Declaration[] {
  const read = parseDeclarations(declarations);
  if (read.ok) return read.value;
  throw new TemplateFault(`“${declarations}”: ${read.faults[0]?.message ?? ''}`);
}
