import { offerPicture } from './capture/source.ts';
import { drawTicks, type AxesShown } from './drawTicks.ts';
import {
  readPalette,
  underLook,
  watchPalette,
  watchPrint,
  type Look,
  type Palette,
} from './palette.ts';
import type { Camera } from './view.ts';

/** What is painted now; asked for at every painting, so that the layer stays when it changes. */
export interface CanvasSource {
  readonly ground: Draw;
  readonly draw: Draw;
  readonly axes: AxesShown;
}

export type Draw = (ctx: CanvasRenderingContext2D, camera: Camera, palette: Palette) => void;

/**
 * The canvas beneath a plane, outside React: whoever has new data calls `redraw`, and all calls of one
 * frame are one picture. The ground (contours: thousands of lines) is kept as a bitmap until the camera,
 * the theme or the ground itself changes, so that a drag repaints only what lies on it.
 */
export class CanvasLayer {
  camera: Camera | undefined;
  private palette: Palette | undefined;
  private frame = 0;
  private look: Look = 'screen';
  private readonly ends: readonly (() => void)[];
  private readonly canvas: HTMLCanvasElement;
  private readonly source: () => CanvasSource;
  private groundBitmap: HTMLCanvasElement | undefined;
  private groundIsOld = true;

  constructor(canvas: HTMLCanvasElement, source: () => CanvasSource) {
    this.canvas = canvas;
    this.source = source;
    this.ends = [
      watchPalette(() => this.dress('screen')),
      // At once: the page is laid out on paper before the next frame.
      watchPrint((look) => {
        this.dress(look);
        this.paint();
      }),
      offerPicture(canvas, {
        kind: 'drawn',
        size: () => ({ width: this.camera?.width ?? 0, height: this.camera?.height ?? 0 }),
        paint: (ctx, look) => this.paintInto(ctx, look),
      }),
    ];
    // Until the fonts are there, numbers would be set in another one.
    void document.fonts?.ready.then(() => this.redraw());
  }

  setCamera(camera: Camera): void {
    this.camera = camera;
    this.redrawGround();
  }

  redrawGround(): void {
    this.groundIsOld = true;
    this.redraw();
  }

  redraw(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.paint());
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    for (const end of this.ends) end();
  }

  private dress(look: Look): void {
    this.look = look;
    this.palette = undefined;
    this.redrawGround();
  }

  private paint(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { camera, canvas } = this;
    const ctx = canvas.getContext('2d');
    if (!camera || !ctx) return;
    const density = this.look === 'paper' ? 2 : Math.min(devicePixelRatio || 1, 2);
    const width = Math.round(camera.width * density);
    const height = Math.round(camera.height * density);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      this.groundIsOld = true;
    }
    this.palette ??= underLook(this.look, () => readPalette(canvas));
    if (this.groundIsOld) this.paintGround(camera, this.palette, density);
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, width, height);
    if (this.groundBitmap) ctx.drawImage(this.groundBitmap, 0, 0);
    ctx.setTransform(density, 0, 0, density, 0, 0);
    ctx.save();
    const { draw, axes } = this.source();
    draw(ctx, camera, this.palette);
    ctx.restore();
    drawTicks(ctx, camera, this.palette, axes);
  }

  /** Everything at once, for a picture that is taken along. */
  private paintInto(ctx: CanvasRenderingContext2D, look: Look): void {
    const { camera } = this;
    if (!camera) return;
    const palette = underLook(look, () => readPalette(this.canvas));
    ctx.fillStyle = palette.paper;
    ctx.fillRect(0, 0, camera.width, camera.height);
    const { ground, draw, axes } = this.source();
    for (const paint of [ground, draw]) {
      ctx.save();
      paint(ctx, camera, palette);
      ctx.restore();
    }
    ctx.save();
    drawTicks(ctx, camera, palette, axes);
    ctx.restore();
  }

  private paintGround(camera: Camera, palette: Palette, density: number): void {
    const bitmap = (this.groundBitmap ??= document.createElement('canvas'));
    bitmap.width = this.canvas.width;
    bitmap.height = this.canvas.height;
    const ctx = bitmap.getContext('2d');
    if (!ctx) return;
    ctx.setTransform(density, 0, 0, density, 0, 0);
    this.source().ground(ctx, camera, palette);
    this.groundIsOld = false;
  }
}
