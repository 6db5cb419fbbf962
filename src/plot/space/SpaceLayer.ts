import { readSpacePalette, type SpacePalette } from './spacePalette.ts';
import { underLook, watchPalette, watchPrint, type Look } from '../palette.ts';
import { offerPicture } from '../capture/source.ts';
import { drawFrame, drawLabels } from './drawFrame.ts';
import { lensOf, type Lens } from './lens.ts';
import {
  reliefOf,
  trailOf,
  type Drawer,
  type Heights,
  type OnSurface,
  type Relief,
} from './model.ts';
import { FIRST_ORBIT, type Orbit } from './orbit.ts';
import type { SurfaceSamples } from './surfaceMesh.ts';

export type Drawing = 'loading' | 'hardware' | 'plain';

export interface SpaceContent {
  readonly samples: SurfaceSamples;
  readonly levels: ArrayLike<number>;
  readonly heights: Heights | undefined;
  readonly on: OnSurface;
  readonly names: readonly [string, string, string];
}

/** Samples a side that are drawn: more would not be seen, and would be slow without a graphics card. */
const FINEST = { hardware: 257, plain: 61 };
/** Pixels around the box for numbers and names, in sizes of their type. */
const MARGIN = 2.9;
/** A graphics card that took its context back twice is not asked a third time. */
const LOSSES = 2;

/**
 * The pictures of a surface in space, outside React: the frame behind, the surface, the numbers in front.
 * Painted only when something changed, at most once a frame.
 */
export class SpaceLayer {
  private orbit: Orbit = FIRST_ORBIT;
  private content: SpaceContent | undefined;
  private relief: Relief | undefined;
  private palette: SpacePalette | undefined;
  private drawer: Drawer | undefined;
  private width = 0;
  private height = 0;
  private frame = 0;
  private losses = 0;
  private look: Look = 'screen';
  private gone = false;
  private drawing: Drawing = 'loading';
  private readonly back = sheet();
  private readonly front = sheet();
  private readonly stage: HTMLElement;
  private readonly onDrawing: (drawing: Drawing, relief: Relief | undefined) => void;
  private readonly ends: (() => void)[];

  constructor(
    stage: HTMLElement,
    onDrawing: (drawing: Drawing, relief: Relief | undefined) => void,
  ) {
    this.stage = stage;
    this.onDrawing = onDrawing;
    stage.append(this.back, this.front);
    this.ends = [
      watchPalette(() => this.dress('screen')),
      watchPrint((look) => {
        this.dress(look);
        this.paint();
      }),
    ];
    this.ends.push(
      offerPicture(stage, {
        kind: 'pixels',
        size: () => ({ width: this.width, height: this.height }),
        capture: (scale, look) => this.capture(scale, look),
      }),
    );
    void document.fonts?.ready.then(() => this.redraw());
    void this.load();
  }

  show(content: SpaceContent): void {
    const before = this.content;
    this.content = content;
    if (content.samples !== before?.samples || content.levels !== before.levels) this.build();
    else this.layTrail();
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

  /** The picture as it is, at so many dots a pixel, on a canvas of its own. */
  private capture(scale: number, look: Look): HTMLCanvasElement {
    const palette = underLook(look, () => readSpacePalette(this.stage));
    const picture = sheet();
    this.drawer?.setPalette(palette);
    this.paintAll(palette, scale);
    picture.width = this.back.width;
    picture.height = this.back.height;
    const ctx = picture.getContext('2d');
    for (const layer of [this.back, this.drawer?.canvas, this.front]) {
      if (layer && layer.width > 0) ctx?.drawImage(layer, 0, 0, picture.width, picture.height);
    }
    this.dress(this.look);
    this.paint();
    return picture;
  }

  dispose(): void {
    this.gone = true;
    cancelAnimationFrame(this.frame);
    for (const end of this.ends) end();
    this.drawer?.dispose();
    this.stage.replaceChildren();
  }

  private async load(): Promise<void> {
    try {
      if (this.losses >= LOSSES) throw new Error('the graphics card is not to be had');
      const canvas = sheet();
      // Asked for here, so that nothing is loaded, and nothing complained of, where there is none.
      const context = canvas.getContext('webgl2', {
        antialias: true,
        powerPreference: 'low-power',
      });
      if (!context) throw new Error('there is no graphics card');
      const { createScene } = await import('./scene.ts');
      if (!this.gone)
        this.use(
          createScene(canvas, context, () => this.lost()),
          'hardware',
        );
    } catch {
      const { createFallback } = await import('./fallback.ts');
      if (!this.gone) this.use(createFallback(), 'plain');
    }
  }

  private lost(): void {
    this.losses++;
    this.drawer?.canvas.remove();
    this.drawer?.dispose();
    this.drawer = undefined;
    void this.load();
  }

  private use(drawer: Drawer, drawing: Drawing): void {
    this.drawer = drawer;
    this.drawing = drawing;
    this.back.after(drawer.canvas);
    if (this.palette) drawer.setPalette(this.palette);
    this.build();
    this.redraw();
  }

  private build(): void {
    const { content, drawer } = this;
    if (!content) return;
    const finest = this.drawing === 'plain' ? FINEST.plain : FINEST.hardware;
    this.relief = reliefOf(content.samples, content.levels, finest, content.heights);
    drawer?.setRelief(this.relief);
    this.layTrail();
    this.onDrawing(this.drawing, this.relief);
  }

  private layTrail(): void {
    if (!this.relief || !this.content) return;
    this.drawer?.setTrail(trailOf(this.relief, this.content.on));
  }

  private dress(look: Look): void {
    this.look = look;
    this.palette = undefined;
    this.redraw();
  }

  private redraw(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.paint());
  }

  private paint(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    if (this.gone) return;
    if (!this.palette) {
      this.palette = underLook(this.look, () => readSpacePalette(this.stage));
      this.drawer?.setPalette(this.palette);
    }
    if (this.look === 'screen') {
      this.paintAll(this.palette, Math.min(devicePixelRatio || 1, 2));
      return;
    }
    this.paintAll(this.palette, 2);
    // A graphics card forgets what it has shown before paper is reached: the surface is kept behind it.
    const { back, drawer } = this;
    if (drawer && drawer.canvas.width > 0)
      onto(back)?.drawImage(drawer.canvas, 0, 0, back.width, back.height);
  }

  private paintAll(palette: SpacePalette, density: number): void {
    const { relief, content, width, height } = this;
    if (!relief || !content || width === 0) return;
    const margin = MARGIN * Number.parseFloat(palette.tickFont.split(' ')[1]);
    const lens = lensOf(this.orbit, relief.box, { width, height, margin });
    const { box, axes } = relief;
    onSheet(this.back, lens, density, (ctx) => drawFrame(ctx, lens, box, axes, palette));
    this.drawer?.draw(lens, density);
    onSheet(this.front, lens, density, (ctx) =>
      drawLabels(ctx, lens, box, axes, palette, content.names),
    );
  }
}

function sheet(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  return canvas;
}

/** In dots, whatever was drawn before. */
function onto(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const ctx = canvas.getContext('2d');
  ctx?.setTransform(1, 0, 0, 1, 0, 0);
  return ctx;
}

function onSheet(
  canvas: HTMLCanvasElement,
  { width, height }: Lens,
  density: number,
  draw: (ctx: CanvasRenderingContext2D) => void,
): void {
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  ctx.setTransform(density, 0, 0, density, 0, 0);
  draw(ctx);
}
