import { formulaTex, readDerivativeFormula, readMatrix } from '../../ui/mathfield/readMatrix.ts';
import type { Identity } from './identities.ts';

/** Letters that a column of the table has room for. */
const LONGEST = 90;

const made = new Map<string, { readonly f: string; readonly form: string | null } | null>();

/** Function and derivative of an identity, typeset; read once. */
export function texOf({ id, f, by, form }: Identity) {
  const known = made.get(id);
  if (known !== undefined) return known;
  const reading = readMatrix(f);
  const right = reading.ok ? readDerivativeFormula(form, reading.names) : null;
  const left = formulaTex(f, by);
  const result =
    left === null ? null : { f: left, form: form.length <= LONGEST ? (right?.tex ?? null) : null };
  made.set(id, result);
  return result;
}
