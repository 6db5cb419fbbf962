import { DescentContext, type Descent } from './context.ts';
import { FormulaField } from './FunctionField.tsx';

/** The formula alone, for typing it before a room. */
export function LargeInput(descent: Descent) {
  return (
    <DescentContext value={descent}>
      <FormulaField />
    </DescentContext>
  );
}
