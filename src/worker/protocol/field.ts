import type { VectorField } from '../../core/field/vectorField.ts';
import type { View } from '../../core/surfaces/surface.ts';
import type { FunctionInput } from './function.ts';

/** ∇f in the middles of columns × rows cells of a view. */
export interface QuiverRequest {
  readonly fn: FunctionInput;
  readonly view: View;
  readonly columns: number;
  readonly rows: number;
}

/** The gradient at each place, and its arrow to draw; NaN where f is undefined. */
export interface Quiver extends VectorField {
  readonly view: View;
}
