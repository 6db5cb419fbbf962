import type { Concept } from '../marks.ts';
import type { Vector } from '../space/lens.ts';

/** The box of the world that is seen; axes with ticks run along its edges. */
export interface Bounds {
  readonly low: Vector;
  readonly high: Vector;
  /**
   * One unit for all three axes, however unlike their spans are; or each its own, as for a graph, whose height is no
   * length. Where nothing is said, one unit if the spans are alike.
   */
  readonly equal?: boolean;
}

/** Translucent faces with hairline edges, shaded by their slope alone, so that turning does not flicker. */
export interface DiagramFaces {
  /** x, y, z of each point. */
  readonly points: Float64Array;
  /** Which points are the corners of each face, in turn. */
  readonly corners: Uint32Array;
  /** Corners a face: triangles or quadrangles. */
  readonly size: 3 | 4;
  readonly concept: Concept;
  /** Faint is for what something else is compared with; plain where nothing is said. */
  readonly strength?: 'faint' | 'plain';
  /** Without edges of their own, where lines say where they bend. */
  readonly bare?: boolean;
  /** From 0, as strong as ever, to 1, gone. */
  readonly fade?: number;
}

export interface DiagramLine {
  /** x, y, z of each point; a coordinate that is no number breaks the line. */
  readonly points: Float64Array;
  /** Its colour and dash; `grid` for lines that only measure. */
  readonly concept: Concept | 'grid';
  /** The token of its stroke; a hairline's next, `line`, where nothing is said. */
  readonly width?: 'line' | 'data' | 'strong';
}

/** True in direction and length. */
export interface DiagramArrow {
  readonly from: Vector;
  readonly to: Vector;
  readonly concept: Concept;
  /** Written beyond the tip. */
  readonly label?: string;
}

/** A point with the marker of its concept. */
export interface DiagramDot {
  readonly at: Vector;
  readonly concept: Concept;
  readonly label?: string;
}

/**
 * Anything in space, in the world's units. What reaches out of the bounds is drawn as far as three rooms
 * go; what is no number is left out.
 */
export interface DiagramScene {
  readonly faces?: readonly DiagramFaces[];
  readonly lines?: readonly DiagramLine[];
  readonly arrows?: readonly DiagramArrow[];
  readonly dots?: readonly DiagramDot[];
}

/** A ring in space: dragged parallel to the screen, or moved along the axes by keys. */
export interface DiagramHandle {
  readonly id: string;
  readonly at: Vector;
  readonly concept: 'input' | 'tangent' | 'gradient';
  /** Written at the ring. */
  readonly name: string;
  /** What it moves, for those who do not see it. */
  readonly label: string;
  /** The position in words. */
  readonly valueText: string;
  /** Each move, at the pace of the hand. */
  readonly onMove: (to: Vector) => void;
  /** Once the hand lets go or the keys rest. */
  readonly onSettle: () => void;
}
