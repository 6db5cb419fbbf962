import type { Look } from '../palette.ts';

/** A figure that can be taken along as a picture. */
export type PictureSource =
  | {
      readonly kind: 'drawn';
      readonly size: () => { readonly width: number; readonly height: number };
      /** Paints everything onto a context whose unit is the CSS pixel. */
      readonly paint: (ctx: CanvasRenderingContext2D, look: Look) => void;
    }
  | {
      readonly kind: 'pixels';
      readonly size: () => { readonly width: number; readonly height: number };
      readonly capture: (scale: number, look: Look) => HTMLCanvasElement;
    };

const MARK = 'data-picture';
const sources = new WeakMap<Element, PictureSource>();

/** Makes an element known as a picture; returns the end of it. */
export function offerPicture(element: Element, source: PictureSource): () => void {
  sources.set(element, source);
  element.setAttribute(MARK, '');
  return () => {
    sources.delete(element);
    element.removeAttribute(MARK);
  };
}

/** The picture at an element or the first one inside it. */
export function pictureIn(element: Element): { at: Element; source: PictureSource } | null {
  const at = element.matches(`[${MARK}]`) ? element : element.querySelector(`[${MARK}]`);
  const source = at && sources.get(at);
  return source ? { at, source } : null;
}
