import { paintOverlay } from '../capture/paintOverlay.ts';
import { offerPicture } from '../capture/source.ts';
import { underLook, watchPalette, watchPrint, type Look } from '../palette.ts';
import { lensOf, type Lens } from '../space/lens.ts';
import { FIRST_ORBIT, type Orbit } from '../space/orbit.ts';
import { readSpacePalette, type SpacePalette } from '../space/spacePalette.ts';
import type { Bounds, DiagramScene } from './diagram.ts';
import { paintDiagram, type RingName } from './paintDiagram.ts';
import { roomOf, type Room } from './roomOf.ts';

/** What the layer asks for each time it paints. */
export interface DiagramSource {
  readonly scene: () => DiagramScene;
  readonly handles: () => readonly RingName[];
  /** The view that the picture is about to be painted from: the rings over it go to their places. */
  readonly onLens: (lens: Lens, room: Room) => void;
}

/** Pixels around the room for numbers and names, in sizes of their type. */
const MARGIN = 2.9;

/**
 * The canvas of a diagram in space, outside React: whoever has new data calls `redraw`, and all calls of
 * one frame are one picture. Lines and areas only, no graphics card: it is the same everywhere, and as an
 * SVG it has its lines as such.
 */
export class DiagramLayer {
  room: Room;
  private names: readonly [string, string, string] = ['x', 'y', 'z'];
  private orbit: Orbit = FIRST_ORBIT;
  private palette: SpacePalette | undefined;
  private width = 0;
  private height = 0;
  private frame = 0;
  private look: Look = 'screen';
  private readonly canvas: HTMLCanvasElement;
  private readonly source: DiagramSource;
  private readonly ends: readonly (() => void)[];

  /** `overlay` holds the rings, and is taken along in a picture. */
  constructor(
    canvas: HTMLCanvasElement,
    overlay: SVGSVGElement,
    bounds: Bounds,
    source: DiagramSource,
  ) {
    this.canvas = canvas;
    this.source = source;
    this.room = roomOf(bounds);
    this.ends = [
      watchPalette(() => this.dress('screen')),
      // At once: the page is laid out on paper before the next frame.
      watchPrint((look) => {
        this.dress(look);
        this.paint();
      }),
      offerPicture(canvas, {
        kind: 'drawn',
        size: () => ({ width: this.width, height: this.height }),
        paint: (ctx, look) => this.paintInto(ctx, look, overlay),
      }),
    ];
    // Until the fonts are there, numbers would be set in another one.
    void document.fonts?.ready.then(() => this.redraw());
  }

  setRoom(bounds: Bounds, names: readonly [string, string, string]): void {
    this.room = roomOf(bounds);
    this.names = names;
    this.redraw();
  }

  turn(orbit: Orbit): void {
    this.orbit = orbit;
    this.redraw();
  }

  resize(width: number, height: number): void {
    this.width = width;
    this.height = height;
    this.redraw();
  }

  redraw(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.paint());
  }

  /** After a change in React: the rings stand right in the very frame that shows it. */
  refresh(): void {
    const lens = this.lens();
    if (lens) this.source.onLens(lens, this.room);
    this.redraw();
  }

  /** As it is seen now; null until it is laid out. */
  lens(): Lens | null {
    const { width, height, orbit, room } = this;
    if (width === 0 || height === 0) return null;
    const margin = MARGIN * typeSize(this.dressed());
    return lensOf(orbit, room.box, { width, height, margin });
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    // What still comes, as the fonts may, is not painted.
    this.frame = -1;
    for (const end of this.ends) end();
  }

  private dressed(): SpacePalette {
    return (this.palette ??= underLook(this.look, () => readSpacePalette(this.canvas)));
  }

  private dress(look: Look): void {
    this.look = look;
    this.palette = undefined;
    this.redraw();
  }

  private paint(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { canvas } = this;
    const lens = this.lens();
    if (!lens) return;
    this.source.onLens(lens, this.room);
    const density = this.look === 'paper' ? 2 : Math.min(devicePixelRatio || 1, 2);
    const [width, height] = [Math.round(lens.width * density), Math.round(lens.height * density)];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const ctx = canvas.getContext('2d');
    if (!ctx) return;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, width, height);
    ctx.setTransform(density, 0, 0, density, 0, 0);
    this.draw(ctx, lens, this.dressed());
  }

  /** Everything at once, for a picture that is taken along. */
  private paintInto(ctx: CanvasRenderingContext2D, look: Look, overlay: SVGSVGElement): void {
    const lens = this.lens();
    if (!lens) return;
    const palette = underLook(look, () => readSpacePalette(this.canvas));
    ctx.fillStyle = palette.paper;
    ctx.fillRect(0, 0, lens.width, lens.height);
    this.draw(ctx, lens, palette);
    paintOverlay(ctx, overlay);
  }

  private draw(ctx: CanvasRenderingContext2D, lens: Lens, palette: SpacePalette): void {
    const { scene, handles } = this.source;
    ctx.save();
    paintDiagram(ctx, scene(), lens, this.room, palette, this.names, handles());
    ctx.restore();
  }
}

const typeSize = ({ tickFont }: SpacePalette): number =>
  Number.parseFloat(tickFont.split(' ')[1]) || 12;
