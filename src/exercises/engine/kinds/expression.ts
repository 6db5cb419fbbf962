import { equivalent } from '../../../core/equiv/equivalent.ts';
import type { AskedExpression } from '../asked.ts';
import { textForms } from '../forms.ts';
import { TemplateFault } from '../template.ts';
import { freeNames } from './cells.ts';
import { readEntry } from './readEntry.ts';
import type { Kind } from './kind.ts';
import { missing } from './kind.ts';

export interface ExpressionForm {
  readonly kind: 'expression';
  readonly names: readonly string[];
  readonly label?: string;
}

/** Compared wherever the author's domain says that it matters. */
export const expression: Kind<AskedExpression, ExpressionForm> = {
  form: ({ variables, label }) => ({
    kind: 'expression',
    names: freeNames(variables).free,
    ...(label !== undefined && { label }),
  }),
  fields: () => 1,
  truth: ({ truth }) => [truth],
  faults: ({ variables }, [text = '']) => {
    if (text.trim() === '') return [missing(0, 'There is no answer yet.', 'Type an expression.')];
    const read = readEntry(text, freeNames(variables).free, 'number');
    return read.ok ? [] : read.faults.map((fault) => ({ field: 0, fault }));
  },
  *alike({ variables }, [text = ''], [wanted = '']) {
    const { free, domain } = freeNames(variables);
    yield 0;
    const outcome = equivalent(text, wanted, { variables: free, domain });
    if (!outcome.ok) throw new TemplateFault(`“${text}”: ${outcome.faults[0]?.message}`);
    const { equal, undecided, note } = outcome.value;
    return { entries: [equal], undecided, note };
  },
  forms: (_, [text = '']) => textForms(text).map((form) => [form]),
};
