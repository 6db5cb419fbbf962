import { underLook, type Look } from '../palette.ts';
import { paintOverlay } from './paintOverlay.ts';
import { pictureIn, type PictureSource } from './source.ts';
import { escaped, SvgContext } from './SvgContext.ts';

interface Words {
  readonly title: string;
  readonly description?: string;
  /** Paper unless told otherwise: a picture taken along mostly ends up on something light. */
  readonly look?: Look;
}

/** Dots a pixel of a surface inside an SVG. */
const EMBEDDED = 3;

/**
 * The figure in an element as an SVG file: lines, text and areas as such for a plane; a surface in space is
 * a picture inside. Fonts are named, not embedded.
 *
 * @throws when there is no figure in the element.
 */
export function toSvg(element: Element, { title, description, look = 'paper' }: Words): string {
  const { at, source } = found(element);
  const { width, height } = source.size();
  const body = underLook(look, () => bodyOf(at, source, look));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    ...(description ? [`<desc>${escaped(description)}</desc>`] : []),
    body,
    '</svg>',
    '',
  ].join('\n');
}

/** The figure in an element as a PNG file of so many dots a pixel. */
export async function toPng(element: Element, scale: number, look: Look = 'paper'): Promise<Blob> {
  const { at, source } = found(element);
  const canvas = onPaper(pixelsOf(at, source, scale, look), look, at);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the picture could not be written'));
    }, 'image/png');
  });
}

function found(element: Element): { at: Element; source: PictureSource } {
  const picture = pictureIn(element);
  if (!picture) throw new Error('no picture in this element');
  return picture;
}

function bodyOf(at: Element, source: PictureSource, look: Look): string {
  const { width, height } = source.size();
  if (source.kind === 'pixels') {
    const data = source.capture(EMBEDDED, look).toDataURL('image/png');
    return `<image width="${width}" height="${height}" href="${data}"/>`;
  }
  const record = new SvgContext();
  paintAll(record.asCanvas(), at, source, look);
  return record.markup();
}

function pixelsOf(
  at: Element,
  source: PictureSource,
  scale: number,
  look: Look,
): HTMLCanvasElement {
  if (source.kind === 'pixels') return source.capture(scale, look);
  const { width, height } = source.size();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const ctx = canvas.getContext('2d');
  if (ctx) {
    ctx.scale(scale, scale);
    underLook(look, () => paintAll(ctx, at, source, look));
  }
  return canvas;
}

function paintAll(
  ctx: CanvasRenderingContext2D,
  at: Element,
  source: PictureSource & { kind: 'drawn' },
  look: Look,
): void {
  const { width, height } = source.size();
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, 0, width, height);
  ctx.clip();
  source.paint(ctx, look);
  const overlay = at.parentElement?.querySelector<SVGSVGElement>('.MafsView svg');
  if (overlay) paintOverlay(ctx, overlay);
  ctx.restore();
}

/** A surface has no ground of its own. */
function onPaper(picture: HTMLCanvasElement, look: Look, at: Element): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const ctx = canvas.getContext('2d');
  if (!ctx) return picture;
  ctx.fillStyle = underLook(look, () => getComputedStyle(at).getPropertyValue('--plane').trim());
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(picture, 0, 0);
  return canvas;
}
