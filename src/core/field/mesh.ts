/**
 * Points of Rⁿ joined to lines and faces. What a map makes of them is joined in the same way, so a picture of
 * the map needs the images of the points only.
 */
export interface Mesh {
  /** n: 1, 2 or 3. */
  readonly dimension: number;
  /** Point p is the n numbers from p·n on. */
  readonly points: Float64Array;
  /** Line k joins the points lines[starts[k]] … lines[starts[k + 1] − 1]. */
  readonly starts: Uint32Array;
  readonly lines: Uint32Array;
  /** Four points a face, in their order around it; empty where n = 1. */
  readonly quads: Uint32Array;
  /** Lines at the front that are the edge of the piece: a square's, a disc's, a cube's. */
  readonly edges: number;
}

/** Collects lines and faces over points that are known. */
export class MeshLines {
  readonly quads: number[] = [];
  private readonly starts: number[] = [0];
  private readonly lines: number[] = [];
  private edges = 0;

  /** A line through these points; those of the edge come first. */
  line(points: readonly number[], edge = false): void {
    this.lines.push(...points);
    this.starts.push(this.lines.length);
    if (edge) this.edges = this.starts.length - 1;
  }

  over(dimension: number, points: Float64Array): Mesh {
    return {
      dimension,
      points,
      starts: Uint32Array.from(this.starts),
      lines: Uint32Array.from(this.lines),
      quads: Uint32Array.from(this.quads),
      edges: this.edges,
    };
  }
}
