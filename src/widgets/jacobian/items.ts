import type { Concept } from '../../plot/marks.ts';

type Ink = Concept | 'grid' | 'fold';

/** What is drawn, in the coordinates of a stage: two or three numbers a point. */
export type Item =
  | {
      readonly kind: 'line';
      readonly points: Float64Array;
      readonly ink: Ink;
      readonly weight: 'hair' | 'line' | 'data';
      /** Without the dashes of its concept: too short for them. */
      readonly solid?: boolean;
      /** Closed, and tinted inside. */
      readonly filled?: boolean;
    }
  | {
      readonly kind: 'faces';
      readonly points: Float64Array;
      readonly quads: Uint32Array;
      readonly concept: Concept;
      readonly faint: boolean;
    }
  | {
      readonly kind: 'arrow';
      readonly from: readonly number[];
      readonly to: readonly number[];
      readonly concept: Concept;
      readonly label?: string;
      /** A ring stands at the tip. */
      readonly held?: boolean;
      /** A ring stands at the foot. */
      readonly rooted?: boolean;
    }
  | {
      readonly kind: 'dot';
      readonly at: readonly number[];
      readonly concept: Concept;
      readonly label?: string;
      /** The way of an arrow that ends here: the name stands beside it. */
      readonly along?: readonly number[];
    }
  | { readonly kind: 'name'; readonly at: readonly number[]; readonly text: string };
