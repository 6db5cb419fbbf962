import {
  between,
  boxOf,
  extentOf,
  fitted,
  leastReadable,
  opening,
  outputEnd,
  viewOf,
  withInSight,
  type Extent,
  type GraphCamera,
  type Size,
} from './camera.ts';
import type { GraphGeometry } from './geometry.ts';
import { seenIn, type Seen } from './visible.ts';

/** The room above a followed node, where its pile stands, in units of the mark. */
const PILE = 3.5;

/**
 * Where a graph is looked at from. It moves at the pace of the hand: who draws listens, and React hears of it only
 * when other things come into sight.
 */
export class CameraStore {
  private camera: GraphCamera = { x: 0, y: 0, zoom: 1 };
  private extent: Extent = { x0: 0, y0: 0, x1: 1, y1: 1 };
  private size: Size = { width: 0, height: 0 };
  private geometry: GraphGeometry | null = null;
  private mark = 12;
  private drawn: Seen | null = null;
  private frame = 0;
  /** A hand has been here: a new size does not take the view away from it. */
  private held = false;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly seen = (): Seen | null => this.drawn;
  /** Too large to be read as a whole, and not seen as a whole. */
  readonly partly = (): boolean => {
    if (this.size.width === 0) return false;
    const { zoom } = fitted(this.extent, this.size);
    return zoom < leastReadable(this.mark) && this.camera.zoom > 1.02 * zoom;
  };
  now(): GraphCamera {
    return this.camera;
  }
  view(): Extent {
    return viewOf(this.camera, this.size);
  }

  /** Another graph, place or size of type: opens it anew, unless a hand has chosen the view of this very graph. */
  show(geometry: GraphGeometry, size: Size, mark: number, follow: number | null): void {
    const old = this.size;
    const kept = this.held && this.geometry?.layout === geometry.layout && old.width > 0;
    [this.geometry, this.size, this.mark] = [geometry, size, mark];
    this.extent = extentOf(geometry.layout, mark);
    if (!kept) {
      this.held = false;
      const around = follow === null ? null : boxOf(geometry.layout.boxes, follow);
      this.set(opening(this.extent, size, mark, around ?? outputEnd(geometry.layout)));
    } else this.set(this.recentred(old));
  }

  /** Moves at once, as a hand does. */
  move(change: (camera: GraphCamera, extent: Extent, size: Size) => GraphCamera): void {
    cancelAnimationFrame(this.frame);
    this.held = true;
    this.set(change(this.camera, this.extent, this.size));
  }

  /** Moves over so many milliseconds, as a button does. */
  glide(
    change: (camera: GraphCamera, extent: Extent, size: Size) => GraphCamera,
    duration: number,
  ): void {
    this.held = true;
    this.travel(change(this.camera, this.extent, this.size), duration);
  }

  /** Shows all of it. A graph that opens so anyway does so again at another size. */
  fit(duration: number): void {
    const all = fitted(this.extent, this.size);
    this.held = all.zoom < leastReadable(this.mark);
    this.travel(all, duration);
  }

  /** Brings a node into sight, if it is not. */
  follow(node: number, duration: number): void {
    const box = this.geometry && boxOf(this.geometry.layout.boxes, node);
    if (!box || this.size.width === 0) return;
    const withPile = { ...box, y0: box.y0 - PILE * this.mark };
    const to = withInSight(this.camera, withPile, this.extent, this.size);
    if (to !== this.camera) this.travel(to, duration);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
  }

  private travel(to: GraphCamera, duration: number): void {
    cancelAnimationFrame(this.frame);
    if (!(duration > 0)) {
      this.set(to);
      return;
    }
    const from = this.camera;
    const start = performance.now();
    const step = (): void => {
      const t = Math.min(1, (performance.now() - start) / duration);
      this.set(t === 1 ? to : between(from, to, t * t * (3 - 2 * t), this.size));
      if (t < 1) this.frame = requestAnimationFrame(step);
    };
    this.frame = requestAnimationFrame(step);
  }

  /** The same middle in a picture of another size. */
  private recentred(old: Size): GraphCamera {
    const { x, y, zoom } = this.camera;
    return {
      x: x + (old.width - this.size.width) / zoom / 2,
      y: y + (old.height - this.size.height) / zoom / 2,
      zoom,
    };
  }

  private set(camera: GraphCamera): void {
    this.camera = camera;
    if (this.geometry && this.size.width > 0) {
      this.drawn = seenIn(this.geometry, this.view(), camera.zoom, this.mark, this.drawn);
    }
    for (const listener of this.listeners) listener();
  }
}
