import type { Table } from '../definition.ts';
import { IDENTITIES } from './identities.ts';
import type { Inputs } from './inputs.ts';
import type { Results } from './results.ts';

/** The derivative entry by entry, or the checks of the identities, in full precision. */
export function tableOf(
  { look }: Inputs,
  { calm, checks }: Pick<Results, 'calm' | 'checks'>,
): Table | null {
  if (look === 'identities') {
    return {
      name: 'identities',
      columns: ['f', 'by', 'derivative', 'needs', 'random inputs', 'largest difference'],
      rows: IDENTITIES.map(({ id, f, by, form, needs = '' }) => {
        const check = id in checks ? checks[id] : undefined;
        return [f, by, form, needs, check?.points ?? 0, check?.largest ?? NaN];
      }),
    };
  }
  if (!calm) return null;
  const { by, derivative, paired, names } = calm;
  const inputs = names.flatMap(({ name, rows, data }) =>
    data.map((x, k) => [name, (k % rows) + 1, Math.floor(k / rows) + 1, x, '']),
  );
  return {
    name: 'derivative',
    columns: ['of', 'row', 'column', 'value', 'symmetric pairs'],
    rows: [
      ...inputs,
      ...derivative.data.map((x, k) => [
        `∂f/∂${by}`,
        (k % derivative.rows) + 1,
        Math.floor(k / derivative.rows) + 1,
        x,
        paired ? paired.data[k] : '',
      ]),
    ],
  };
}
