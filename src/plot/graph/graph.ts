import type { Concept } from '../marks.ts';

/** Where everything stands, in pixels at zoom 1, y downwards. Its identity says that nothing has moved. */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** The way that values take: across, to the right, or down, as on a phone. */
  readonly direction: 'across' | 'down';
  /** Centre and size of each node: x, y, width, height, x, …; a node whose centre is no number is not drawn. */
  readonly boxes: Float64Array;
  /** The way of each edge from argument to user: x, y, x, y, … with its ends at the borders of the boxes. */
  readonly routes: readonly Float64Array[];
  /** Centre of the label of each edge: x, y, …; no number where there is no room for one. */
  readonly labels: Float64Array;
}

export interface GraphNode {
  readonly name: string;
  /** The name as it is printed: a letter or a word in italics, and what stands below the line after it. */
  readonly label: GraphLabel;
  /** In short, as a book would write it; empty for an input. Cut to its room with an ellipsis. */
  readonly formula: string;
  /** One to four: value, adjoint, tangent, …; more than two stand in two rows. */
  readonly cells: readonly GraphCell[];
  readonly state: NodeState;
  /** Whose colour an active node has; the gradient's where nothing is said. */
  readonly concept?: Concept;
  /** A character above the corner: this place is special. */
  readonly mark?: string;
  /** What the mark says, for a pointer that rests on it. */
  readonly markTitle?: string;
}

export interface GraphLabel {
  readonly base: string;
  readonly sub: string;
}

/** Not reached yet; at work; finished; without influence on the output. */
export type NodeState = 'plain' | 'active' | 'done' | 'unused';

/** `partial`: contributions are still missing; printed with a plus after it. */
export type GraphCell =
  | {
      readonly kind: 'number';
      readonly concept: Concept;
      readonly text: string;
      readonly partial?: boolean;
    }
  | {
      readonly kind: 'heat';
      readonly concept: Concept;
      readonly rows: number;
      readonly cols: number;
      /** Row by row; what is no number is hatched. */
      readonly data: ArrayLike<number>;
      /** The colours reach from −reach to reach. */
      readonly reach: number;
      readonly partial?: boolean;
    }
  | { readonly kind: 'empty'; readonly concept: Concept };

export interface GraphEdge {
  /** The argument. */
  readonly from: number;
  /** Its user. */
  readonly to: number;
  readonly state: EdgeState;
  /** Where the arrow head stands: at the user in a forward sweep, at the argument in a backward one. */
  readonly heading: 'user' | 'argument';
  /** Its colour once it is paid or flowing. */
  readonly concept: Concept;
  readonly label: string;
  /** From 0 to 1, its share of the flow: how much thicker it is. */
  readonly width?: number;
}

export type EdgeState = 'idle' | 'paid' | 'flowing';

/** Contributions side by side above the node that they fill. */
export interface GraphPile {
  readonly node: number;
  /** What is being filled, “ā”. */
  readonly symbol: string;
  readonly parts: readonly PilePart[];
}

export interface PilePart {
  readonly label: string;
  /** From 0 to 1, of all that is there; null while it is missing, which is drawn without a size. */
  readonly share: number | null;
  readonly negative?: boolean;
}
