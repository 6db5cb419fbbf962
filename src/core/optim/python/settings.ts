import { pythonFloat } from '../../lang/dialects/python.ts';
import type { Change } from '../change.ts';
import type { OptimiserParameter, Values } from '../parameter.ts';

/** A parameter of the optimiser or of the schedule, as a variable of the program. */
export interface Setting {
  readonly id: string;
  /** `weightDecay` is `weight_decay`. */
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly literal: (value: number) => string;
}

/** The parameters with their values, the declared default where one is missing. */
export const settingsOf = (parameters: readonly OptimiserParameter[], values: Values): Setting[] =>
  parameters.map(({ id, label, default: usual, integer }) => ({
    id,
    name: id.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    label,
    value: values[id] ?? usual,
    literal: (value) =>
      integer && Number.isSafeInteger(value) ? String(value) : pythonFloat(value),
  }));

/** `eta = 0.05  # step size`, a line each. */
export const settingLines = (settings: readonly Setting[]): string[] =>
  settings.map(({ name, label, value, literal }) => `${name} = ${literal(value)}  # ${label}`);

/** `if t == 20:` and what changes before that step. */
export function changeLines(settings: readonly Setting[], changes: readonly Change[]): string[] {
  const lines: string[] = [];
  let last: number | undefined;
  for (const { at, id, value } of changes) {
    const setting = settings.find((one) => one.id === id);
    if (!setting) continue;
    if (at !== last) lines.push(`if t == ${at}:`);
    last = at;
    lines.push(`    ${setting.name} = ${setting.literal(value)}`);
  }
  return lines;
}
