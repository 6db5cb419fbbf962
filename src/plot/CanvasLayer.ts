import { drawTicks } from './drawTicks.ts';
import { readPalette, watchPalette, type Palette } from './palette.ts';
import type { Camera } from './view.ts';

export type Draw = (ctx: CanvasRenderingContext2D, camera: Camera, palette: Palette) => void;

/**
 * The canvas beneath a plane, outside React: whoever has new data calls `redraw`, and all calls of one
 * frame are one picture.
 */
export class CanvasLayer {
  camera: Camera | undefined;
  private palette: Palette | undefined;
  private frame = 0;
  private readonly unwatch: () => void;
  private readonly canvas: HTMLCanvasElement;
  private readonly draw: Draw;

  constructor(canvas: HTMLCanvasElement, draw: Draw) {
    this.canvas = canvas;
    this.draw = draw;
    this.unwatch = watchPalette(() => {
      this.palette = undefined;
      this.redraw();
    });
    // Until the fonts are there, numbers would be set in another one.
    void document.fonts?.ready.then(() => this.redraw());
  }

  setCamera(camera: Camera): void {
    this.camera = camera;
    this.redraw();
  }

  redraw(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.paint());
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    this.unwatch();
  }

  private paint(): void {
    this.frame = 0;
    const { camera, canvas } = this;
    const ctx = canvas.getContext('2d');
    if (!camera || !ctx) return;
    const density = Math.min(devicePixelRatio || 1, 2);
    const width = Math.round(camera.width * density);
    const height = Math.round(camera.height * density);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    this.palette ??= readPalette(canvas);
    ctx.setTransform(density, 0, 0, density, 0, 0);
    ctx.clearRect(0, 0, camera.width, camera.height);
    ctx.save();
    this.draw(ctx, camera, this.palette);
    ctx.restore();
    drawTicks(ctx, camera, this.palette);
  }
}
